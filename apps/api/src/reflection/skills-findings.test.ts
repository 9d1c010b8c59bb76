import { describe, expect, it } from '@jest/globals';
import { LEAST_FOR_PICTURE, skillsFindings } from './skills-findings.js';
import type { SkillsItem } from './skills-picture.dto.js';
import { releasedOf } from './testing/released.js';

const SCALE = 4;

const item = (title: string, counts: readonly number[], noChance = 0, leftOut = 0): SkillsItem => {
  const tookPart = counts.reduce((sum, count) => sum + count, 0) + noChance + leftOut;
  return {
    itemCode: title,
    sectionTitle: 'A section',
    title,
    levelNames: ['Rarely or never', 'Occasionally', 'Frequently', 'Almost always'],
    ...releasedOf(counts, noChance, tookPart),
  };
};

describe('what a skills picture says', () => {
  it('tells where the board is strong together, what few claim, and where it had no chance', () => {
    expect(
      skillsFindings([
        item('Keeping my word', [0, 1, 3, 6]),
        item('Networks', [6, 3, 1, 0]),
        item('Courage', [2, 2, 3, 3]),
        item('Mixed skills', [1, 1, 3, 1], 4),
      ]),
    ).toEqual([
      'The board is strong together in ‘Keeping my word’: three quarters or more show it often.',
      'A quarter or fewer show it often: ‘Networks’.',
      'Nobody says “almost always” of ‘Networks’.',
      'A third or more had no chance to show ‘Mixed skills’.',
      'Fewer than eight gave a level to one item, which is not shown.',
    ]);
  });

  it('says so where nothing stands out', () => {
    expect(skillsFindings([item('Courage', [2, 2, 3, 3])])).toEqual([
      'Nothing stands out: of every item more than a quarter and fewer than three quarters show it often.',
    ]);
    expect(skillsFindings([item('Courage', [5, 0, 2, 1])])).toEqual(skillsFindings([item('Courage', [2, 2, 3, 3])]));
  });
});

/** Every way in which n people can choose among so many answers. */
function histograms(n: number, kinds: number): number[][] {
  if (kinds === 1) return [[n]];
  const all: number[][] = [];
  for (let first = 0; first <= n; first++) for (const rest of histograms(n - first, kinds - 1)) all.push([first, ...rest]);
  return all;
}

/** Answers of one member to one item: the four levels, no chance to show it, left out. */
const KINDS = SCALE + 2;

/**
 * Whether what was released of an item forces somebody's answer, for who knows how many took part and one answer: their own. It is
 * forced where all histograms that look the same leave the others a single answer in common and no choice.
 */
function forced(histogramsAlike: readonly (readonly number[])[], own: number | null): boolean {
  const others = histogramsAlike
    .filter((histogram) => own === null || (histogram[own] ?? 0) > 0)
    .map((histogram) => histogram.map((count, kind) => (kind === own ? count - 1 : count)));
  const answers = new Set(others.flatMap((histogram) => histogram.flatMap((count, kind) => (count > 0 ? [kind] : []))));
  return answers.size === 1;
}

const sameAnswer = (histogram: readonly number[]): boolean => {
  const most = Math.max(...histogram);
  return most >= histogram.reduce((sum, count) => sum + count, 0) - 1;
};

const TOO_FEW = { shown: 'too-few', n: null, counts: null, median: null, noChance: null, manyNoChance: false };

const seen = (histogram: readonly number[], tookPart: number): string =>
  JSON.stringify(releasedOf(histogram.slice(0, SCALE), histogram[SCALE]!, tookPart));

describe('an attack on a released skills picture', () => {
  it('forces nobody’s answer other than where all, or all but one, answered alike; not for an outsider, not for a member', () => {
    for (let tookPart = LEAST_FOR_PICTURE; tookPart <= 14; tookPart++) {
      const bySight = new Map<string, number[][]>();
      for (const histogram of histograms(tookPart, KINDS)) {
        const sight = seen(histogram, tookPart);
        bySight.set(sight, [...(bySight.get(sight) ?? []), histogram]);
      }
      for (const alike of bySight.values()) {
        const attackers = [null, ...Array.from({ length: KINDS }, (_, kind) => kind)];
        const given = attackers.filter((own) => forced(alike, own));
        if (given.length > 0) expect(alike.every(sameAnswer)).toBe(true);
      }
    }
  });

  it('would be felt if a second picture took the same reflections and one more: hence each is counted in one picture at most', () => {
    const newcomers = new Map<string, Set<number>>();
    for (const before of histograms(LEAST_FOR_PICTURE, SCALE)) {
      for (let level = 0; level < SCALE; level++) {
        const after = before.map((count, kind) => (kind === level ? count + 1 : count));
        const both = `${seen([...before, 0, 0], LEAST_FOR_PICTURE)} ${seen([...after, 0, 0], LEAST_FOR_PICTURE + 1)}`;
        newcomers.set(both, (newcomers.get(both) ?? new Set<number>()).add(level));
      }
    }
    expect([...newcomers.values()].every(({ size }) => size === 1)).toBe(true);
  });

  it('says nothing of how many took part in an item that too few gave a level', () => {
    const sights = new Set([5, 6, 7].map((levels) => seen([levels, 0, 0, 0, 1, 7 - levels], 8)));
    expect([...sights]).toEqual([JSON.stringify(TOO_FEW)]);
  });
});
