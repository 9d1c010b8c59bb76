import type { MatrixInput } from '@candour/charts';
import { sectionCells } from './cells.js';
import type { Comparison } from './comparison.js';

/** The comparison by section as the chart of it takes it: for its finding, and for paper. */
export function matrixInput({ sections, groups }: Comparison): MatrixInput {
  const codes = sections.map(({ code }) => code);
  return {
    title: 'Levels by section',
    scale: 5,
    sections,
    groups: groups.map(({ trustType, trusts }) => ({
      trustType,
      trusts: trusts.map((row) => ({
        name: row.name,
        published: row.published,
        withdrawnOn: row.withdrawnOn,
        compares: row.compares,
        whyNot: row.whyNot,
        cells: sectionCells(row, codes).map(({ code, level, words, evidenceGrade, whyNot }) => ({
          sectionCode: code,
          shared: words !== 'not shared',
          level,
          words,
          evidenceGrade,
          compares: whyNot === null,
        })),
      })),
    })),
  };
}
