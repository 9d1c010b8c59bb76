import type { Effect } from '../commands/effect.js';
import type { Situation } from '../commands/situation.js';
import type { AssessmentState, ItemState, MethodOfCollection, RoundState } from '../states.js';
import { aScribe } from './situations.js';

/** A small world for model walks: it plays the effects of decisions and keeps the history that invariants look at. */
export interface WorldItem {
  state: ItemState;
  rounds: RoundState[];
  proposal: { readonly outcome: 'level' } | null;
  answers: number;
}

export interface World {
  state: AssessmentState;
  method: MethodOfCollection;
  scoringClosed: boolean;
  epoch: number;
  anyReveal: boolean;
  decisionRecorded: boolean;
  quorate: boolean;
  purged: boolean;
  items: WorldItem[];
  /** What the board saw, as one string: frozen by the seal. */
  sealedAs: string | null;
}

export const newWorld = (method: MethodOfCollection, items: number): World => ({
  state: 'draft',
  method,
  scoringClosed: false,
  epoch: 1,
  anyReveal: false,
  decisionRecorded: false,
  quorate: true,
  purged: false,
  items: Array.from({ length: items }, () => ({ state: 'waiting', rounds: [], proposal: null, answers: 0 })),
  sealedAs: null,
});

export const openRoundsOf = (world: World): number => world.items.filter((item) => item.rounds.at(-1) === 'open').length;

/** Everything the seal freezes. */
export const whatTheBoardSaw = (world: World): string => JSON.stringify(world.items.map(({ state, rounds }) => [state, rounds]));

export function itemAt(world: World, index: number): WorldItem {
  const item = world.items[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}

/** The situation of a command about one item, given by somebody who may do everything. */
export function situationIn(world: World, index: number, enoughAnswered: boolean): Situation {
  const item = itemAt(world, index);
  const seat = { voting: true, executive: true } as const;
  const inTheRoom = world.state !== 'scoring';
  const open = world.items.findIndex((other) => other.state === 'open');
  return {
    actor: {
      roles: ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'],
      seat: { pledgeRead: true },
      holdsMeeting: true,
    },
    assessment: {
      ...{ state: world.state, method: world.method, instrumentFixed: true, pledgeSet: true, threshold: 5, seats: 6 },
      quorum: { number: 1, executives: 1, nonExecutives: 0 },
      attendance: world.quorate ? [{ ...seat, presence: 'present' }] : [],
      ...{ scoringClosed: world.scoringClosed, epoch: world.epoch, secondsWithoutFacilitator: 0, autoLock: true },
      anyReveal: world.anyReveal,
      openItemCode: inTheRoom && open >= 0 ? `DB-${open}` : null,
      itemStates: world.items.map((other) => other.state),
      decisionRecorded: world.decisionRecorded,
      ...{ daysSinceAgreed: 43, daysSinceEnd: 30, keepDays: 30, held: false, purged: world.purged },
    },
    item: {
      ...{ code: `DB-${index}`, state: item.state, roundNumber: item.rounds.length, scale: 5, eligible: 6, answered: 6 },
      ...{ actorEligible: true, actorStoodAside: false, actorAnswerVersion: item.answers || null, secondsSinceLastAnswer: 10 },
      enoughAnswered: item.state === 'locked' ? enoughAnswered : null,
      ...{ shownMedian: null, proposal: item.proposal },
    },
    evidence: { ownedByActor: false, addedByActor: false },
    scribe: aScribe(),
  };
}

/** Plays one effect. Rounds are only ever added, or moved on by a lock or a reveal. */
export function play(world: World, index: number, effect: Effect): void {
  const item = itemAt(world, index);
  switch (effect.kind) {
    case 'assessment-becomes':
      world.state = effect.state;
      break;
    case 'every-round-opens':
      for (const each of world.items) Object.assign(each, { state: 'open', rounds: ['open'] });
      break;
    case 'every-round-locks':
      world.scoringClosed = true;
      for (const each of world.items) Object.assign(each, { state: 'locked', rounds: ['locked'] });
      break;
    case 'round-opens':
      if (effect.number !== item.rounds.length + 1) throw new Error('a round was opened out of order');
      item.rounds.push('open');
      break;
    case 'item-becomes':
      item.state = effect.state;
      if (effect.state === 'locked' || effect.state === 'revealed' || effect.state === 'withheld')
        item.rounds[item.rounds.length - 1] = effect.state;
      if (effect.state !== 'revealed' && effect.state !== 'withheld') item.proposal = null;
      break;
    case 'spread-is-stored':
      world.anyReveal = true;
      break;
    case 'meeting-is-held-by-actor':
      world.epoch = effect.epoch;
      break;
    case 'proposal-opens':
      item.proposal = { outcome: 'level' };
      break;
    case 'proposal-is-withdrawn':
      item.proposal = null;
      break;
    case 'answer-is-written':
      item.answers += 1;
      break;
    case 'answer-is-cleared':
      item.answers = 0;
      break;
    case 'seal':
      world.sealedAs = whatTheBoardSaw(world);
      break;
    case 'raw-answers-are-deleted':
      world.purged = true;
      break;
    case 'is-recorded':
      if (effect.what === 'decision') world.decisionRecorded = true;
      break;
    default:
      break;
  }
}
