import { type Row, workedExamples } from '../testing/examples.js';
import { cliffsDelta, cliffsPermutation } from './cliff.js';
import { agreementsOf, gwetAC, type Weights } from './gwet.js';
import { medianRankInterval, wilson } from './intervals.js';
import { disagreementOf, krippendorffAlpha, type Metric } from './krippendorff.js';
import { tallyOf } from './metric.js';

const beside = (file: string) => new URL(file, import.meta.url);
/** `12 33` is a unit rated 1 and 2, and one rated 3 twice. */
const units = (row: Row) => row.list('units').map((unit) => [...unit].map(Number));

workedExamples(beside('krippendorff.examples.md'), {
  Alpha: (row) => {
    const [rated, metric] = [units(row), row.text('metric') as Metric];
    const { observed = null, expected = null } = disagreementOf(tallyOf(rated), metric) ?? {};
    return { observed, expected, alpha: krippendorffAlpha(rated, metric) };
  },
  AC: (row) => {
    const [rated, weights] = [units(row), row.text('weights') as Weights];
    const scale = Array.from({ length: row.number('scale') }, (_, index) => index + 1);
    const { observed = null, expected = null } = agreementsOf(tallyOf(rated, scale), weights) ?? {};
    return { observed, expected, AC: gwetAC(rated, weights, scale) };
  },
});

workedExamples(beside('intervals.examples.md'), {
  'Rank interval of a median': (row) => {
    const { lower = null, upper = null, coverage = null } = medianRankInterval(row.number('n'), row.number('confidence')) ?? {};
    return { lower, upper, coverage };
  },
  Wilson: (row) => {
    const [lower, upper] = wilson(row.number('successes'), row.number('n'), row.number('confidence'));
    return { lower, upper };
  },
  "Cliff's delta": (row) => {
    const [a, b] = [row.numbers('a'), row.numbers('b')];
    const [delta, p] = [cliffsDelta(a, b), cliffsPermutation(a, b)];
    if (delta === null || p === null) return { above: null, below: null, delta, ways: null, 'as far': null, p };
    const pairs = (sign: number) => a.flatMap((x) => b.filter((y) => Math.sign(x - y) === sign)).length;
    const deals = [...dealt([...a, ...b], a.length)];
    const asFar = deals.filter(([one, other]) => Math.abs(cliffsDelta(one, other)!) >= Math.abs(delta) - 1e-12).length;
    return { above: pairs(1), below: pairs(-1), delta, ways: deals.length, 'as far': asFar, p };
  },
});

/** Every way to deal values into a first group of so many and the rest: listed one by one, which the method itself does not. */
function* dealt(values: readonly number[], size: number): Generator<[number[], number[]]> {
  const [head, ...tail] = values;
  if (head === undefined) {
    if (size === 0) yield [[], []];
    return;
  }
  if (size > 0) for (const [one, other] of dealt(tail, size - 1)) yield [[head, ...one], other];
  if (tail.length >= size) for (const [one, other] of dealt(tail, size)) yield [one, [head, ...other]];
}
