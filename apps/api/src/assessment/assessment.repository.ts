import type { EntityManager } from 'typeorm';
import type { AssessmentRow } from './assessment.row.js';

type Changes = Partial<
  Pick<
    AssessmentRow,
    | 'state'
    | 'scoring_opened_at'
    | 'scoring_closed_at'
    | 'ended_at'
    | 'cancel_reason'
    | 'decision_on'
    | 'decision_minute'
    | 'decision_words'
    | 'sealed_at'
    | 'sealed_by_name'
    | 'incomplete'
    | 'checksum'
    | 'audit_head'
  >
> & { sealed_content?: string };

/** Changes an assessment that the transaction has taken for update, and counts its version up. */
export async function moveAssessment(manager: EntityManager, row: AssessmentRow, changes: Changes): Promise<void> {
  const names = Object.keys(changes);
  const places = names.map((name, index) => `${name} = $${index + 3}`);
  await manager.query(
    `update candour.assessment set ${places.join(', ')}, version = version + 1 where organisation_id = $1 and id = $2`,
    [row.organisation_id, row.id, ...Object.values(changes)],
  );
}
