import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/actor.js';
import { appendAudit } from '../../../platform/audit/append-audit.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../../platform/http/once.js';
import { changedMeanwhile, notFound, Problem } from '../../../platform/http/problem.js';
import { lockRegister, readRows, writeChanges } from '../register.repository.js';
import { changesOf } from '../register-changes.js';
import { countsOf, keepChange } from '../register-ledger.js';
import { applied, Draft, type OrganisationRow } from '../register-rows.js';
import { broughtAbout } from '../register-rules.js';

/** The register as an operator changes it: the draft, and today. */
export interface Desk {
  readonly draft: Draft;
  readonly today: string;
  readonly manager: EntityManager;
}

/** Changes the register by hand, kept row by row like an import, so that it can be taken back like one. */
@Injectable()
export class ChangeByHand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param work changes the draft and says in words what was done
   * @throws Problem `contradiction` where the register would contradict itself
   */
  async execute(actor: Actor, work: (desk: Desk) => Promise<string> | string, repeat?: Repeatable): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const effect = async (): Promise<void> => await this.change(manager, actor, work);
      if (repeat) await once(manager, actor, repeat, effect);
      else await effect();
    });
  }

  private async change(manager: EntityManager, actor: Actor, work: (desk: Desk) => Promise<string> | string): Promise<void> {
    await lockRegister(manager);
    const rows = await readRows(manager);
    const today = this.clock.today();
    const draft = new Draft(rows);
    const words = await work({ draft, today, manager });
    const changes = draft.changes();
    if (changes.length === 0) return;
    const [contrary] = broughtAbout(rows, applied(rows, changes));
    if (contrary)
      throw new Problem('conflict', `${contrary.words}. Look at the dates that are there.`, { code: 'contradiction' });
    await writeChanges(manager, changes);
    const counts = countsOf(changesOf(rows, changes, today));
    await keepChange(manager, { personId: actor.personId, way: 'hand', words, counts, columns: null, changes });
    await appendAudit(manager, {
      event: 'register-changed',
      subject: 'register',
      who: 'operator',
      detail: { rows: changes.length },
    });
  }
}

/** @throws Problem `not-found` where there is no organisation with that id. */
export function organisationIn({ draft }: Desk, id: string): OrganisationRow {
  const row = draft.rows.organisation.get(id);
  if (!row) throw notFound();
  return row;
}

/** Another organisation that is named in a request. @throws Problem `refused` */
export function otherIn(
  { draft }: Desk,
  id: string,
  kind: string,
  field: string,
  likeThis: OrganisationRow | null,
): OrganisationRow {
  const row = draft.rows.organisation.get(id);
  if (!row || row.kind !== kind) throw refusedAt(field, 'Choose one from the register');
  if (likeThis && row.demonstration !== likeThis.demonstration) {
    throw refusedAt(field, 'What is made up and what is real do not belong together');
  }
  return row;
}

/** @throws Problem `not-found`, or `changed-meanwhile` where somebody changed the row since the caller read it. */
export async function unchangedSince(
  { manager }: Desk,
  table: 'organisation' | 'system_membership' | 'cluster' | 'cluster_membership',
  id: string,
  version: number,
): Promise<void> {
  const rows: { version: number }[] = await manager.query(`select version from candour.${table} where id = $1`, [id]);
  if (!rows[0]) throw notFound();
  if (rows[0].version !== version) throw changedMeanwhile();
}

export const refusedAt = (path: string, message: string): Problem =>
  new Problem('refused', `${message}.`, { errors: [{ path, message }] });
