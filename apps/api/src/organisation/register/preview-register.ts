import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { asResponse, compareRegister } from './compare-register.js';
import type { Others } from './plan-import.js';
import type { RegisterChangesResponse } from './register.dto.js';
import type { RegisterFiles } from './register-files.js';

/** What an import of these files would change. Saves nothing. */
@Injectable()
export class PreviewRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, files: RegisterFiles, others: Others): Promise<RegisterChangesResponse> {
    const today = this.clock.today();
    const compared = await this.database.inTransactionOf(actor, (manager) => compareRegister(manager, files, { today, others }));
    return asResponse(compared, null);
  }
}
