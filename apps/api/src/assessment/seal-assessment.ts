import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { announce } from '../platform/live/announcement.js';
import { moveAssessment } from './assessment.repository.js';
import type { AssessmentRow } from './assessment.row.js';
import { readRecordSource } from './results.view.js';
import { boardRecord } from './results-record.js';
import { readAssessmentOfResults } from './results-source.view.js';
import { canonicalJson, checksumOf } from './seal-content.js';
import { readSituation } from './situation.view.js';
import { whoSeals } from './who-seals.view.js';

/**
 * The chair seals: everything that the board saw is written down once, with its checksum and with the head of the trust's audit,
 * in which the seal itself is the last entry. From then on it is read, never worked out again.
 */
@Injectable()
export class SealAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, assessmentId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
      if (row.version !== version) throw changedMeanwhile();
      const { effects } = allowed(decide({ name: 'seal' }, situation));
      const incomplete = effects.some((effect) => effect.kind === 'seal' && effect.incomplete);
      const by = await whoSeals(manager, actor);

      const assessment = await readAssessmentOfResults(manager, actor.organisationId, assessmentId);
      const content = boardRecord(await readRecordSource(manager, assessment), this.clock.today(), { by, incomplete });
      const checksum = checksumOf(content);
      await appendAudit(manager, {
        event: 'assessment sealed',
        subject: assessmentId,
        who: 'chair',
        detail: { checksum, incomplete },
      });
      await moveAssessment(manager, row, {
        state: 'sealed',
        sealed_at: this.clock.now(),
        sealed_by_name: by,
        incomplete,
        checksum,
        sealed_content: canonicalJson(content),
        audit_head: await auditHead(manager, actor),
      });
      await tellTheRoom(manager, row);
    });
  }
}

/** The hash of the newest entry; the one just appended, for its lock is held until the commit. */
async function auditHead(manager: EntityManager, actor: Actor): Promise<string> {
  const rows: { head: string }[] = await manager.query(
    `select encode(hash, 'hex') as head from candour.audit where organisation_id = $1 order by seq desc limit 1`,
    [actor.organisationId],
  );
  if (!rows[0]) throw new Error('the seal was not audited');
  return rows[0].head;
}

async function tellTheRoom(manager: EntityManager, { organisation_id, id }: AssessmentRow): Promise<void> {
  const [rows]: [{ sequence: string; epoch: number }[]] = await manager.query(
    'update candour.assessment set sequence = sequence + 1 where organisation_id = $1 and id = $2 returning sequence, epoch',
    [organisation_id, id],
  );
  const now = rows[0];
  if (now) await announce(manager, { kind: 'changed', assessmentId: id, sequence: Number(now.sequence), epoch: now.epoch });
}
