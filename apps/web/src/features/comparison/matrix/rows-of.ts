import type { Comparison, ComparisonRow, Section } from '../comparison.js';
import { lowerFirst } from '../lower-first.js';
import type { MatrixGroup, MatrixRow, Place } from './place.js';

type Figures = NonNullable<ComparisonRow['sections']> &
  Partial<Pick<NonNullable<ComparisonRow['items']>, 'grades' | 'overClaims'>>;
type Marks = Figures['said'];

/** The columns of a row that are wanted: from here on, so many. */
interface Columns {
  readonly from: number;
  readonly count: number;
}

/** Trusts × sections, as rows. What is said with the level of a section is its rule: it stands once below the matrix. */
export function bySection(comparison: Comparison): readonly MatrixGroup[] {
  const columns = { from: 0, count: comparison.sections.length };
  return groupsOf(comparison, (row) => row.sections, columns).map(({ trustType, rows }) => ({
    trustType,
    rows: rows.map((row) => ({
      ...row,
      places: row.places.map((place) => (place.level === null ? place : { ...place, words: '' })),
    })),
  }));
}

/** What is said with the levels of sections, each rule once. */
export function rulesSaid({ groups, words }: Comparison): readonly string[] {
  const said = groups
    .flatMap(({ trusts }) => trusts)
    .flatMap(({ sections }) => sections?.said.filter(({ places }) => places.some((at) => sections.levels[at] !== null)) ?? []);
  return [...new Set(said.map((mark) => textOf(words, mark.words).replace(/^Level \d\. */, '')))].filter((one) => one !== '');
}

/** Trusts × the items of one section, as rows. The items of a trust run on through all sections. */
export function byItem(comparison: Comparison, section: Section): readonly MatrixGroup[] {
  const before = comparison.sections.slice(0, comparison.sections.indexOf(section));
  const columns = { from: before.reduce((sum, { items }) => sum + items.length, 0), count: section.items.length };
  return groupsOf(comparison, (row) => row.items, columns);
}

function groupsOf(
  { groups, words }: Comparison,
  figuresOf: (row: ComparisonRow) => Figures | null,
  columns: Columns,
): readonly MatrixGroup[] {
  return groups.map(({ trustType, trusts }) => ({
    trustType,
    rows: trusts.map((row) => rowOf(row, figuresOf(row), words, columns)),
  }));
}

function rowOf(row: ComparisonRow, figures: Figures | null, words: readonly string[], columns: Columns): MatrixRow {
  const { organisationId, name, self: you } = row;
  const about = row.about === null ? '' : textOf(words, row.about.words);
  if (row.words !== null || figures === null) {
    const nothing = row.words === null ? 'Not shared' : textOf(words, row.words);
    return { organisationId, name, you, about, nothing, places: [] };
  }
  const places = placesOf(figures, words, columns);
  const reasons = [
    ...belowTheName(
      'Does not compare',
      places.flatMap(({ whyNot }) => whyNot ?? []),
    ),
    ...whyNoLevel(places),
  ];
  const brief = places.map((place) => (place.level === null ? { ...place, words: briefly(place.words) } : place));
  return { organisationId, name, you, about: [about, ...reasons].join(' '), nothing: null, places: brief };
}

/** Each reason once. @example belowTheName('No level', ['too few agreed.', 'too few agreed.']) // ['No level: too few agreed.'] */
function belowTheName(what: string, reasons: readonly string[]): readonly string[] {
  const each = [...new Set(reasons.map((reason) => lowerFirst(reason.trim().replace(/\.$/, ''))))];
  return each.length === 0 ? [] : [`${what}: ${each.join('; ')}.`];
}

/** A place has room for two words; the reason behind them stands below the name. @example briefly('No level: too few agreed.') // 'No level' */
const briefly = (words: string): string => words.split(':')[0] ?? '';

function whyNoLevel(places: readonly Place[]): readonly string[] {
  const long = places.filter(({ level, words }) => level === null && words.includes(':')).map(({ words }) => words);
  return [...new Set(long.map(briefly))].flatMap((brief) =>
    belowTheName(
      brief,
      long.filter((words) => briefly(words) === brief).map((words) => words.slice(brief.length + 1)),
    ),
  );
}

function placesOf(figures: Figures, words: readonly string[], { from, count }: Columns): readonly Place[] {
  const [said, apart, corrected] = [figures.said, figures.apart, figures.corrected].map((marks) => byPlace(marks, words));
  const explained = new Set(figures.explained);
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return {
      level: figures.levels[at] ?? null,
      words: said?.get(at) ?? '',
      grade: figures.grades?.[at] ?? null,
      overClaim: figures.overClaims?.[at] ?? null,
      whyNot: apart?.get(at) ?? null,
      correction: corrected?.get(at) ?? null,
      explained: explained.has(at),
    };
  });
}

const byPlace = (marks: Marks, words: readonly string[]): ReadonlyMap<number, string> =>
  new Map(marks.flatMap((mark) => mark.places.map((place): [number, string] => [place, textOf(words, mark.words)])));

const textOf = (words: readonly string[], at: number): string => words[at] ?? '';
