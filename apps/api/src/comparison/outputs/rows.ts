import type { ChangeRow, SideRow } from '@candour/board-paper';
import { many } from '../../platform/words.js';
import type { ChangedTrust } from '../findings/change.dto.js';
import type { SideBySideResponse } from '../findings/side-by-side.dto.js';

/** What moved, trust by trust: questions where a trust shares them in both waves, else sections. What stood still is left to the annex. */
export function changeRows(trusts: readonly ChangedTrust[]): ChangeRow[] {
  return trusts.flatMap(({ name, sections, items }) => {
    const figures = items.length > 0 ? items : sections;
    return figures
      .filter(({ change }) => change !== 'unchanged' && change !== 'not-comparable')
      .map(({ title, words, before, after }) => ({
        trust: name,
        title,
        words: before === null || after === null ? words : `${words}: level ${before}, now level ${after}`,
      }));
  });
}

/** The questions that both were asked: the level of the system’s board, and those of its trusts that compare, each level with how many. */
export function sideRows({ pairs }: SideBySideResponse): SideRow[] {
  const questions = new Map(pairs.flatMap(({ items }) => items.map(({ code, title }) => [code, title] as const)));
  return [...questions].map(([code, title]) => {
    const items = pairs.flatMap((pair) => pair.items.filter((item) => item.code === code));
    const levels = items.flatMap(({ whyNot, trust }) => (whyNot === null && trust.level !== null ? [trust.level] : []));
    return { title, system: items[0]?.system.words ?? 'Not asked', trusts: levelsInWords(levels, items.length) };
  });
}

function levelsInWords(levels: readonly number[], asked: number): string {
  const rest = asked - levels.length;
  const apart = rest === 0 ? '' : `${levels.length === 0 ? '' : '; '}${many(rest, 'trust')} without a level that compares`;
  const counted = [...new Set(levels)]
    .sort((a, b) => a - b)
    .map((level) => `level ${level}: ${many(levels.filter((one) => one === level).length, 'trust')}`);
  return `${counted.join(', ')}${apart}`;
}
