import { Injectable } from '@nestjs/common';
import { Limits } from '../../identity/limits.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { asResponse } from '../instrument-response.js';
import { adviceOn } from './advice.js';
import { checkOwnInstrument } from './check-own-instrument.js';
import type { InstrumentCheckedResponse } from './own-instrument.dto.js';
import { organisationThere } from './own-instruments.view.js';

/** Checks a file and shows what members would meet. Saves nothing. */
@Injectable()
export class CheckFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async execute(actor: Actor, organisationId: string, text: string): Promise<InstrumentCheckedResponse> {
    await this.limits.count('instrument-file-by-person', actor.personId);
    const { mistakes, instrument, follows } = await this.database.inTransactionOf(actor, async (manager) => {
      await organisationThere(manager, organisationId, this.clock.today());
      return await checkOwnInstrument(manager, organisationId, text);
    });
    return {
      mistakes: mistakes.map(({ line, column, path, message }) => ({ line, column, path, message })),
      advice: instrument ? adviceOn(instrument, text) : [],
      instrument: instrument && asResponse(instrument),
      follows,
    };
  }
}
