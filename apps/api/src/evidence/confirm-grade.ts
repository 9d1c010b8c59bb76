import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { ConfirmGradeRequest, EvidenceResponse } from './evidence.dto.js';
import { EvidenceEntity } from './evidence.entity.js';
import { readEvidence } from './evidence.view.js';
import { allowEvidence } from './evidence-situation.js';

/** Confirms the grade of a piece of evidence: somebody who neither owns it nor added it. Grade 3 names who checked it, and when. */
@Injectable()
export class ConfirmGrade {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    assessmentId: string,
    evidenceId: string,
    version: number,
    request: ConfirmGradeRequest,
  ): Promise<EvidenceResponse> {
    const { grade, checkedBy = null, checkedOn = null } = request;
    return await this.database.inTransactionOf(actor, async (manager) => {
      const repository = manager.getRepository(EvidenceEntity);
      const own = { organisationId: actor.organisationId, assessmentId, id: evidenceId };
      const evidence = await repository.findOneBy(own);
      const relation = {
        ownedByActor: evidence?.ownerSeatId != null && evidence.ownerSeatId === actor.seatId,
        addedByActor: evidence?.addedByPerson === actor.personId,
      };
      await allowEvidence(
        manager,
        actor,
        assessmentId,
        { name: 'confirm-grade', grade },
        { now: this.clock.now(), evidence: relation },
      );
      if (!evidence) throw notFound();
      if (grade === 3 && (checkedBy === null || checkedOn === null)) {
        throw new Problem('refused', 'Grade 3 means checked independently: say by whom and when.', { code: 'check-missing' });
      }
      const people: { name: string }[] = await manager.query('select name from candour.person where id = $1', [actor.personId]);
      const { affected } = await repository.update(
        { ...own, version },
        {
          grade,
          checkedBy: grade === 3 ? checkedBy : null,
          checkedOn: grade === 3 ? checkedOn : null,
          confirmedByName: people[0]?.name ?? null,
          confirmedByPerson: actor.personId,
          version: version + 1,
        },
      );
      if (affected !== 1) throw changedMeanwhile();
      await appendAudit(manager, {
        event: 'grade confirmed',
        subject: assessmentId,
        who: 'somebody of the board',
        detail: { item: evidence.itemCode, grade },
      });
      const rows = await readEvidence(manager, actor, { assessmentId, evidenceId }, this.clock.today());
      return rows[0]!;
    });
  }
}
