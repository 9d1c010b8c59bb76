import { heading, lead, list, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemCell, SystemFindings } from '../system-findings.js';
import { greyed } from './greyed.js';
import { matrixPictures } from './matrix-picture.js';

/** As many columns of levels as a page bears beside the names. */
const COLUMNS = 6;

/** Trusts and sections: each cell a level or what stands in its place; what does not compare stands in brackets with its reason below. */
export function levels({ sections, trusts }: SystemFindings): Block[] {
  if (trusts.length === 0 || sections.length === 0) return [];
  const parts = chunks(sections.map((section, place) => ({ title: section.title, place })));
  return [
    partHeading('levels', 'Where the trusts stand'),
    lead('Trusts stand by type, and by name within a type. No order says that one is better than another.'),
    ...matrixPictures({ sections, trusts }),
    ...parts.map((columns, part) =>
      table(
        parts.length === 1 ? 'Published levels by section' : `Published levels by section, part ${part + 1} of ${parts.length}`,
        [['Trust', 34], ...columns.map(({ title }) => [title, 66 / columns.length] as const)],
        trusts.map((trust) => [
          `${trust.name} (${trust.trustType})`,
          ...columns.map(({ place }) => cellWords(trust.sections[place], trust.inPlace)),
        ]),
      ),
    ),
    ...reasons(trusts),
  ];
}

/** A level as a table prints it. Brackets say that it does not compare, so that nobody reads it beside the others by mistake. */
export function cellWords(cell: SystemCell | undefined, inPlace: string): string {
  if (!cell) return inPlace || 'Not shared';
  const words = cell.level === null ? cell.words : `Level ${cell.level}`;
  return cell.whyNot === null || cell.level === null ? words : `(${words})`;
}

function reasons(trusts: SystemFindings['trusts']): Block[] {
  const lines = greyed(trusts);
  if (lines.length === 0) return [];
  return [
    heading(2, 'What does not compare'),
    quiet('A level in brackets does not compare with the others. It counts in no figure over several trusts.'),
    list(lines),
  ];
}

function chunks<T>(all: readonly T[]): T[][] {
  const pages = Math.ceil(all.length / COLUMNS);
  const each = Math.ceil(all.length / pages);
  return Array.from({ length: pages }, (_, page) => all.slice(page * each, (page + 1) * each));
}
