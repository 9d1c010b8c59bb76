import type { ChartTable } from './chart.js';
import { counted } from './text.js';

export interface MatrixCell {
  readonly sectionCode: string;
  /** False where the trust publishes without it. */
  readonly shared: boolean;
  readonly level: number | null;
  /** What stands in place of a level, such as *no level: too few agreed*. */
  readonly words: string;
  /** The evidence ticks, 0 to 3; null where they are not shared. */
  readonly evidenceGrade: number | null;
  /** Where a trust compares in some columns only; else it stands and falls with the trust. */
  readonly compares?: boolean;
}

export interface MatrixTrust {
  readonly name: string;
  /** What stands in the place of figures, such as *Withdrawn on 3 May 2027*; null where there are some. */
  readonly inPlace: string | null;
  readonly compares: boolean;
  /** Why it does not compare, in words. */
  readonly whyNot: readonly string[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixInput {
  readonly title: string;
  readonly scale: number;
  readonly sections: readonly { readonly code: string; readonly title: string }[];
  /** Groups and trusts stand in the order given. Nothing here sorts by a level: a matrix shows variation, never a rank. */
  readonly groups: readonly { readonly trustType: string; readonly trusts: readonly MatrixTrust[] }[];
}

/** From how many trusts anything is said of a system as a whole (method.md section 5). */
const fewestTrustsToSayMore = 3;

/** Whether the figure of a cell may stand beside the others of its column. */
export const cellCompares = (trust: MatrixTrust, cell: MatrixCell): boolean => cell.compares ?? trust.compares;

/** What a cell says where it holds no figure; null where it does. */
export function emptyCellWords(trust: MatrixTrust, cell: MatrixCell | undefined): string | null {
  if (trust.inPlace !== null) return trust.inPlace;
  if (cell === undefined || !cell.shared) return 'not shared';
  return cell.level === null ? 'no level' : null;
}

/** The remark below a trust's name: why it is hatched. */
export function remarkOn(trust: MatrixTrust): string | null {
  if (trust.inPlace !== null || trust.compares) return null;
  return trust.whyNot.length === 0 ? 'does not compare' : trust.whyNot.join('; ');
}

const isPublished = (trust: MatrixTrust): boolean => trust.inPlace === null;

/** What the matrix says: how many have published, and where they differ most and least. No average, and nobody first or last. */
export function matrixFinding({ groups, sections }: MatrixInput): string {
  const trusts = groups.flatMap((group) => group.trusts);
  const published = trusts.filter(isPublished);
  const apart = published.filter(({ compares }) => !compares).length;
  const sentences = [
    `${published.length} of ${counted(trusts.length, 'trust')} ${published.length === 1 ? 'has' : 'have'} published.`,
  ];
  if (apart > 0) sentences.push(`${apart === 1 ? 'One of these does' : `${apart} of these do`} not compare with the others.`);
  const ranges = sections.flatMap(({ code, title }) => {
    const levels = published.flatMap((trust) =>
      trust.cells
        .filter((cell) => cell.sectionCode === code && cell.shared && cellCompares(trust, cell))
        .flatMap(({ level }) => level ?? []),
    );
    return levels.length < fewestTrustsToSayMore ? [] : [{ title, low: Math.min(...levels), high: Math.max(...levels) }];
  });
  return [...sentences, ...whereTheyDiffer(ranges)].join(' ');
}

interface Range {
  readonly title: string;
  readonly low: number;
  readonly high: number;
}

function whereTheyDiffer(ranges: readonly Range[]): readonly string[] {
  const [first, ...others] = [...ranges].sort((a, b) => b.high - b.low - (a.high - a.low));
  if (first === undefined) return [];
  if (first.high === first.low) return ['In every section the levels that can be compared are the same.'];
  const last = others.at(-1);
  const most = `They differ most in ‘${first.title}’, from level ${first.low} to ${first.high}`;
  if (last === undefined || last.high - last.low === first.high - first.low) return [`${most}.`];
  return [
    last.high === last.low
      ? `${most}, and not at all in ‘${last.title}’ (level ${last.low}).`
      : `${most}, and least in ‘${last.title}’, from ${last.low} to ${last.high}.`,
  ];
}

export function matrixTable({ title, sections, groups }: MatrixInput): ChartTable {
  return {
    caption: title,
    columns: ['Trust', 'Type', ...sections.map((section) => section.title), 'Remark'],
    rows: groups.flatMap(({ trustType, trusts }) =>
      trusts.map((trust) => [
        trust.name,
        trustType,
        ...sections.map(({ code }) =>
          cellWords(
            trust,
            trust.cells.find((cell) => cell.sectionCode === code),
          ),
        ),
        remarkOn(trust) ?? '',
      ]),
    ),
  };
}

function cellWords(trust: MatrixTrust, cell: MatrixCell | undefined): string {
  const empty = emptyCellWords(trust, cell);
  if (empty !== null || cell === undefined) return empty === 'no level' ? (cell?.words ?? empty) : (empty ?? '');
  const evidence = cell.evidenceGrade === null ? '' : `, evidence grade ${cell.evidenceGrade}`;
  return `Level ${cell.level}${evidence}${cellCompares(trust, cell) ? '' : ' (does not compare)'}`;
}
