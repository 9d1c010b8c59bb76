import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { Problem } from '../../platform/http/problem.js';
import { headingsOf } from './columns-of-files.js';
import { asResponse, type Compared, compareRegister } from './compare-register.js';
import type { Others } from './plan-import.js';
import type { RegisterChangesResponse } from './register.dto.js';
import { lockRegister, writeChanges } from './register.repository.js';
import type { RegisterFiles } from './register-files.js';
import { countsOf, keepChange } from './register-ledger.js';

export interface Importing {
  readonly others: Others;
  /** What the caller looked at before; null where nobody looked. */
  readonly preview: string | null;
}

/** Makes the register that of the files: all of it, or, with a mistake anywhere, nothing. Repeating it changes nothing. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `preview-outdated` where the register, or the day, is not what it was when somebody looked. */
  async execute(
    actor: Actor,
    files: RegisterFiles,
    { others, preview }: Importing,
    repeat: Repeatable,
  ): Promise<RegisterChangesResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        await lockRegister(manager);
        const compared = await compareRegister(manager, files, { today, others });
        if (preview !== null && preview !== compared.preview) throw outdated();
        const broken = compared.mistakes.length > 0;
        return asResponse(compared, broken ? null : await this.save(manager, actor, files, compared));
      }),
    );
  }

  private async save(manager: EntityManager, actor: Actor, files: RegisterFiles, { plan, changes }: Compared): Promise<string> {
    const counts = { ...countsOf(changes), unchanged: changes.unchanged };
    await writeChanges(manager, plan.changes);
    await appendAudit(manager, { event: 'register-imported', subject: 'register', who: 'operator', detail: counts });
    const columns = headingsOf(files);
    return await keepChange(manager, {
      personId: actor.personId,
      way: 'file',
      words: null,
      counts,
      columns,
      changes: plan.changes,
    });
  }
}

function outdated(): Problem {
  return new Problem(
    'changed-meanwhile',
    'The register has been changed since you looked, or another day has begun. Look again at what would change, then import.',
    { code: 'preview-outdated' },
  );
}
