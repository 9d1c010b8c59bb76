import { describe, expect, it } from '@jest/globals';
import { type Choice, tallyToShow } from './tally.js';

/*
 * The attack on a poll: somebody who knows everything released, and perhaps their own choice, lists every way in which the board
 * could have chosen that leads to the same release. Nobody knows who is who, so ways are listed as histograms over whole choices
 * (one option, or a pair); a choice is forced only where everybody else made one and the same choice in all of them.
 */

/** Every choice that a poll allows. */
function possibleChoices(options: number, least: number, most: number): number[][] {
  const sets = Array.from({ length: 2 ** options }, (_, bits) =>
    Array.from({ length: options }, (_unused, index) => index + 1).filter((option) => bits & (1 << (option - 1))),
  );
  return sets.filter(({ length }) => length >= least && length <= most);
}

function* histograms(people: number, places: number): Generator<number[]> {
  if (places === 1) yield [people];
  else for (let here = 0; here <= people; here++) for (const rest of histograms(people - here, places - 1)) yield [here, ...rest];
}

const taken = (possible: readonly number[][], board: readonly number[]): Choice[] =>
  board
    .flatMap((count, place) => Array.from({ length: count }, () => possible[place] ?? []))
    .map((options, seat) => ({ seat: String(seat), options }));

const isOne = (bits: number) => bits !== 0 && (bits & (bits - 1)) === 0;
/** What is asked about a choice: which it is (its number), or whether it holds one option. */
type Aspect = (place: number) => number;
const placesOf = (board: readonly number[], aspect: Aspect) =>
  board.reduce((bits, count, place) => (count > 0 ? bits | (1 << aspect(place)) : bits), 0);

interface Seen {
  outside: number;
  readonly inside: number[];
  readonly boards: number[][];
}

type Release = (choices: readonly Choice[], options: number, eligible: number) => unknown;

const asItIs: Release = (choices, options, eligible) => tallyToShow({ options, choices, eligible, threshold: 8 });
/** The control: a program that counts out whatever it has. */
const withoutThreshold: Release = (choices, options) =>
  Array.from({ length: options }, (_, index) => choices.filter((one) => one.options.includes(index + 1)).length);

/** The ways in which a board of so many could have chosen whose release forces somebody's choice. */
function forced(
  poll: readonly [options: number, least: number, most: number],
  people: number,
  release: Release,
  aspect: Aspect = (place) => place,
): number[][] {
  const possible = possibleChoices(...poll);
  const seen = new Map<string, Seen>();
  for (const board of histograms(people, possible.length)) {
    const shown = JSON.stringify(release(taken(possible, board), poll[0], people + 1));
    const known = seen.get(shown) ?? { outside: 0, inside: possible.map(() => 0), boards: [] };
    known.outside |= placesOf(board, aspect);
    for (const [own, count] of board.entries()) {
      const others = board.map((each, place) => (place === own ? each - 1 : each));
      if (count > 0) known.inside[own] = (known.inside[own] ?? 0) | placesOf(others, aspect);
    }
    known.boards.push(board);
    seen.set(shown, known);
  }
  return [...seen.values()]
    .filter(({ outside, inside }) => isOne(outside) || inside.some(isOne))
    .flatMap(({ boards, outside, inside }) =>
      boards.filter((board) => isOne(outside) || board.some((count, own) => count > 0 && isOne(inside[own] ?? 0))),
    );
}

const polls = [
  [2, 1, 1],
  [3, 1, 1],
  [5, 1, 1],
  [3, 1, 2],
  [3, 2, 2],
  [4, 2, 2],
] as const;

describe('the attack on a revealed poll', () => {
  it.each(polls)('forces nobody below eight, with %i options of which %i to %i are chosen', (...poll) => {
    for (let people = 2; people < 8; people++) expect(forced(poll, people, asItIs)).toEqual([]);
  });

  it.each(polls)(
    'forces a choice from eight on only by all alike or all but one alike, with %i options, %i to %i chosen',
    (...poll) => {
      for (const people of poll[0] > 3 ? [8, 9] : [8, 9, 12]) {
        for (const board of forced(poll, people, asItIs)) expect(Math.max(...board)).toBeGreaterThanOrEqual(people - 1);
      }
    },
  );

  it.each(polls)(
    'tells of an option who chose it only where all, or all but one, did or did not, with %i options',
    (options, least, most) => {
      const poll = [options, least, most] as const;
      const possible = possibleChoices(...poll);
      for (let option = 1; option <= poll[0]; option++) {
        const holdsIt: Aspect = (place) => Number(possible[place]?.includes(option));
        for (let people = 2; people < 8; people++) expect(forced(poll, people, asItIs, holdsIt)).toEqual([]);
        for (const board of forced(poll, 8, asItIs, holdsIt)) {
          const chose = board.reduce((sum, count, place) => sum + count * holdsIt(place), 0);
          expect(Math.max(chose, 8 - chose)).toBeGreaterThanOrEqual(7);
        }
      }
    },
  );

  it('finds somebody in a program that has no threshold: the control', () => {
    for (const poll of polls) expect(forced(poll, 3, withoutThreshold).length).toBeGreaterThan(0);
  });
});

describe('the attack on two polls of the same question, with one more person in the second', () => {
  /** Everybody else stands by their choice. Says how many boards give the newcomer away, and how many there are. */
  function givenAway(twice: (before: readonly Choice[], after: readonly Choice[]) => unknown): number {
    const possible = possibleChoices(3, 1, 1);
    const newcomers = new Map<string, Set<number>>();
    for (const board of histograms(8, possible.length)) {
      const before = taken(possible, board);
      for (const [choice, options] of possible.entries()) {
        const shown = JSON.stringify(twice(before, [...before, { seat: 'newcomer', options }]));
        newcomers.set(shown, (newcomers.get(shown) ?? new Set()).add(choice));
      }
    }
    return [...newcomers.values()].filter(({ size }) => size === 1).length;
  }
  const first = (before: readonly Choice[]) => tallyToShow({ options: 3, choices: before, eligible: 9, threshold: 8 });

  it('gives the newcomer away to a program that keeps no ledger: the control', () => {
    const blind = (before: readonly Choice[], after: readonly Choice[]) => [
      first(before),
      tallyToShow({ options: 3, choices: after, eligible: 9, threshold: 8 }),
    ];
    expect(givenAway(blind)).toBeGreaterThan(0);
  });

  it('gives nobody away as it is', () => {
    const kept = (before: readonly Choice[], after: readonly Choice[]) => [
      first(before),
      tallyToShow({ options: 3, choices: after, eligible: 9, threshold: 8, earlier: [before.map(({ seat }) => seat)] }),
    ];
    expect(givenAway(kept)).toBe(0);
  });
});
