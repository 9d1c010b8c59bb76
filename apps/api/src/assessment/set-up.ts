import { type InstrumentVersion, scoredItemsOf } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import { Problem } from '../platform/http/problem.js';
import type { SetUpRequest } from './assessment.dto.js';
import type { AssessmentEntity } from './assessment.entity.js';

type SetUpColumns = Omit<AssessmentEntity, 'id' | 'organisationId' | 'state' | 'pledge' | 'version'>;

/**
 * What the secretary sets up, as columns. @throws Problem naming the field: an instrument version that was never published, a
 * facilitator who is none of this trust's, an instrument that no board scores, dates in the wrong order.
 */
export async function setUpColumns(manager: EntityManager, organisationId: string, request: SetUpRequest): Promise<SetUpColumns> {
  const instrument = await findVersion(manager, organisationId, request.instrumentCode, request.instrumentVersion);
  if (!instrument) throw wrong('instrumentVersion', 'Choose an instrument and a version from the list.');
  if (!isForABoard(instrument)) throw wrong('instrumentVersion', NOT_FOR_A_BOARD);
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

const NOT_FOR_A_BOARD =
  'This instrument is not scored by a board. Choose one that is: the list of instruments says who each is for.';

/** Reflections are one person's own, cards and polls have no levels: none of these makes an assessment. */
const isForABoard = (instrument: InstrumentVersion): boolean =>
  instrument.answeredBy.some((who) => who === 'board' || who === 'system') && scoredItemsOf(instrument).length > 0;

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
