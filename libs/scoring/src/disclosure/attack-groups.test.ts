import { describe, expect, it, jest } from '@jest/globals';
import { type GroupSeats, groupWordMayBeSaid } from '../group-word.js';
import { type GroupedCounts, type GroupGap, groupGap } from '../groups.js';
import { type Counts, median, numberOf } from '../spread.js';
import { histograms } from './testing/possible-places.js';

/*
 * The attack on the one word about executives and non-executives. The board sees the counts of all; everybody knows who is which. The
 * word must leave, for every item that is not all (or all but one) alike, at least two histograms of each group; to a member too, who
 * knows their own answers to all items.
 *
 * Six items of the same counts, or five and another: the other five are the worst when they can be pushed furthest, and they are listed
 * by the sums they can have, not by people.
 */

jest.setTimeout(120_000);

type Histogram = readonly number[];

/** Every histogram that the executives can have within the counts of all. */
function within(counts: Histogram, executives: number): Histogram[] {
  const [first = 0, ...rest] = counts;
  if (counts.length === 0) return executives === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, executives) + 1 }, (_, here) => here).flatMap((here) =>
    within(rest, executives - here).map((others) => [here, ...others]),
  );
}

const sumOf = (counts: Histogram) => counts.reduce((sum, count, index) => sum + count * (index + 1), 0);

/** Somebody who looks: without an answer, or of one group, with an own level on the item. */
interface Attacker {
  readonly group: 'nobody' | 'executive' | 'non-executive';
  readonly own: number;
}

const fits = (counts: Histogram, executives: Histogram, { group, own }: Attacker): boolean =>
  group === 'nobody' || (group === 'executive' ? (executives[own] ?? 0) > 0 : (counts[own] ?? 0) - (executives[own] ?? 0) > 0);

/** The sums that the executives of five items together can have. */
function sumsOfFive(one: ReadonlySet<number>): ReadonlySet<number> {
  let all = new Set([0]);
  for (let item = 0; item < 5; item++) all = new Set([...all].flatMap((sum) => [...one].map((more) => sum + more)));
  return all;
}

interface Case {
  readonly item: Histogram;
  readonly otherFive: Histogram;
  readonly seats: GroupSeats;
}

/**
 * The words that force the histogram of a group on the item, for some attacker; none where the item is (all but one) alike or only one
 * histogram was possible before any word was said.
 */
function wordsThatForce({ item, otherFive, seats }: Case): GroupGap[] {
  if (Math.max(...item) >= numberOf(item) - 1) return [];
  const { executives, nonExecutives } = seats;
  const [mine, theirs] = [within(item, executives), within(otherFive, executives)];
  const known = new Map<string, ReadonlySet<number>>();
  const sumsBeside = (attacker: Attacker): ReadonlySet<number> => {
    const key = `${attacker.group} ${attacker.own}`;
    const sums = known.get(key) ?? sumsOfFive(new Set(theirs.filter((one) => fits(otherFive, one, attacker)).map(sumOf)));
    known.set(key, sums);
    return sums;
  };
  const attackers: Attacker[] = [
    { group: 'nobody', own: 0 },
    ...(['executive', 'non-executive'] as const).flatMap((group) => item.map((_, own) => ({ group, own }))),
  ];
  return attackers.flatMap((attacker) => {
    const possible = mine.filter((histogram) => fits(item, histogram, attacker));
    if (possible.length < 2) return [];
    // on the other items the attacker stands wherever that tells them most: at each level by turns
    const owns = attacker.group === 'nobody' ? [0] : otherFive.flatMap((count, own) => (count > 0 ? [own] : []));
    return owns.flatMap((own) => {
      const five = sumsBeside({ group: attacker.group, own });
      const left = new Map<GroupGap, number>();
      for (const histogram of possible) {
        const heard = new Set([...five].map((sum) => wordOf(sumOf(histogram) + sum)));
        for (const word of heard) left.set(word, (left.get(word) ?? 0) + 1);
      }
      return [...left].filter(([, histogramsLeft]) => histogramsLeft === 1).map(([word]) => word);
    });
  });

  function wordOf(sum: number): GroupGap {
    const all = sumOf(item) + 5 * sumOf(otherFive);
    const gap = Math.round(((sum / executives - (all - sum) / nonExecutives) / 6) * 1e9) / 1e9;
    if (gap >= 0.5) return 'executives-higher';
    return gap <= -0.5 ? 'non-executives-higher' : 'no-clear-difference';
  }
}

const boards = (people: number) => [...histograms(people, 5)];
const mayBeSaid = ({ item, otherFive, seats }: Case) =>
  groupWordMayBeSaid(seats, [item, ...new Array<Counts>(5).fill(otherFive)]);

describe('the attack on the one word about two groups', () => {
  it.each([
    [5, 5, 7],
    [6, 5, 11],
    [5, 7, 17],
    [8, 6, 61],
  ])(
    'of %i executives and %i others forces no histogram of a group, on six items of the same counts',
    (executives, nonExecutives, each) => {
      const seats = { executives, nonExecutives };
      const cases = boards(executives + nonExecutives).map((item) => ({ item, otherFive: item, seats }));
      const said = cases.filter(mayBeSaid).filter((_, index) => index % each === 0);
      expect(said.length).toBeGreaterThan(20);
      expect(said.filter((one) => wordsThatForce(one).length > 0)).toEqual([]);
    },
  );

  it.each([
    [5, 5],
    [6, 5],
  ])('of %i and %i forces none where one item differs from the other five', (executives, nonExecutives) => {
    const seats = { executives, nonExecutives };
    const all = boards(executives + nonExecutives);
    const others = all.filter((_, index) => index % 193 === 0);
    const cases = others.flatMap((otherFive) => all.map((item) => ({ item, otherFive, seats })));
    const said = cases.filter(mayBeSaid).filter((_, index) => index % 29 === 0);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((one) => wordsThatForce(one).length > 0)).toEqual([]);
  });
});

describe('the attack notices', () => {
  const seats = { executives: 6, nonExecutives: 5 };
  const edge = [0, 8, 3, 0, 0];

  it('a word that is said at the edge, where the greatest gap there can be is just half a level', () => {
    const one = { item: edge, otherFive: edge, seats };
    expect(wordsThatForce(one)).toContain('executives-higher');
    expect(mayBeSaid(one)).toBe(false);
    // the bare rule says it
    const grouped = { executives: [0, 3, 3, 0, 0], nonExecutives: [0, 5, 0, 0, 0] };
    expect(groupGap(new Array<GroupedCounts>(6).fill(grouped))).toBe('executives-higher');
  });

  it('a word that rests on one item, because the others are all alike', () => {
    const one = { item: [5, 0, 0, 0, 5], otherFive: [0, 0, 10, 0, 0], seats: { executives: 5, nonExecutives: 5 } };
    expect(wordsThatForce(one)).toContain('executives-higher');
    expect(mayBeSaid(one)).toBe(false);
  });

  it('medians of both groups beside the counts of all: they force the histogram of a group', () => {
    /** How many counts of all there are for which the medians of both groups force a histogram that was open before. */
    const forced = (withMedians: boolean) =>
      boards(10).filter((item) => {
        const left = new Map<string, number>();
        for (const executives of within(item, 5)) {
          const others = item.map((count, index) => count - (executives[index] ?? 0));
          const key = withMedians ? `${median(executives)} ${median(others)}` : 'nothing';
          left.set(key, (left.get(key) ?? 0) + 1);
        }
        return Math.max(...item) < 9 && [...left.values()].some((number) => number === 1);
      }).length;
    expect(forced(true)).toBeGreaterThan(0);
    expect(forced(false)).toBe(0);
  });
});
