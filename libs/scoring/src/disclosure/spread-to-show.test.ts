import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberOf } from '../spread.js';
import { forSystem } from './for-system.js';
import { type EarlierRound, mayShowMovement, type TookPart } from './ledger.js';
import { type Spread, type SpreadInput, shownFor, spreadToShow } from './spread-to-show.js';

const board = (counts: readonly number[], more: Partial<SpreadInput> = {}): SpreadInput => ({
  scale: counts.length,
  counts,
  dontKnow: 0,
  notApplicable: 0,
  eligible: numberOf(counts) + (more.dontKnow ?? 0) + (more.notApplicable ?? 0),
  threshold: 5,
  ...more,
});

const boards = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
    dontKnow: fc.integer({ min: 0, max: 4 }),
    notApplicable: fc.integer({ min: 0, max: 4 }),
    absent: fc.integer({ min: 0, max: 4 }),
    threshold: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ counts, dontKnow, notApplicable, absent, threshold }) =>
    board(counts, { dontKnow, notApplicable, threshold, eligible: numberOf(counts) + dontKnow + notApplicable + absent }),
  );

describe('fewer than five levels', () => {
  it('shows only that too few gave a level: not even how many', () => {
    expect(spreadToShow(board([0, 2, 2, 0, 0], { dontKnow: 1 }))).toEqual({
      shown: 'too-few',
      scale: 5,
      answered: 5,
      eligible: 5,
      absent: 0,
      noLevel: null,
      dontKnow: null,
      notApplicable: null,
      n: null,
      median: null,
      q1: null,
      q3: null,
      counts: null,
      band: null,
      bandReason: null,
      cannotAssure: false,
      coverage: 'all',
      withheld: false,
    });
  });

  it('still says that the board cannot assure itself', () => {
    expect(spreadToShow(board([0, 2, 1, 0, 0], { dontKnow: 3 }))).toMatchObject({ shown: 'too-few', cannotAssure: true });
  });
});

describe('five to seven levels', () => {
  it('shows the lower median and the band, and nothing that could be counted', () => {
    // A = 0.22, P30 at level 2 and P70 at level 4: split
    const shown = spreadToShow(board([0, 2, 1, 2, 1], { dontKnow: 3, notApplicable: 3 }));
    expect(shown).toMatchObject({ shown: 'limited', n: 6, noLevel: 6, median: 3, band: 'split', cannotAssure: true });
    expect(shown).toMatchObject({ counts: null, q1: null, q3: null, bandReason: null, dontKnow: null, notApplicable: null });
  });

  it('shows the median alone on three and four levels', () => {
    expect(spreadToShow(board([3, 0, 3]))).toMatchObject({ shown: 'limited', median: 1, band: null });
    expect(spreadToShow(board([0, 1, 5, 1]))).toMatchObject({ shown: 'limited', median: 3, band: null });
  });
});

describe('eight levels and more', () => {
  it('shows everything', () => {
    expect(spreadToShow(board([0, 3, 2, 2, 1], { dontKnow: 2, notApplicable: 1, eligible: 12 }))).toEqual({
      shown: 'full',
      scale: 5,
      answered: 11,
      eligible: 12,
      absent: 1,
      noLevel: 3,
      dontKnow: null,
      notApplicable: null,
      n: 8,
      median: 3,
      q1: 2,
      q3: 4,
      counts: [0, 3, 2, 2, 1],
      band: 'wide',
      bandReason: 'quartiles-far-apart',
      cannotAssure: false,
      coverage: 'nine-tenths',
      withheld: false,
    });
  });

  it('tells do not know from not applicable only where three said each', () => {
    expect(spreadToShow(board([0, 0, 8, 0, 0], { dontKnow: 3, notApplicable: 3 }))).toMatchObject({
      dontKnow: 3,
      notApplicable: 3,
    });
    expect(spreadToShow(board([0, 0, 8, 0, 0], { dontKnow: 4, notApplicable: 2 }))).toMatchObject({
      noLevel: 6,
      dontKnow: null,
      notApplicable: null,
    });
  });

  it('shows bands on three levels too, but none for a reflection', () => {
    expect(spreadToShow(board([0, 1, 8])).band).toBe('strong');
    expect(spreadToShow(board([0, 0, 8, 1, 0], { banded: false }))).toMatchObject({
      shown: 'full',
      band: null,
      bandReason: null,
    });
  });
});

describe('withheld', () => {
  it('happens where fewer than two thirds of those to whom it applies judged the item', () => {
    // eleven seats, one says that it does not apply: seven of ten judged, then six of ten
    expect(spreadToShow(board([0, 0, 5, 2, 0], { notApplicable: 1, eligible: 11 }))).toMatchObject({
      withheld: false,
      shown: 'limited',
    });
    expect(spreadToShow(board([0, 0, 5, 1, 0], { notApplicable: 1, eligible: 11 }))).toMatchObject({
      withheld: true,
      shown: 'too-few',
      n: null,
      noLevel: null,
      median: null,
      band: null,
      coverage: 'fewer',
    });
  });

  it('counts a do not know as having judged, and exactly two thirds as enough', () => {
    expect(spreadToShow(board([0, 0, 5, 0, 0], { dontKnow: 3, eligible: 12 })).withheld).toBe(false);
    expect(spreadToShow(board([0, 0, 0, 0, 0], { notApplicable: 6 }))).toMatchObject({
      withheld: false,
      shown: 'too-few',
      coverage: 'all',
    });
  });
});

describe('a re-vote', () => {
  const seats = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const all = (gaveLevel: readonly string[], answered = gaveLevel) => ({ answered, gaveLevel });
  const again = (now: TookPart | undefined, before: TookPart, withheld = false) =>
    spreadToShow(board([0, 2, 6, 0, 0], { tookPart: now, earlier: [{ ...before, withheld }] })).shown;

  it('is shown with counts where the very same seats took part, in whatever order', () => {
    expect(again(all(seats), all([...seats].reverse()))).toBe('full');
  });

  it('shows median and band only where one seat more, one less or another one gave a level', () => {
    expect(again(all(seats), all(seats.slice(1)))).toBe('limited');
    expect(again(all(seats), all([...seats, 'i']))).toBe('limited');
    expect(again(all(seats), all([...seats.slice(1), 'i']))).toBe('limited');
    expect(again(undefined, all(seats))).toBe('limited');
  });

  it('does so too where the same seats gave a level and one more answered: counts would tell that it gave none', () => {
    expect(again(all(seats, [...seats, 'i']), all(seats))).toBe('limited');
    expect(again(all(seats), all(seats, [...seats, 'i']))).toBe('limited');
  });

  it('then counts nobody: neither how many gave a level nor how many gave none', () => {
    const some = { tookPart: all(seats), earlier: [{ ...all(seats.slice(1)), withheld: false }], dontKnow: 1 };
    expect(spreadToShow(board([0, 2, 6, 0, 0], some))).toMatchObject({ shown: 'limited', n: null, noLevel: null, median: 3 });
    expect(spreadToShow(board([0, 2, 4, 0, 0], some))).toMatchObject({
      shown: 'limited',
      n: null,
      noLevel: null,
      band: 'strong',
    });
  });

  it('is free where of the earlier round nothing could have been shown: too few gave a level or answered', () => {
    expect(again(all(seats), all(seats.slice(4)))).toBe('full');
    expect(again(all(seats), all(seats.slice(1)), true)).toBe('full');
  });

  it('tells movement only where the very same seats took part: five who come can be told from it too', () => {
    expect(mayShowMovement(all(seats), all(seats))).toBe(true);
    expect(mayShowMovement(all(seats), all([...seats, 'i']))).toBe(false);
    expect(mayShowMovement(all(seats), all(seats, [...seats, 'i']))).toBe(false);
    expect(mayShowMovement(all(seats), all([...seats, 'i', 'j', 'k', 'l', 'm']))).toBe(false);
    expect(mayShowMovement(all(seats), all([...seats].reverse()))).toBe(true);
  });
});

describe('what always holds', () => {
  const rank = { 'too-few': 0, limited: 1, full: 2 };

  it('shows never more under a higher threshold, and a threshold under five counts as five', () => {
    fc.assert(
      fc.property(boards, fc.integer({ min: 1, max: 8 }), (given, more) => {
        const [lower, higher] = [spreadToShow(given), spreadToShow({ ...given, threshold: given.threshold + more })];
        expect(rank[higher.shown]).toBeLessThanOrEqual(rank[lower.shown]);
        const told = Object.entries(higher).filter(([key, value]) => value !== null && key !== 'shown');
        if (higher.shown === lower.shown) expect(higher).toEqual(lower);
        else expect(told.filter(([key]) => lower[key as keyof typeof lower] === null)).toEqual([]);
        if (numberOf('counts' in given ? given.counts : []) < 5) expect(lower.shown).toBe('too-few');
      }),
    );
    expect(shownFor(4, 0)).toBe('too-few');
  });

  it('shows never more of any round of an item under a higher threshold, whoever came and went', () => {
    const round = fc.array(fc.constantFrom('level', 'none', 'absent'), { minLength: 12, maxLength: 12 });
    const told = (rounds: readonly (readonly string[])[], threshold: number) => {
      const earlier: EarlierRound[] = [];
      return rounds.map((did) => {
        const those = (...kinds: readonly string[]) => did.flatMap((kind, seat) => (kinds.includes(kind) ? [String(seat)] : []));
        const tookPart = { answered: those('level', 'none'), gaveLevel: those('level') };
        const [n, none] = [tookPart.gaveLevel.length, tookPart.answered.length - tookPart.gaveLevel.length];
        const given = board([0, n, 0, 0, 0], { dontKnow: none, eligible: 12, threshold, tookPart, earlier: [...earlier] });
        const spread = spreadToShow(given);
        earlier.push({ ...tookPart, withheld: spread.withheld });
        return spread;
      });
    };
    fc.assert(
      fc.property(
        fc.array(round, { minLength: 1, maxLength: 3 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 8 }),
        (rounds, low, more) => {
          const [lower, higher] = [told(rounds, low), told(rounds, low + more)];
          for (const [index, spread] of higher.entries())
            for (const [key, value] of Object.entries(spread))
              if (value !== null && key !== 'shown') expect([key, value]).toEqual([key, lower[index]?.[key as keyof Spread]]);
        },
      ),
    );
  });

  it('chooses its shape without looking at the values', () => {
    fc.assert(
      fc.property(boards, (given) => {
        const counts = 'counts' in given ? given.counts : [];
        const alike = [numberOf(counts), 0, 0, 0, 0];
        const shape = (spread: object) => Object.entries(spread).map(([key, value]) => [key, value === null]);
        expect(shape(spreadToShow({ ...given, counts: alike }))).toEqual(shape(spreadToShow(given)));
      }),
    );
  });

  it('moves no median and no band when somebody says not applicable', () => {
    fc.assert(
      fc.property(boards, (given) => {
        const before = spreadToShow(given);
        const after = spreadToShow({ ...given, notApplicable: given.notApplicable + 1, eligible: given.eligible + 1 });
        expect([after.median, after.band, after.n]).toEqual([before.median, before.band, before.n]);
      }),
    );
  });

  it('gives the same for levels in any order as for their counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 16 }), (levels) => {
        const common = { scale: 5, dontKnow: 0, notApplicable: 0, eligible: levels.length, threshold: 5 };
        const counts = [1, 2, 3, 4, 5].map((level) => levels.filter((given) => given === level).length);
        expect(spreadToShow({ ...common, levels: [...levels].reverse() })).toEqual(spreadToShow({ ...common, counts }));
      }),
    );
  });

  it('refuses numbers that cannot be', () => {
    expect(() => spreadToShow(board([1, 1, 1, 1, 1], { eligible: 4 }))).toThrow(RangeError);
    expect(() => spreadToShow({ ...board([1, 1, 1]), scale: 5 })).toThrow(RangeError);
    expect(() => spreadToShow(board([1, 1, 1, 0.5, 1]))).toThrow(RangeError);
  });
});

describe('forSystem', () => {
  it('lets one word of the spread out, and only where the board saw all of it', () => {
    const agreed = (counts: readonly number[]) => forSystem({ level: 3, evidenceGrade: 2, spread: spreadToShow(board(counts)) });
    expect(agreed([0, 1, 7, 1, 0])).toEqual({ level: 3, evidenceGrade: 2, views: 'close' });
    expect(agreed([4, 0, 0, 0, 4])).toEqual({ level: 3, evidenceGrade: 2, views: 'apart' });
    expect(agreed([0, 1, 5, 1, 0]).views).toBeNull();
    expect(forSystem({ level: null, evidenceGrade: null, spread: null })).toEqual({
      level: null,
      evidenceGrade: null,
      views: null,
    });
  });
});
