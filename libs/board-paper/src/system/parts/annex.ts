import { heading, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { day } from '../../words.js';
import type { SystemCell, SystemFindings, SystemTrust } from '../system-findings.js';

/** As many items side by side as a page bears beside the names. */
const ITEMS = 5;

/** What every figure rests on, and every published item, section by section. */
export function annex(findings: SystemFindings): Block[] {
  const { trusts } = findings;
  if (trusts.length === 0) return [];
  return [partHeading('annex', 'Annex: every published figure', true), ...basis(trusts), ...items(findings)];
}

function basis(trusts: readonly SystemTrust[]): Block[] {
  const columns = [
    ['Trust', 24],
    ['Wave', 14],
    ['Age', 12],
    ['Collected', 18],
    ['Board answered', 12],
    ['Version', 9],
    ['Items in common', 11],
  ] as const;
  const rows = trusts.flatMap(({ name, about }) =>
    about === null
      ? []
      : [[name, day(about.waveDate), about.age, about.method, about.coverage, about.version, about.commonItems]],
  );
  return rows.length === 0
    ? []
    : [heading(2, 'What the figures rest on'), table('Date, method, coverage and version', columns, rows)];
}

function items({ sections, trusts }: SystemFindings): Block[] {
  const sharing = trusts.filter((trust) => trust.items !== null);
  if (sharing.length === 0) return [];
  let at = 0;
  const tables = sections.flatMap(({ title, items: asked }): Block[] => {
    const from = at;
    at += asked.length;
    if (asked.length === 0) return [];
    const parts = Array.from({ length: Math.ceil(asked.length / ITEMS) }, (_, part) =>
      asked.slice(part * ITEMS, (part + 1) * ITEMS),
    );
    return [
      heading(2, title),
      ...parts.map((columns, part) =>
        table(
          parts.length === 1 ? title : `${title}, part ${part + 1} of ${parts.length}`,
          [['Trust', 30], ...columns.map((item) => [item.title, 70 / columns.length] as const)],
          sharing.map((trust) => [
            trust.name,
            ...columns.map((_, place) => itemWords(trust.items?.[from + part * ITEMS + place])),
          ]),
        ),
      ),
    ];
  });
  return [...tables, quiet(KEY)];
}

const KEY =
  'A number is the level; “evidence” is its grade, and “above” how many levels it lies above what the evidence supports. Brackets: it does not compare, for the reason given under ‘What does not compare’.';

/** @example // 'Level 3, evidence 2, 1 above' */
function itemWords(cell: SystemCell | undefined): string {
  if (!cell) return 'Not asked';
  if (cell.level === null) return cell.words;
  const parts = [
    cell.words,
    ...(cell.grade === null ? [] : [`evidence ${cell.grade}`]),
    ...(cell.overClaim === null || cell.overClaim === 0 ? [] : [`${cell.overClaim} above`]),
  ].join(', ');
  return cell.whyNot === null ? parts : `(${parts})`;
}
