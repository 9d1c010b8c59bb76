import { agreement, layersOf } from './agreement.js';
import { bandOf } from './band.js';
import { cannotAssure } from './cannot-assure.js';
import { GROUP_GAP, GROUP_WORD_ROOM } from './constants.js';
import { coverageOf, tooFewAnswered } from './coverage.js';
import { groupWordMayBeSaid, inOrder, reach } from './group-word.js';
import { groupGap } from './groups.js';
import { ipras, panelDisagrees, panelExtremes } from './ipras.js';
import { isStable, movementBetween } from './movement.js';
import { type Counts, lowerMedian, median, numberOf, quantile, quartiles } from './spread.js';
import { type Row, type Value, workedExamples } from './testing/examples.js';

const beside = (file: string) => new URL(file, import.meta.url);
const counts = (row: Row): Counts => row.numbers('counts');
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const mean = (given: Counts): number => inOrder(given).reduce((sum, level) => sum + level, 0) / numberOf(given);

workedExamples(beside('spread.examples.md'), {
  Quantiles: (row) => {
    const given = counts(row);
    const { q1, q3 } = quartiles(given) ?? { q1: null, q3: null };
    const [p30, p70] = [quantile(given, 30), quantile(given, 70)];
    return {
      n: numberOf(given),
      'in order': inOrder(given),
      q1,
      median: median(given),
      'lower median': lowerMedian(given),
      q3,
      p30,
      p70,
    };
  },
});

workedExamples(beside('coverage.examples.md'), {
  Coverage: (row) => {
    const [levels, dontKnow, notApplicable, eligible] = ['n', "don't know", 'not applicable', 'eligible'].map((column) =>
      row.number(column),
    );
    const turnout = { levels: levels!, dontKnow: dontKnow!, notApplicable: notApplicable!, eligible: eligible! };
    const [asked, judged] = [eligible! - notApplicable!, levels! + dontKnow!];
    return { asked, judged, share: share(judged, asked), coverage: coverageOf(turnout), withheld: tooFewAnswered(turnout) };
  },
  'Cannot assure': (row) => {
    const [levels, dontKnow] = [row.number('n'), row.number("don't know")];
    const judged = levels + dontKnow;
    return { judged, share: share(dontKnow, judged), 'cannot assure': cannotAssure(levels, dontKnow) };
  },
});

workedExamples(beside('agreement.examples.md'), {
  Layers: (row) => {
    const layer = layersOf(row.numbers('pattern'))[0]!;
    const { filled, oneHill, twoHills, unimodality, agreement: agreed } = layer;
    return { K: layer.pattern.length, S: filled, TU: oneHill, TDU: twoHills, U: unimodality, layer: agreed };
  },
  Agreement: (row) => {
    const given = counts(row);
    const layers = layersOf(given);
    return {
      n: numberOf(given),
      layers: layers.map(({ pattern }) => pattern.map((filled) => (filled ? '1' : '0')).join('')).map(asWritten),
      'agreement of each': layers.map((layer) => layer.agreement),
      weights: layers.map((layer) => layer.share),
      A: agreement(given),
    };
  },
});

/** A pattern is compared as the number that its digits make. */
function asWritten(pattern: string): number {
  return Number(pattern);
}

workedExamples(beside('ipras.examples.md'), {
  IPRAS: (row) => {
    const { p30, p70, ipr, ai, ipras: limit, disagreement } = ipras(counts(row))!;
    return { P30: p30, P70: p70, IPR: ipr, AI: ai, IPRAS: limit, disagreement };
  },
  'Panel rule': (row) => {
    const given = counts(row);
    const thirds = { 'lowest third': numberOf(given.slice(0, 2)), 'highest third': numberOf(given.slice(3)) };
    return { n: numberOf(given), ...thirds, needed: panelExtremes(numberOf(given)), disagreement: panelDisagrees(given) };
  },
});

workedExamples(beside('band.examples.md'), {
  'Five levels': (row) => {
    const given = counts(row);
    const range = quartiles(given);
    return {
      n: numberOf(given),
      A: agreement(given),
      IPR: ipras(given)?.ipr ?? null,
      IPRAS: ipras(given)?.ipras ?? null,
      'panel disagrees': panelDisagrees(given),
      quartiles: range ? [range.q1, range.q3] : null,
      median: median(given),
      ...banded(given),
    };
  },
  'Three and four levels': (row) => {
    const given = counts(row);
    const n = numberOf(given);
    const pairs = given.slice(1).map((count, index) => count + given[index]!);
    const ends = { lowest: given[0]!, highest: numberOf(given.slice(2)) };
    const together = {
      'four fifths': Math.ceil((n * 4) / 5),
      'fullest level': Math.max(...given),
      'fullest pair': Math.max(...pairs),
    };
    return { n, 'needed at each end': Math.max(3, Math.ceil(n / 3)), ...ends, ...together, ...banded(given) };
  },
});

function banded(given: Counts): Record<string, Value> {
  const found = bandOf(given);
  return { band: found?.band ?? null, reason: found?.reason ?? null };
}

workedExamples(beside('movement.examples.md'), {
  Moved: (row) => {
    const round = (column: string) =>
      new Map(
        row
          .text(column)
          .split(' ')
          .flatMap((level, seat) => (level === '–' ? [] : [[`seat ${seat}`, Number(level)] as const])),
      );
    const [before, after] = [round('before'), round('after')];
    const both = [...before].filter(([seat]) => after.has(seat));
    const moved = both.filter(([seat, level]) => after.get(seat) !== level).length;
    return { 'in both': both.length, moved, movement: movementBetween(before, after) };
  },
  Stable: (row) => {
    const shown = (column: string) => (row.text(column) === '–' ? null : row.numbers(column));
    const [before, after] = [shown('before'), shown('after')];
    const stable = isStable({ counts: before }, { counts: after });
    if (stable === null || !before || !after) return { 'half the change': null, n: null, share: null, stable };
    const half = after.reduce((sum, count, index) => sum + Math.abs(count - before[index]!), 0) / 2;
    return { 'half the change': half, n: numberOf(after), share: half / numberOf(after), stable };
  },
});

workedExamples(beside('groups.examples.md'), {
  'The word': (row) => {
    const [executives, nonExecutives] = [row.numbers('executives'), row.numbers('non-executives')];
    const items = new Array(row.number('items')).fill({ executives, nonExecutives });
    const [one, other] = [mean(executives), mean(nonExecutives)];
    return { 'mean of executives': one, 'mean of non-executives': other, gap: one - other, word: groupGap(items) };
  },
  'Whether it may be said': (row) => {
    const seats = { executives: row.number('executives'), nonExecutives: row.number('non-executives') };
    const given = counts(row);
    const items = new Array<Counts>(row.number('items')).fill(given);
    const smaller = Math.min(seats.executives, seats.nonExecutives);
    const surely = smaller - (seats.executives + seats.nonExecutives - numberOf(given));
    const told = { n: numberOf(given), 'surely in the smaller': surely, 'may be said': groupWordMayBeSaid(seats, items) };
    if (surely < 5 || items.length < 6)
      return { ...told, reach: null, 'reach of a member': null, 'half a level an item': null, 'with room': null };
    const bothWays = (held: Parameters<typeof reach>[3]) => [
      reach(items.map(inOrder), seats.executives, seats.nonExecutives, held),
      reach(items.map(inOrder), seats.nonExecutives, seats.executives, held),
    ];
    const half = GROUP_GAP * items.length;
    return {
      ...told,
      reach: Math.max(...bothWays('nobody')),
      'reach of a member': Math.min(...bothWays('lowest-of-the-higher'), ...bothWays('highest-of-the-lower')),
      'half a level an item': half,
      'with room': half + GROUP_WORD_ROOM,
    };
  },
});
