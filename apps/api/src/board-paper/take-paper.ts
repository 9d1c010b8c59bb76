import { decidePaper, isItemEndState, type PaperCommand, type PaperNow, type PaperState } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { asProblem } from '../platform/http/refuse.js';
import { refuseUnfinished, refuseWithoutPaper } from './gather-paper.js';
import { type PaperRow, readPaperRow } from './paper-row.js';

interface Wanted {
  readonly assessmentId: string;
  /** The version that the caller saw. */
  readonly version: number;
  readonly command: PaperCommand;
  readonly reason?: string;
}

/** What stands in the way of some steps and is read for those alone. */
export type Checked = Partial<Pick<PaperNow, 'sealHolds' | 'versionHolds'>>;

export interface Taken {
  readonly paper: PaperRow;
  /** Where the command leads. */
  readonly state: PaperState;
  readonly event: string;
}

/**
 * Takes a paper to do something to it, once the rules allow it. Takes the assessment's row and its own, so that no step of the
 * assessment, no other change of the paper and none of what it rests on comes between the look at it and the writing.
 *
 * @param check reads what a step is decided by besides
 * @throws Problem `not-found`, `no-paper-yet`, `items-unfinished`, `changed-meanwhile`, and whatever the table of the paper refuses
 */
export async function takePaper(
  manager: EntityManager,
  actor: Actor,
  { assessmentId, version, command, reason }: Wanted,
  now: Date,
  check: (paper: PaperRow) => Promise<Checked> = async () => ({}),
): Promise<Taken> {
  const { row, situation } = await readSituation(manager, actor, assessmentId, { now, lock: true });
  refuseWithoutPaper(row.state);
  refuseUnfinished(situation.assessment.itemStates.filter((state) => !isItemEndState(state)).length);
  await manager.query(
    'insert into candour.paper (organisation_id, assessment_id) values ($1, $2) on conflict (organisation_id, assessment_id) do nothing',
    [actor.organisationId, assessmentId],
  );
  const paper = await readPaperRow(manager, actor.organisationId, assessmentId, { lock: true });
  if (paper.version !== version) throw changedMeanwhile();
  const whole = { sealHolds: true, versionHolds: true, ...(await check(paper)) };
  const decided = decidePaper(
    command,
    { state: paper.state, roles: actor.roles, sealed: row.sealed_at !== null, ...whole },
    reason,
  );
  if (!decided.ok) throw asProblem(decided.refusal);
  return { paper, state: decided.state, event: decided.event };
}
