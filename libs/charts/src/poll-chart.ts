import type { Tally } from '@candour/scoring';
import type { Chart } from './chart.js';
import { filled } from './palette.js';
import { pollFinding, pollTable, whyNoCounts } from './poll-words.js';
import { drawing, element, type SvgNode } from './svg.js';
import { linesAt, textAt, wrapped } from './text.js';

export interface PollChartInput {
  readonly question: string;
  /** In the instrument's order. */
  readonly options: readonly string[];
  readonly tally: Tally;
}

const width = 360;
const lineHeight = 19;
const barHeight = 18;
const between = 16;
const heightOfNothing = 130;
/** Room beside the longest bar for its number. */
const longest = width - 16 - 32;

/**
 * What a board chose in a poll: below each option a bar with its number, in the instrument's order, for options have no order of
 * merit; and where counts may not be shown, why, and nothing else.
 */
export function pollChart({ question, options, tally }: PollChartInput): Chart {
  const finding = pollFinding(tally, options);
  const alt = `What the board chose: ${question} ${finding}`;
  const why = whyNoCounts(tally);
  const { parts, height } = why === null ? bars(options, tally.counts ?? []) : nothing(why, tally);
  const table = pollTable(tally, `What the board chose: ${question}`, options);
  return { svg: drawing(width, height, alt, parts), width, height, finding, table, alt };
}

function bars(options: readonly string[], counts: readonly number[]): { parts: SvgNode[]; height: number } {
  const most = Math.max(1, ...counts);
  let y = 18;
  const parts = options.flatMap((option, index) => {
    const count = counts[index] ?? 0;
    const lines = wrapped(option, width - 16, 15, 3);
    const top = y + (lines.length - 1) * lineHeight + 8;
    const long = (longest * count) / most;
    const label = linesAt(8, y, lines, { size: 15 });
    y = top + barHeight + between + 14;
    return [
      ...label,
      ...(count > 0 ? [element('rect', { x: 8, y: top, width: long, height: barHeight, rx: 2, ...filled('teal') })] : []),
      textAt(8 + (count > 0 ? long + 8 : 0), top + 15, String(count), {
        size: 16,
        bold: count > 0,
        colour: count > 0 ? 'ink' : 'quiet',
      }),
    ];
  });
  return { parts, height: y - 14 };
}

function nothing(why: string, { chosen, eligible }: Tally): { parts: SvgNode[]; height: number } {
  const parts = [
    element('rect', { x: 0, y: 0, width, height: heightOfNothing, rx: 8, ...filled('sand') }),
    ...linesAt(width / 2, 34, wrapped(why, width - 40, 16, 3), { size: 16, bold: true, anchor: 'middle' }),
    textAt(width / 2, 112, `${chosen} of ${eligible} chose`, { colour: 'quiet', anchor: 'middle' }),
  ];
  return { parts, height: heightOfNothing };
}
