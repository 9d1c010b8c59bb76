import type { EntityManager } from 'typeorm';
import type { AssessmentSituation } from '../../assessment/situation.view.js';

/** The row of an assessment, as a command read it. */
export type AssessmentRow = AssessmentSituation['row'];

/** Takes an assessment that the transaction holds for update one state on, and counts its version up. */
export async function moveAssessment(
  manager: EntityManager,
  row: AssessmentRow,
  state: 'published' | 'withdrawn',
): Promise<void> {
  await manager.query('update candour.assessment set state = $3, version = version + 1 where organisation_id = $1 and id = $2', [
    row.organisation_id,
    row.id,
    state,
  ]);
}
