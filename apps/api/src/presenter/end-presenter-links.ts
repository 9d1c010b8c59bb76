import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { announce } from '../platform/live/announcement.js';
import { idsOf, type Presented, whoMade } from './make-presenter-link.js';

interface Standing {
  sequence: string;
  epoch: number;
}

/** Ends every presenter's link of a meeting or of a poll: its screens go dark at once. Ending what has ended does no harm. */
@Injectable()
export class EndPresenterLinks {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` */
  async execute(actor: Actor, what: Presented): Promise<void> {
    const [assessmentId, pollId] = idsOf(what);
    await this.database.inTransactionOf(actor, async (manager) => {
      await requireThere(manager, actor, what);
      const [, ended]: [unknown, number] = await manager.query(
        'delete from candour.presenter_link where organisation_id = $1 and (assessment_id = $2 or poll_id = $3)',
        [actor.organisationId, assessmentId, pollId],
      );
      if (ended === 0) return;
      const subject = assessmentId ?? pollId ?? '';
      await appendAudit(manager, { event: 'presenter links ended', subject, who: whoMade(actor), detail: { links: ended } });
      await announceAgain(manager, actor, assessmentId);
    });
  }
}

async function requireThere(manager: EntityManager, { organisationId }: Actor, what: Presented): Promise<void> {
  const [assessmentId, pollId] = idsOf(what);
  const rows: unknown[] = await manager.query(
    `select from candour.assessment where organisation_id = $1 and id = $2
     union all select from candour.poll where organisation_id = $1 and id = $3`,
    [organisationId, assessmentId, pollId],
  );
  if (rows.length === 0) throw notFound();
}

/** Says once more where things stand: other screens know it already, the presenter's look whether they may still be there. */
async function announceAgain(manager: EntityManager, { organisationId }: Actor, assessmentId: string | null): Promise<void> {
  if (assessmentId === null) {
    await announce(manager, { kind: 'polls-changed', organisationId, sequence: 0 });
    return;
  }
  const rows: Standing[] = await manager.query(
    'select sequence, epoch from candour.assessment where organisation_id = $1 and id = $2',
    [organisationId, assessmentId],
  );
  const now = rows[0];
  if (now)
    await announce(manager, { kind: 'changed', assessmentId, sequence: Number(now.sequence), epoch: now.epoch, poll: true });
}
