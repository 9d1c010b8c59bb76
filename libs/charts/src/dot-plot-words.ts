import type { ChartTable } from './chart.js';
import { dayInWords } from './text.js';

/** One trust on one item, as it has published it. */
export interface DotPlotTrust {
  readonly name: string;
  readonly level: number | null;
  /** What stands in place of a level: *not agreed*, *not shared*, *not yet*. */
  readonly words: string;
  /** 0 to 3; null where it is not shared. */
  readonly evidenceGrade: number | null;
  /** A day such as `2027-05-03`; null where nothing is published. */
  readonly waveDate: string | null;
  readonly compares: boolean;
  /** Why it does not compare, in words. */
  readonly whyNot: readonly string[];
}

/** Trusts of one type. */
export interface DotPlotGroup {
  readonly trustType: string;
  readonly trusts: readonly DotPlotTrust[];
  /** The middle of boards of this type; null where there are too few. */
  readonly median: number | null;
}

export interface DotPlotInput {
  readonly title: string;
  /** The scale in words, lowest first: `levelNames[0]` is level 1. */
  readonly levelNames: readonly string[];
  /** Groups and trusts stand in the order given; nothing here sorts by a level. */
  readonly groups: readonly DotPlotGroup[];
  /** What it shows, as whoever knows all peers has said it. */
  readonly finding: string;
  /** Narrow for a phone: the name stands above its row. */
  readonly shape: 'narrow' | 'wide';
}

/** What stands beside a row: why it has no dot, or why its dot does not compare; null where there is nothing to say. */
export function remarkBeside(trust: DotPlotTrust): string | null {
  if (trust.level === null) return trust.words;
  if (trust.compares) return null;
  return trust.whyNot.length === 0 ? 'does not compare' : trust.whyNot.join('; ');
}

export function dotPlotTable({ title, levelNames, groups }: DotPlotInput): ChartTable {
  return {
    caption: title,
    columns: ['Trust', 'Type', 'Level', 'Evidence grade', 'Wave', 'Remark'],
    rows: groups.flatMap(({ trustType, trusts }) =>
      trusts.map((trust) => [
        trust.name,
        trustType,
        levelCell(trust, levelNames),
        trust.evidenceGrade === null ? '–' : String(trust.evidenceGrade),
        trust.waveDate === null ? '–' : dayInWords(trust.waveDate, 'month'),
        trust.level === null || trust.compares ? '' : `does not compare: ${trust.whyNot.join('; ')}`,
      ]),
    ),
  };
}

function levelCell({ level, words }: DotPlotTrust, levelNames: readonly string[]): string {
  if (level === null) return words;
  const name = levelNames[level - 1];
  return name === undefined ? `Level ${level}` : `Level ${level}: ${name}`;
}
