import { table } from '../blocks.js';
import type { Day } from '../findings.js';
import type { Block } from '../outline.js';
import { day } from '../words.js';

type Shown = {
  readonly kind: 'do' | 'stop';
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly due: Day | null;
};

/** What the board will do, and what it will stop: a table for each that there is. `owner` says who is named. */
export function actionTables<T extends Shown>(
  all: readonly T[],
  items: readonly { readonly code: string; readonly title: string }[],
  owner: (action: T) => string,
): Block[] {
  const titleOf = (code: string) => items.find((item) => item.code === code)?.title ?? code;
  const rowsOf = (kind: Shown['kind']) =>
    all
      .filter((action) => action.kind === kind)
      .map((action) => [
        action.words,
        action.itemCodes.map(titleOf).join('; ') || 'The whole board',
        owner(action),
        action.due === null ? 'No date set' : day(action.due),
      ]);
  const of = (caption: string, what: string, rows: string[][]): Block[] => {
    const columns = [
      [what, 38],
      ['For', 26],
      ['Owner', 20],
      ['By', 16],
    ] as const;
    return rows.length === 0 ? [] : [table(caption, columns, rows)];
  };
  return [...of('What the board will do', 'Action', rowsOf('do')), ...of('What the board will stop', 'To stop', rowsOf('stop'))];
}
