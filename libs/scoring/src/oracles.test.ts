import { describe, expect, it } from '@jest/globals';
import { agreement, polarisation } from './agreement.js';
import { ipras } from './ipras.js';
import { cliffsDelta } from './research/cliff.js';
import { cumulativeLevel } from './research/cumulative-level.js';
import { gwetAC, gwetWeights } from './research/gwet.js';
import { medianRankInterval, wilson } from './research/intervals.js';
import { krippendorffAlpha, weightedAlpha } from './research/krippendorff.js';
import { type Ratings, transpose } from './research/metric.js';
import { complementOf, meanMayBeShown, releaseDifference, visibleGroups } from './research/suppression.js';
import { countLevels } from './spread.js';

const { default: oracles } = await import('./oracles.json', { with: { type: 'json' } });

type Input = Readonly<Record<string, unknown>>;

/** The inputs are data: each reader below names the shape that its oracles have. */
const of = <Shape>(input: Input) => input as Shape;

function frequenciesOf(input: Input): readonly number[] {
  const { frequencies, values, scale } = of<{ frequencies?: number[]; values?: number[]; scale?: [number, number] }>(input);
  return frequencies ?? countLevels(values ?? [], scale?.[1] ?? 0);
}

function unitsOf(input: Input): Ratings {
  const { ratings, unitsByRater } = of<{ ratings?: Ratings; unitsByRater?: Ratings }>(input);
  return unitsByRater ?? transpose(ratings ?? []);
}

function suppression(input: Input) {
  const { n, groups, k } = of<{ n?: number[]; groups?: Record<string, number>; k?: number }>(input);
  if (n) return { shown: n.map(meanMayBeShown) };
  const visible = visibleGroups(groups ?? {}, k ?? 0);
  return { visible: { ...visible.groups, total: visible.total } };
}

function releaseDiff(input: Input) {
  const { release1, candidate2, all, exec, k } = of<{
    release1?: number[];
    candidate2?: number[];
    all?: { histogram: number[] };
    exec?: { histogram: number[] };
    k: number;
  }>(input);
  if (all && exec) {
    const others = complementOf(all.histogram, exec.histogram);
    return { derivedNonExec: others.counts, derivedN: others.n, allowed: others.allowed };
  }
  const { allowed, leaks } = releaseDifference(release1 ?? [], candidate2 ?? [], k);
  return { allowCandidate: allowed, leak: leaks[0] && { count: leaks[0].count, value: leaks[0].level } };
}

const METHODS: Readonly<Record<string, (input: Input) => object | null>> = {
  agreementA: (input) => {
    const frequencies = frequenciesOf(input);
    return { frequencies, A: agreement(frequencies), polarization: polarisation(frequencies) };
  },
  ipras: (input) => ipras(frequenciesOf(input)),
  krippendorffAlpha: (input) => {
    const units = unitsOf(input);
    return {
      nominal: krippendorffAlpha(units, 'nominal'),
      ordinal: krippendorffAlpha(units, 'ordinal'),
      interval: krippendorffAlpha(units, 'interval'),
      ratio: krippendorffAlpha(units, 'ratio'),
      alphaKrippendorffOrdinal: krippendorffAlpha(units, 'ordinal'),
      alphaGwetOrdinalWeights: weightedAlpha(units, (categories) => gwetWeights('ordinal', categories)),
    };
  },
  gwetAC: (input) =>
    Object.fromEntries(
      (['unweighted', 'linear', 'ordinal', 'quadratic'] as const).map((kind) => [kind, gwetAC(unitsOf(input), kind)]),
    ),
  medianOrderCI: (input) => {
    const { n, level } = of<{ n: number[]; level: number }>(input);
    const ranks = n.map((people) => medianRankInterval(people, level));
    return { lowerUpperRankCoverage: ranks.map((found) => found && [found.lower, found.upper, found.coverage]) };
  },
  wilson: (input) => ({
    intervals: of<{ cases: [number, number][] }>(input).cases.map(([successes, n]) => wilson(successes, n)),
  }),
  cliffsDelta: (input) => {
    const { a, b } = of<{ a: number[]; b: number[] }>(input);
    return { delta: cliffsDelta(a, b) };
  },
  cumulativeLevel: (input) => {
    const { metByLevel, floorLevel } = of<{ metByLevel: boolean[][][]; floorLevel: number }>(input);
    return { level: metByLevel.map((met) => cumulativeLevel(met, floorLevel).level) };
  },
  suppression,
  releaseDiff,
};

/** Every figure that the oracle expects, within its tolerance; what it does not mention is not looked at. */
function expectWithin(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance);
  } else if (expected !== null && typeof expected === 'object') {
    if (Array.isArray(expected)) expect(actual).toHaveLength(expected.length);
    for (const [key, value] of Object.entries(expected)) expectWithin((actual as Record<string, unknown>)[key], value, tolerance);
  } else expect(actual).toBe(expected);
}

describe('oracles', () => {
  it('are all here', () => {
    expect(oracles.oracles).toHaveLength(oracles.count);
  });

  it.each(oracles.oracles.map((oracle) => [oracle.id, oracle.name, oracle] as const))('%s: %s', (_id, _name, oracle) => {
    const method = METHODS[oracle.method];
    expect(method).toBeDefined();
    expectWithin(method?.(oracle.input), oracle.expected, oracle.tolerance);
  });

  it('would catch a figure that is off by more than the tolerance', () => {
    expect(() => expectWithin({ A: 0.61 }, { A: 0.6113333 }, 1e-6)).toThrow();
    expect(() => expectWithin({}, { A: 0.6113333 }, 1e-6)).toThrow();
  });
});

it('keeps apart that nothing at level 1 is met and that level 1 is met', () => {
  expect(cumulativeLevel([[false], [true]])).toEqual({ level: 1, notYetLevelOne: true });
  expect(cumulativeLevel([[true], [false]])).toEqual({ level: 1, notYetLevelOne: false });
});
