import { Injectable } from '@nestjs/common';
import { Limits } from '../../identity/limits.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { Problem } from '../../platform/http/problem.js';
import { checkOwnInstrument } from './check-own-instrument.js';
import { keepOwnInstrument } from './keep-own-instrument.step.js';
import type { OwnInstrumentResponse } from './own-instrument.dto.js';
import { organisationThere } from './own-instruments.view.js';

/** Publishes a file as an organisation's own instrument, for good. With a mistake anywhere, nothing is kept. */
@Injectable()
export class PublishOwnInstrument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `instrument-has-mistakes`, naming each by its line */
  async execute(actor: Actor, organisationId: string, text: string, repeat: Repeatable): Promise<OwnInstrumentResponse> {
    await this.limits.count('instrument-file-by-person', actor.personId);
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        await organisationThere(manager, organisationId, this.clock.today());
        // One at a time: two that looked for a free code together would both find it.
        await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour own instruments', 0))`);
        const { instrument, mistakes, follows } = await checkOwnInstrument(manager, organisationId, text);
        if (!instrument) throw hasMistakes(mistakes);
        return await keepOwnInstrument(manager, actor, { organisationId, text, instrument, follows, now: this.clock.now() });
      }),
    );
  }
}

function hasMistakes(mistakes: readonly { line: number; message: string }[]): Problem {
  return new Problem('refused', 'The file has mistakes: mend them and check it again.', {
    code: 'instrument-has-mistakes',
    errors: mistakes.map(({ line, message }) => ({ path: `line ${line}`, message })),
  });
}
