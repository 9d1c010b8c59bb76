import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { type Compared, compareRegister } from './compare-register.js';
import type { RegisterChangesResponse } from './register.dto.js';
import {
  closeOrganisations,
  countsOf,
  lockRegister,
  noteImport,
  saveMemberships,
  saveOrganisations,
  saveSuccessors,
} from './register.repository.js';
import type { RegisterFiles } from './register-files.js';

/** Makes the register that of the files: all of it, or, with a mistake anywhere, nothing. Repeating it changes nothing. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, files: RegisterFiles, repeat: Repeatable): Promise<RegisterChangesResponse> {
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        await lockRegister(manager);
        const compared = await compareRegister(manager, files);
        const { changes, mistakes } = compared;
        if (mistakes.length > 0) return { ...changes, mistakes, saved: false };
        await this.save(manager, actor, compared);
        return { ...changes, mistakes, saved: true };
      }),
    );
  }

  private async save(manager: EntityManager, actor: Actor, { register, wanted, changes }: Compared): Promise<void> {
    const today = this.clock.today();
    const counts = countsOf(changes);
    await saveOrganisations(manager, wanted);
    await closeOrganisations(
      manager,
      changes.closed.map(({ code }) => code),
      today,
    );
    await saveMemberships(manager, wanted, today);
    await saveSuccessors(manager, register.systems, today);
    await noteImport(manager, actor.personId, counts);
    await appendAudit(manager, { event: 'register-imported', subject: 'register', who: 'operator', detail: counts });
  }
}
