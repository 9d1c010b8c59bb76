import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Command, type CommandName, commandNames } from './command.js';
import {
  CHAIR,
  type Item,
  lastRound,
  type Model,
  openItem,
  type Presence,
  quorate,
  type Said,
  SEATS,
  type Who,
} from './model.js';

/** What is drawn for one step. It becomes a command only as things stand then, so that a walk goes somewhere. */
export interface Drawn {
  readonly name: CommandName;
  readonly by: Who;
  readonly seat: number;
  readonly item: number;
  readonly said: Said;
  readonly seen: 'right' | 'nothing' | 'old epoch' | 'old sequence';
  readonly version: 'right' | 'stale';
  readonly there: 'all' | 'most' | 'few';
  readonly reason: boolean;
  readonly outcome: 'level' | 'not-agreed' | 'not-applicable';
  readonly of100: number;
  readonly overHttp: boolean;
}

export type Step =
  /** What somebody would do next in a meeting that goes well; anything that anybody could send; the same again. */
  | { readonly kind: 'next' | 'anything' | 'again'; readonly drawn: Drawn }
  /** Two commands at the same moment. */
  | { readonly kind: 'at-once'; readonly drawn: Drawn; readonly other: Drawn }
  /** Everybody who has not answered does, at the same moment. */
  | { readonly kind: 'all-answer'; readonly drawn: Drawn }
  | { readonly kind: 'a-minute-passes' }
  | { readonly kind: 'a-screen-drops' | 'a-screen-comes-back'; readonly screen: number }
  | { readonly kind: 'a-neighbour-tries'; readonly drawn: Drawn }
  | { readonly kind: 'nothing' };

const levels = fc.integer({ min: 1, max: 5 }).map((level): Said => ({ kind: 'level', level }));
const noLevel = fc.constantFrom<Said>({ kind: 'dont-know', level: null }, { kind: 'not-applicable', level: null });
const seat = fc.integer({ min: 0, max: SEATS - 1 });
const runners = fc.constantFrom<Who>('facilitator-1', 'facilitator-2', 'secretary', CHAIR);

const drawn: fc.Arbitrary<Drawn> = fc.record({
  name: fc.constantFrom(...commandNames),
  by: fc.oneof({ weight: 3, arbitrary: runners }, { weight: 1, arbitrary: seat as fc.Arbitrary<Who> }),
  seat,
  item: fc.integer({ min: 0, max: 2 }),
  said: fc.oneof({ weight: 5, arbitrary: levels }, { weight: 2, arbitrary: noLevel }),
  seen: fc.constantFrom('right', 'right', 'nothing', 'old epoch', 'old sequence'),
  version: fc.constantFrom('right', 'right', 'right', 'stale'),
  there: fc.constantFrom('all', 'most', 'most', 'few'),
  reason: fc.boolean(),
  outcome: fc.constantFrom('level', 'level', 'not-agreed', 'not-applicable'),
  of100: fc.noBias(fc.integer({ min: 0, max: 99 })),
  overHttp: fc.integer({ min: 0, max: 7 }).map((one) => one === 7),
});

/** One step; a walk that failed is made shorter by steps that do nothing. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { withCrossShrink: true },
  { weight: 0, arbitrary: fc.constant<Step>({ kind: 'nothing' }) },
  { weight: 44, arbitrary: drawn.map((one): Step => ({ kind: 'next', drawn: one })) },
  { weight: 26, arbitrary: drawn.map((one): Step => ({ kind: 'anything', drawn: one })) },
  { weight: 8, arbitrary: drawn.map((one): Step => ({ kind: 'again', drawn: one })) },
  { weight: 10, arbitrary: fc.tuple(drawn, drawn).map(([one, other]): Step => ({ kind: 'at-once', drawn: one, other })) },
  { weight: 6, arbitrary: drawn.map((one): Step => ({ kind: 'all-answer', drawn: one })) },
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'a-minute-passes' }) },
  { weight: 2, arbitrary: fc.nat({ max: 2 }).map((screen): Step => ({ kind: 'a-screen-drops', screen })) },
  { weight: 2, arbitrary: fc.nat({ max: 2 }).map((screen): Step => ({ kind: 'a-screen-comes-back', screen })) },
  { weight: 2, arbitrary: drawn.map((one): Step => ({ kind: 'a-neighbour-tries', drawn: one })) },
);

const everySeat = Array.from({ length: SEATS }, (_, place) => place);

function presenceOf({ there, seat: from }: Drawn): ReadonlyMap<number, Presence> {
  const left: Presence = from % 2 === 0 ? 'apologies' : 'absent';
  const stays = (place: number) => there === 'all' || (there === 'most' ? (place + from) % 4 !== 0 : (place + from) % 8 === 0);
  return new Map(everySeat.map((place) => [place, stays(place) ? 'present' : left]));
}

function seenOf(model: Model, { seen }: Drawn): { epoch?: number; sequence?: number } {
  if (seen === 'old epoch') return { epoch: Math.max(1, model.epoch - 1) };
  if (seen === 'old sequence') return { epoch: model.epoch, sequence: Math.max(0, model.movedAt - 1) };
  return seen === 'right' ? { epoch: model.epoch, sequence: model.sequence } : { epoch: model.epoch };
}

/** The version of an answer or a proposal that a screen shows, or one that it showed before. */
function versionOf(drawn: Drawn, right: number | null): number | null {
  if (drawn.version === 'right') return right;
  return right === null ? 1 : drawn.reason ? null : right + 1;
}

/** A command of this name as this person's screen would send it. */
export function commandOf(model: Model, drawn: Drawn, name: CommandName, by: Who, item: Item): Command {
  const round = lastRound(item);
  const shown = name === 'put' ? (round?.answers.get(by as number)?.version ?? null) : (item.proposal?.version ?? 1);
  const isOf = (...names: CommandName[]) => names.includes(name);
  return {
    name,
    by,
    key: randomUUID(),
    ...(!isOf('attendance', 'open-meeting', 'put', 'lock-by-itself', 'dissent', 'not-yet') && seenOf(model, drawn)),
    ...(!isOf('open-meeting', 'pause', 'resume', 'close', 'reconvene', 'take', 'attendance') && { item: item.code }),
    ...(isOf('open-meeting', 'attendance') && { presence: presenceOf(drawn) }),
    ...(isOf('open-round', 'reconvene') && drawn.reason && { reason: 'We heard something new' }),
    ...(name === 'put' && { said: drawn.said, version: versionOf(drawn, shown) }),
    ...(name === 'put' && drawn.of100 % 3 === 0 && { round: Math.max(1, item.rounds.length - (drawn.of100 % 2)) }),
    ...(name === 'confirm' && { version: versionOf(drawn, shown) ?? 1 }),
    ...(name === 'propose' && { outcome: drawn.outcome, level: drawn.said.level ?? 2 }),
    ...(name === 'not-yet' && { on: drawn.of100 < 70 }),
    ...(name === 'dissent' && { words: `I see it differently, ${randomUUID()}` }),
  };
}

/** Anything that anybody could send, whether or not it makes sense. */
export function anything(model: Model, drawn: Drawn): Command {
  const { name } = drawn;
  const item = model.items[drawn.item]!;
  const bySeats: readonly CommandName[] = ['put', 'stand-aside', 'not-yet', 'dissent'];
  const by = name === 'lock-by-itself' ? 'the program' : bySeats.includes(name) ? drawn.seat : drawn.by;
  return commandOf(model, drawn, name, by, item);
}

/** What comes next in a meeting that goes well, from the screen of whoever it is for. */
export function next(model: Model, drawn: Drawn): Command {
  const right: Drawn = { ...drawn, seen: drawn.seen === 'nothing' ? 'nothing' : 'right', version: 'right', reason: true };
  const [name, by, item] = nextOf(model, right);
  return commandOf(model, right, name, by, item);
}

function nextOf(model: Model, { item: first, seat: from, of100, by }: Drawn): [CommandName, Who, Item] {
  const here = model.items[first]!;
  const holder = model.holder ?? 'facilitator-1';
  if (model.state === 'draft' || model.state === 'scoring')
    return ['open-meeting', by === 'facilitator-2' ? by : 'facilitator-1', here];
  if (model.state === 'agreed') return of100 < 30 ? ['park', holder, here] : ['reconvene', CHAIR, here];
  if (model.state === 'paused') return quorate(model.presence) ? ['resume', holder, here] : ['attendance', 'secretary', here];
  if (of100 < 4) return ['pause', holder, here];
  if (of100 < 6) return ['take', holder === 'facilitator-1' ? 'facilitator-2' : 'facilitator-1', here];
  const at = openItem(model) ?? model.items.find(({ state }) => ['locked', 'revealed', 'withheld'].includes(state));
  if (!at) return here.rounds.length < 3 && of100 < 90 ? ['open-round', holder, here] : ['close', holder, here];
  if (at.state === 'locked') return ['reveal', holder, at];
  if (at.state === 'open') return inARound(model, at, holder, from, of100);
  if (at.proposal === null) return of100 < 40 && at.rounds.length < 3 ? ['open-round', holder, at] : ['propose', holder, at];
  if (of100 < 40) return ['confirm', CHAIR, at];
  if (of100 < 50) return ['withdraw', holder, at];
  if (of100 < 56) return ['park', holder, at];
  return [of100 < 75 ? 'dissent' : 'not-yet', from, at];
}

function inARound(model: Model, at: Item, holder: Who, from: number, of100: number): [CommandName, Who, Item] {
  const { eligible, answers, aged } = lastRound(at)!;
  const waiting = [...eligible].filter((one) => !answers.has(one));
  if (model.autoLock && aged && waiting.length === 0) return ['lock-by-itself', 'the program', at];
  if (waiting.length === 0 ? of100 < 60 : of100 < 14) return ['lock', holder, at];
  if (of100 > 95) return ['stand-aside', from, at];
  const hands = waiting.length > 0 && of100 < 80 ? waiting : [...eligible];
  return ['put', hands.length > 0 ? hands[from % hands.length]! : from, at];
}
