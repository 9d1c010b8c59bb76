import { day, month } from '../../../platform/in-london.js';
import { itemCells, sectionCells } from '../cells.js';
import type { Comparison, Row } from '../comparison.js';
import type { MatrixGroup, Place } from './place.js';

export const bySection = ({ groups, sections }: Comparison): readonly MatrixGroup[] => {
  const codes = sections.map(({ code }) => code);
  return groupsOf(groups, (row) =>
    sectionCells(row, codes).map((c) => ({ ...c, grade: c.evidenceGrade, overClaim: null, explained: false })),
  );
};
export const byItem = ({ groups }: Comparison, codes: readonly string[]): readonly MatrixGroup[] =>
  groupsOf(groups, (row) =>
    itemCells(row, codes).map((c) => ({ ...c, grade: c.evidenceGrade, overClaim: null, explained: false })),
  );

function groupsOf(groups: Comparison['groups'], placesOf: (row: Row) => readonly Place[]): readonly MatrixGroup[] {
  return groups.map(({ trustType, trusts }) => ({
    trustType,
    rows: trusts.map((row) => ({
      organisationId: row.organisationId,
      name: row.name,
      you: false,
      about: about(row),
      nothing: row.published ? null : row.withdrawnOn ? `withdrawn on ${day(row.withdrawnOn)}` : 'not yet',
      places: placesOf(row),
    })),
  }));
}
const methods: Readonly<Record<string, string>> = {
  survey: 'scored before the meeting',
  room: 'scored in the room',
  both: 'scored before the meeting and in the room',
};
function about({ waveDate, method, coverage, instrumentVersion, whyNot }: Row): string {
  if (!waveDate) return '';
  const facts = [
    month(waveDate),
    methods[method ?? ''] ?? '',
    coverage ? `${lowerFirst(coverage)} of the board answered` : '',
    `version ${instrumentVersion}`,
  ];
  const why = whyNot.length > 0 ? ` Does not compare: ${whyNot.map(lowerFirst).join('; ')}.` : '';
  return `${facts.filter((fact) => fact !== '').join(', ')}.${why}`;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
