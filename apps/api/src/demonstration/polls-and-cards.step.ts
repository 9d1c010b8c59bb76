import { MakeHand } from '../card/make-hand.js';
import { MarkCard } from '../card/mark-card.js';
import { RecordBoardAnswer } from '../card/record-board-answer.js';
import type { Actor } from '../platform/actor.js';
import { Choose } from '../poll/choose.js';
import { EndPoll } from '../poll/end-poll.js';
import { OpenPoll } from '../poll/open-poll.js';
import type { OpenPollRequest } from '../poll/poll.dto.js';
import { chanceOf } from './chance.js';
import { daysAfter, londonTime } from './days.js';
import type { Trust } from './make-trust.js';
import { actorOf, type Making } from './making.js';

const LENSES = { instrumentCode: 'organising-for-digital', instrumentVersion: '1.0', itemCode: 'OD-01' } as const;
const LAST_LEARNED = { instrumentCode: 'opening-poll', instrumentVersion: '1.0', itemCode: 'OP-02' } as const;
/** Which lenses these people lean to: most to tools and to time and money, hardly any to what nobody speaks for. */
const LEANINGS: readonly (readonly number[])[] = [[1], [1, 9], [9], [5, 6], [2], [1, 8], [9, 2], [6], [5], [1, 9], [2, 5], [8]];

/**
 * One board that has chosen its lenses before it scores, and is at another poll now, which some have not chosen in yet; and that has
 * drawn cards for a paper, with one answer to look at again.
 */
export async function addPollsAndCards(making: Making, trust: Trust): Promise<void> {
  const { database, clock, today, now } = making;
  const rows = await database.inTransactionOf(
    trust.secretary,
    (manager): Promise<{ id: string }[]> =>
      manager.query('select id from candour.assessment where organisation_id = $1 order by wave_date desc limit 1', [trust.id]),
  );
  clock.set(londonTime(daysAfter(today, -5), 9, 10));
  const lenses = await open(making, trust, { ...LENSES, assessmentId: rows[0]?.id ?? null });
  await choose(making, trust, lenses.id, (place) => LEANINGS[place % LEANINGS.length] ?? [1]);
  const ending = new EndPoll(database, clock);
  const locked = await ending.lock(trust.facilitator, lenses.id, lenses.version);
  await ending.reveal(trust.facilitator, lenses.id, locked.version);

  clock.set(new Date(now.getTime() - 20 * 60_000));
  const chance = chanceOf(trust.about.code, 'poll');
  const atHand = await open(making, trust, { ...LAST_LEARNED, assessmentId: null });
  await choose(making, trust, atHand.id, (place) => (place % 5 < 3 ? [1 + Math.floor(chance.next() * 6)] : null));
  await drawCards(making, trust);
  clock.set(now);
}

const open = (making: Making, trust: Trust, request: OpenPollRequest) =>
  new OpenPoll(making.database, making.clock).execute(trust.facilitator, request, repeatable(request.itemCode));

async function choose(
  { database, clock }: Making,
  trust: Trust,
  pollId: string,
  chosen: (place: number) => readonly number[] | null,
): Promise<void> {
  const day = clock.today();
  const sitting = trust.seats.filter(({ from, to }) => from <= day && (to ?? day) >= day);
  for (const [place, seat] of sitting.entries()) {
    const one = chosen(place);
    if (one) await new Choose(database).execute(memberIn(trust, seat), pollId, { chosen: [...one], expectedVersion: null });
  }
}

async function drawCards({ database, clock, today }: Making, trust: Trust): Promise<void> {
  clock.set(londonTime(daysAfter(today, -34), 11));
  const card = (itemCode: string) => ({ instrumentCode: 'board-question-cards', instrumentVersion: '1.0', itemCode });
  const making = new MakeHand(database);
  const before = await making.execute(
    trust.secretary,
    {
      title: 'The business case for the new patient record',
      meetingOn: daysAfter(today, -27),
      cards: ['QC-02', 'QC-07'].map(card),
    },
    repeatable('first hand'),
  );
  clock.set(londonTime(daysAfter(today, -26), 10));
  const [first] = before.cards;
  if (first) {
    const at = { handId: before.id, cardId: first.id, version: first.version };
    const answer =
      'The chief operating officer: theatre starts and clinic letters depend on it. She reports on both from the spring.';
    await new RecordBoardAnswer(database, clock).record(trust.secretary, at, {
      answer,
      followUpOn: daysAfter(today, 15),
      followedUp: false,
    });
  }
  clock.set(londonTime(daysAfter(today, -3), 15));
  const next = await making.execute(
    trust.secretary,
    {
      title: 'The digital strategy, half-way',
      meetingOn: daysAfter(today, 12),
      cards: ['QC-01', 'QC-03', 'QC-05', 'QC-08'].map(card),
    },
    repeatable('next hand'),
  );
  const marks = new MarkCard(database);
  for (const [place, seat] of trust.seats.slice(0, 3).entries()) {
    const held = next.cards[place];
    if (held)
      await marks.execute(memberIn(trust, seat), next.id, held.id, { level: 1 + (place % 3), note: '', expectedVersion: null });
  }
}

const memberIn = (trust: Trust, seat: Trust['seats'][number]): Actor =>
  actorOf({ id: trust.id, kind: 'trust' }, { personId: seat.personId, seatId: seat.id, roles: ['member'] });

/** Each thing is made once, in one transaction: nothing here is ever repeated. */
const repeatable = (what: string) => ({ key: `demonstration ${what}`, route: 'demonstration', requestHash: what });
