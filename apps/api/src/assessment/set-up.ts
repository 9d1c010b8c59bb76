import type { EntityManager } from 'typeorm';
import { type Chosen, findChosen } from '../instrument/chosen.view.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { SetUpRequest } from './assessment.dto.js';
import type { AssessmentEntity } from './assessment.entity.js';

type SetUpColumns = Omit<AssessmentEntity, 'id' | 'organisationId' | 'state' | 'pledge' | 'version'>;

/**
 * What the secretary sets up, as columns. @throws Problem naming the field: an instrument version that was never published, is
 * withdrawn or is not for a board to score, a facilitator who is none of this trust's, dates in the wrong order.
 *
 * @param already what the draft asks now: it may stay, whatever became of it since
 */
export async function setUpColumns(
  manager: EntityManager,
  actor: Actor,
  request: SetUpRequest,
  already: Chosen | null,
): Promise<SetUpColumns> {
  const { organisationId } = actor;
  const chosen = { code: request.instrumentCode, version: request.instrumentVersion };
  const { instrument, refusal } = await findChosen(manager, actor, chosen, already);
  if (!instrument) throw wrong('instrumentVersion', refusal);
  if (request.facilitatorId && !(await isFacilitator(manager, organisationId, request.facilitatorId))) {
    throw wrong('facilitatorId', "Choose one of your board's facilitators, or add one to the board first.");
  }
  if (request.scoringClosesOn && request.meetingStartsAt && request.scoringClosesOn > request.meetingStartsAt.slice(0, 10)) {
    throw wrong('scoringClosesOn', 'Private scoring must close before the meeting starts.');
  }
  return {
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    instrumentChecksum: instrument.checksum,
    waveDate: request.waveDate,
    method: request.method,
    threshold: request.threshold,
    quorumNumber: request.quorum.number,
    quorumExecutives: request.quorum.executives,
    quorumNonExecutives: request.quorum.nonExecutives,
    pledgeShowsProgress: request.pledgeShowsProgress,
    facilitatorId: request.facilitatorId,
    scoringClosesOn: request.scoringClosesOn,
    meetingStartsAt: request.meetingStartsAt === null ? null : new Date(request.meetingStartsAt),
    meetingMinutes: request.meetingMinutes,
    autoLock: request.autoLock,
  };
}

async function isFacilitator(manager: EntityManager, organisationId: string, appointmentId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from candour.appointment where organisation_id = $1 and id = $2 and role = 'facilitator'`,
    [organisationId, appointmentId],
  );
  return rows.length === 1;
}

function wrong(path: string, message: string): Problem {
  return new Problem('refused', message, { code: 'set-up-incomplete', errors: [{ path, message }] });
}
