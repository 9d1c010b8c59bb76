import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { compareRegister } from './compare-register.js';
import type { RegisterChangesResponse } from './register.dto.js';
import type { RegisterFiles } from './register-files.js';

/** What an import of these files would change. Saves nothing. */
@Injectable()
export class PreviewRegister {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, files: RegisterFiles): Promise<RegisterChangesResponse> {
    const { changes, mistakes } = await this.database.inTransactionOf(actor, (manager) => compareRegister(manager, files));
    return { ...changes, mistakes, saved: false };
  }
}
