import type { Movement, OwnLevels } from '../../movement.js';
import { movementBetween } from '../../movement.js';
import { type EarlierRound, mayShowCountsAgain, type TookPart } from '../ledger.js';
import { type Spread, spreadToShow } from '../spread-to-show.js';
import { allButOneAlike, histograms, isForced } from './possible-places.js';

/** Where somebody stands in one round: 0 is level 1, and so on; then *do not know* and *not applicable*. */
export type Place = number;
export const ABSENT = -1;
/** Stood aside: not even asked. */
export const ASIDE = -2;

/** Seats that everybody in the room can tell from the others: who was there all the time, who came late, who left. */
export interface Class {
  readonly size: number;
  /** Every way in which one of them may have answered, round by round. */
  readonly ways: readonly (readonly Place[])[];
}

/** All that is released of the item over its rounds. */
export interface Released {
  readonly spreads: readonly Spread[];
  readonly movements: readonly (Movement | null)[];
}

export interface World {
  readonly scale: number;
  readonly threshold: number;
  /** Seat by seat: the place in each round. */
  readonly seats: readonly (readonly Place[])[];
}

const answered = (place: Place) => place >= 0;
const gaveLevel = (scale: number) => (place: Place) => place >= 0 && place < scale;

function tookPart({ scale, seats }: World, round: number): TookPart {
  const those = (kind: (place: Place) => boolean) =>
    seats.flatMap((places, seat) => (kind(places[round] ?? ABSENT) ? [String(seat)] : []));
  return { answered: those(answered), gaveLevel: those(gaveLevel(scale)) };
}

function ownLevels({ scale, seats }: World, round: number): OwnLevels {
  return new Map(
    seats.flatMap((places, seat) => {
      const place = places[round] ?? ABSENT;
      return answered(place) ? [[String(seat), gaveLevel(scale)(place) ? place + 1 : null] as const] : [];
    }),
  );
}

/** Spreads by the numbers they come from: millions of worlds have few. */
const known = new Map<string, Spread>();

/** For controls: a program whose ledger remembers something else than who took part. */
export interface OtherLedger {
  readonly remembers: (took: TookPart) => TookPart;
  /** Of whom it tells movement. */
  readonly compares: (own: OwnLevels) => OwnLevels;
}

const THE_LEDGER: OtherLedger = { remembers: (took) => took, compares: (own) => own };

/** What Candour releases of a world: each round by the rules, the ledger included, and the words on movement. */
export function releasedBy(world: World, { remembers, compares }: OtherLedger = THE_LEDGER): Released {
  const { scale, threshold, seats } = world;
  const earlier: EarlierRound[] = [];
  const spreads = (seats[0] ?? []).map((_, round) => {
    const counts = new Array<number>(scale + 2).fill(0);
    let eligible = 0;
    for (const places of seats) {
      const place = places[round] ?? ABSENT;
      if (place !== ASIDE) eligible++;
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    }
    const took = remembers(tookPart(world, round));
    const again = mayShowCountsAgain(took, earlier);
    const key = `${scale} ${threshold} ${eligible} ${again} ${counts.join(' ')}`;
    const spread =
      known.get(key) ??
      spreadToShow({
        scale,
        counts: counts.slice(0, scale),
        dontKnow: counts[scale] ?? 0,
        notApplicable: counts[scale + 1] ?? 0,
        eligible,
        threshold,
        tookPart: took,
        earlier: [...earlier],
      });
    known.set(key, spread);
    earlier.push({ ...took, withheld: spread.withheld });
    return spread;
  });
  const movements = spreads.slice(1).map((spread, round) => {
    if (spread.withheld || spreads[round]?.withheld) return null;
    return movementBetween(compares(ownLevels(world, round)), compares(ownLevels(world, round + 1)), threshold);
  });
  return { spreads, movements };
}

/** Of one release, for each attacker: the places where the others of each class can stand in each round, as bits. */
interface Seen {
  readonly released: Released;
  /** By attacker (nobody, then each way of each class), class and round. */
  readonly bits: Int32Array;
}

export interface Attack {
  readonly scale: number;
  readonly threshold?: number;
  readonly classes: readonly Class[];
  /** What the program releases; the real one unless told. */
  readonly release?: (world: World) => Released;
}

export interface Forced {
  /** Own answers, round by round; null for somebody who sees what the board sees and has none. */
  readonly own: readonly Place[] | null;
  /** Whose answers, and in which round, counted from 0. */
  readonly class: number;
  readonly round: number;
  readonly released: Released;
}

/**
 * Lists every world of these classes, sorts them by what is released of them, and returns where somebody's answer is forced: under
 * eight levels any, from eight any but by all, or all but one, alike in that round.
 */
export function attackRounds({ scale, threshold = 5, classes, release = (world) => releasedBy(world) }: Attack): {
  worlds: number;
  forced: Forced[];
} {
  const rounds = classes[0]?.ways[0]?.length ?? 0;
  const members = classes.flatMap(({ ways }, which) => ways.map((places, way) => ({ which, way, places })));
  const width = classes.length * rounds;
  const seen = new Map<string, Seen>();
  let worlds = 0;
  for (const counts of product(classes)) {
    worlds++;
    const there = members.flatMap((member, index) => {
      const count = counts[member.which]?.[member.way] ?? 0;
      return count > 0 ? [{ ...member, index, count }] : [];
    });
    const seats = there.flatMap(({ places, count }) => new Array<readonly Place[]>(count).fill(places));
    const released = release({ scale, threshold, seats });
    const key = keyOf(released);
    const { bits } = seen.get(key) ?? remembered(seen, key, { released, bits: new Int32Array((members.length + 1) * width) });
    for (const other of there) {
      note(bits, 0, other, rounds);
      for (const self of there) {
        if (self !== other || other.count > 1) note(bits, (self.index + 1) * width, other, rounds);
      }
    }
  }
  const attackers = [null, ...members.map(({ places }) => places)];
  const forced = [...seen.values()].flatMap(({ released, bits }) =>
    attackers.flatMap((own, attacker) =>
      Array.from({ length: width }, (_, index) => ({
        own,
        class: Math.floor(index / rounds),
        round: index % rounds,
        released,
      })).filter((one, index) => isForced(bits[attacker * width + index] ?? 0, scale) && !isAllowed(released.spreads[one.round])),
    ),
  );
  return { worlds, forced };
}

function isAllowed(spread: Spread | undefined): boolean {
  return spread !== undefined && (spread.n ?? 0) >= 8 && allButOneAlike(spread);
}

function remembered(seen: Map<string, Seen>, key: string, one: Seen): Seen {
  seen.set(key, one);
  return one;
}

function note(bits: Int32Array, from: number, other: { which: number; places: readonly Place[] }, rounds: number): void {
  for (const [round, place] of other.places.entries()) {
    const index = from + other.which * rounds + round;
    if (place >= 0) bits[index] = (bits[index] ?? 0) | (1 << place);
  }
}

const names = new WeakMap<Spread, string>();

/** A spread as text; spreads are shared, so it is written once for each. */
function nameOf(spread: Spread): string {
  const name = names.get(spread) ?? Object.values(spread).join(' ');
  names.set(spread, name);
  return name;
}

function keyOf({ spreads, movements }: Released): string {
  return `${spreads.map(nameOf).join('|')}|${movements.join()}`;
}

function* product(classes: readonly Class[]): Generator<number[][]> {
  const [first, ...rest] = classes;
  if (!first) yield [];
  else for (const here of histograms(first.size, first.ways.length)) for (const others of product(rest)) yield [here, ...others];
}
