import type { EntityManager } from 'typeorm';
import { plainHeading } from '../platform/table/guess-columns.js';
import { readSheet } from '../platform/table/read-sheet.js';
import { type FigureInFile, readFigures } from './read-figures.js';
import type { OutsidePreviewResponse, Reading } from './reading.dto.js';
import { scaleOf } from './scale-of.js';

interface Known {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly closed: string | null;
  readonly successor: string | null;
}

/** A figure with the organisation of the register that it is of. */
export interface MatchedFigure extends FigureInFile {
  readonly organisationId: string;
}

export interface Matched {
  readonly preview: OutsidePreviewResponse;
  readonly figures: readonly MatchedFigure[];
  readonly measures: readonly string[];
}

const SAMPLE = 3;

/**
 * Reads a file and finds its organisations in the register by their codes. A closed one keeps its figures under its own name; a code
 * that the register does not know stands in the way, unless such rows are to be left out.
 */
export async function matchFigures(manager: EntityManager, csv: string, reading: Reading): Promise<Matched> {
  const { figures: read, measures, mistakes } = readFigures(readSheet(csv), reading);
  const figures = newestFirst(read);
  const firsts = firstOfEach(figures);
  const known = await knownOrganisations(manager, [...firsts.keys()]);
  const matched = figures.flatMap((figure) => {
    const organisation = known.get(figure.code);
    return organisation ? [{ ...figure, organisationId: organisation.id }] : [];
  });
  const inRegister = [...firsts.values()].flatMap((first) => {
    const organisation = known.get(first.code);
    return organisation ? [{ first, organisation }] : [];
  });
  const unknown = [...firsts.values()].filter(({ code }) => !known.has(code)).map(asOrganisation);
  const ready = mistakes.length === 0 && matched.length > 0 && (unknown.length === 0 || reading.leaveOutUnknown);
  const preview: OutsidePreviewResponse = {
    organisations: inRegister.length,
    figures: matched.length,
    measures: measures.map((name) => ({ ...inMeasure(name, matched), scale: scaleOf(reading, name) })),
    periods: [...new Set(matched.flatMap(({ period }) => period ?? []))],
    sample: inRegister.slice(0, SAMPLE).map(({ first, organisation }) => ({
      line: first.line,
      code: first.code,
      name: organisation.name,
      figures: measures.map((name) => matched.find((one) => one.code === first.code && one.measure === name)?.words ?? ''),
    })),
    unknown,
    closed: inRegister.flatMap(({ first, organisation: { name, closed, successor } }) =>
      closed === null ? [] : [{ line: first.line, code: first.code, name, closedOn: closed, successor }],
    ),
    otherNames: inRegister.flatMap(({ first, organisation }) =>
      first.name === '' || plainName(first.name) === plainName(organisation.name)
        ? []
        : [{ ...asOrganisation(first), inRegister: organisation.name }],
    ),
    mistakes,
    ready,
  };
  return { preview, figures: matched, measures: measures.filter((name) => matched.some(({ measure }) => measure === name)) };
}

/** By their periods; those of one period, and all where no column says it, in the order of the file. */
const newestFirst = (figures: readonly FigureInFile[]): FigureInFile[] =>
  figures.toSorted((a, b) => (b.periodFrom ?? '').localeCompare(a.periodFrom ?? ''));

const asOrganisation = ({ line, code, name }: FigureInFile) => ({ line, code, name });

/** Published names differ in *NHS*, *The* and *FT*: that is no other trust. */
const plainName = (name: string): string =>
  plainHeading(name.replace(/\b(the|nhs|foundation|trust|ft|integrated care board|icb)\b/gi, '').replace(/&/g, 'and'));

function firstOfEach(figures: readonly FigureInFile[]): ReadonlyMap<string, FigureInFile> {
  const first = new Map<string, FigureInFile>();
  for (const figure of figures) if (!first.has(figure.code)) first.set(figure.code, figure);
  return first;
}

async function knownOrganisations(manager: EntityManager, codes: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const rows: Known[] = await manager.query(
    `select o.id, o.code, o.name, o.closed::text,
            (select string_agg(n.name, ' and ' order by n.name) from candour.successor s
               join candour.organisation n on n.id = s.successor_id where s.organisation_id = o.id) as successor
       from candour.organisation o where o.code = any ($1) and o.kind in ('trust', 'board-of-system')`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function inMeasure(name: string, figures: readonly MatchedFigure[]): Omit<OutsidePreviewResponse['measures'][number], 'scale'> {
  const own = figures.filter(({ measure }) => measure === name);
  const numbers = own.filter(({ value }) => value !== null).toSorted((a, b) => Number(a.value) - Number(b.value));
  return { name, figures: own.length, smallest: numbers[0]?.words ?? null, largest: numbers.at(-1)?.words ?? null };
}
