import type { AssessmentState, ItemState, RoundState, Situation } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';
import { VERSION_OF_CLOSED } from './my-answer.row.js';

/** What one seat's answer to one item is decided by: its own row, and nothing of anybody else's. */
export interface OwnSituation {
  readonly roundId: string | null;
  readonly situation: Situation;
  /** The version that is there, where another access to the seat wrote it: not told, and so not asked for. */
  readonly closedVersion: number | null;
}

interface Row {
  state: AssessmentState;
  item_state: ItemState;
  scale_length: number | null;
  round_id: string | null;
  round_state: RoundState;
  round_number: number;
  pledge_read: boolean;
  eligible: boolean;
  answer_version: number | null;
  answer_closed: boolean;
  auto_lock: boolean;
}

/**
 * Reads it in one query and takes the round's row for share, so that no lock comes between decision and writing: whoever locks
 * the round waits for this, and whoever comes after the lock finds it locked.
 */
export async function readOwnSituation(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  itemCode: string,
): Promise<OwnSituation> {
  const rows: Row[] = await manager.query('select * from candour.own_place($1, $2)', [assessmentId, itemCode]);
  const row = rows[0];
  if (!row) throw notFound();
  const closedVersion = row.answer_closed ? row.answer_version : null;
  const shown = closedVersion === null ? row : { ...row, answer_version: VERSION_OF_CLOSED };
  return { roundId: row.round_id, situation: asSituation(actor, itemCode, shown), closedVersion };
}

/** The parts of a situation that the rules of an answer look at; the rest is at rest. */
function asSituation(actor: Actor, itemCode: string, row: Row): Situation {
  return {
    actor: {
      roles: actor.roles,
      seat: { pledgeRead: row.pledge_read },
      byRoomLink: actor.onlyAssessmentId !== undefined,
      holdsMeeting: false,
    },
    assessment: {
      state: row.state,
      method: 'both',
      instrumentFixed: true,
      pledgeSet: true,
      threshold: 5,
      seats: 0,
      quorum: { number: 0, executives: 0, nonExecutives: 0 },
      attendance: [],
      scoringClosed: false,
      epoch: 0,
      secondsWithoutFacilitator: 0,
      autoLock: row.auto_lock,
      anyReveal: false,
      openItemCode: null,
      itemStates: [],
      decisionRecorded: false,
      daysSinceAgreed: null,
      daysSinceEnd: null,
      keepDays: 30,
      held: false,
      purged: false,
    },
    item: {
      code: itemCode,
      // Where this waited for a lock, the round is read anew and the item is as it was before: the round is right.
      state: row.item_state === 'open' && row.round_state !== 'open' ? 'locked' : row.item_state,
      roundNumber: row.round_number,
      scale: row.scale_length ?? 0,
      actorEligible: row.eligible,
      actorStoodAside: false,
      actorAnswerVersion: row.answer_version,
      eligible: 0,
      answered: 0,
      secondsSinceLastAnswer: null,
      enoughAnswered: null,
      shownMedian: null,
      proposal: null,
    },
  };
}
