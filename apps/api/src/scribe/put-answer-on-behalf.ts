import { decide, type ItemState, type Situation } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { announceAnsweredAgain, announceProgress, whatItTells } from '../answer/announce-progress.step.js';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import type { AnsweredOnBehalf, PutAnswerOnBehalfRequest } from './scribe.dto.js';

/** Which item, for which seat of which assessment. */
export interface OnBehalf {
  readonly assessmentId: string;
  readonly seatId: string;
  readonly itemCode: string;
}

interface Place {
  living: boolean;
  repeated: boolean;
  state: Situation['assessment']['state'];
  item_state: ItemState;
  scale_length: number | null;
  round_id: string;
  round_state: string;
  round_number: number;
  pledge_read: boolean;
  eligible: boolean;
  theirs: boolean;
}

/**
 * Puts what a scribe has read back as the answer of the seat that chose them. Before the reading back nothing reaches the program, so
 * what was not read back cannot count. Afterwards its scribe is told that it counts, and no more; neither audit nor log says whose.
 */
@Injectable()
export class PutAnswerOnBehalf {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` for whoever never was this seat's scribe; `no-longer-scribe`, `round-locked` where it was not counted */
  async execute(actor: Actor, where: OnBehalf, request: PutAnswerOnBehalfRequest): Promise<AnsweredOnBehalf> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const place = await readPlace(manager, where, request.readingId);
      const { itemCode } = where;
      const answered = { itemCode, roundNumber: request.roundNumber, answered: true };
      if (place.living && place.repeated) return answered;
      const { situation } = await readSituation(manager, actor, where.assessmentId, { now: this.clock.now() });
      const { kind, level = null, reason = null, roundNumber, readBack } = request;
      const here = asItStands(actor, where, situation, place);
      allowed(decide({ name: 'put-answer-on-behalf', kind, level, reason, roundNumber, readBack }, here));
      const tells = whatItTells(here, await hasAnswered(manager, where));
      await put(manager, where, request, place.round_id, this.clock.today());
      if (tells === 'x of y') await announceProgress(manager, where, place.round_id);
      if (tells === 'again') await announceAnsweredAgain(manager, where);
      return answered;
    });
  }
}

async function readPlace(
  manager: EntityManager,
  { assessmentId, seatId, itemCode }: OnBehalf,
  readingId: string,
): Promise<Place> {
  const rows: Place[] = await manager.query('select * from candour.scribe_place($1, $2, $3, $4)', [
    assessmentId,
    seatId,
    itemCode,
    readingId,
  ]);
  const place = rows[0];
  if (!place) throw notFound();
  return place;
}

/** Whether an answer of the seat's stands in the open round already; never which. */
async function hasAnswered(manager: EntityManager, { assessmentId, seatId, itemCode }: OnBehalf): Promise<boolean> {
  const rows: { answered: boolean }[] = await manager.query(
    'select answered from candour.served_items($1, $2) where item_code = $3',
    [assessmentId, seatId, itemCode],
  );
  return rows[0]?.answered ?? false;
}

async function put(
  manager: EntityManager,
  { assessmentId, seatId }: OnBehalf,
  { kind, level, reason, readingId }: PutAnswerOnBehalfRequest,
  roundId: string,
  today: string,
): Promise<void> {
  await manager.query('select candour.put_on_behalf($1, $2, $3, $4, $5, $6, $7, $8)', [
    assessmentId,
    seatId,
    roundId,
    readingId,
    kind,
    kind === 'level' ? level : null,
    kind === 'not-applicable' ? reason : null,
    today,
  ]);
}

/** The situation with the scribe in it: the roles are looked at again at every answer, and the item is the seat's that is served. */
function asItStands(actor: Actor, { seatId, itemCode }: OnBehalf, situation: Situation, place: Place): Situation {
  return {
    ...situation,
    assessment: { ...situation.assessment, state: place.state },
    scribe: {
      roles: actor.roles,
      holdsMeeting: situation.actor.holdsMeeting,
      ownSeat: actor.seatId === seatId,
      answersKnown: 0,
      saidBy: 'the-scribe',
      writes: place.living ? 'this-scribe' : 'nobody',
      pledgeRead: place.pledge_read,
      answeredThemselves: place.theirs,
    },
    item: {
      code: itemCode,
      // Where this waited for a lock, the round is read anew and the item is as it was before: the round is right.
      state: place.item_state === 'open' && place.round_state !== 'open' ? 'locked' : place.item_state,
      roundNumber: place.round_number,
      scale: place.scale_length ?? 0,
      actorEligible: place.eligible,
      actorStoodAside: false,
      actorAnswerVersion: null,
      eligible: 0,
      answered: 0,
      secondsSinceLastAnswer: null,
      enoughAnswered: null,
      shownMedian: null,
      proposal: null,
    },
  };
}
