import { levelMayLeave } from '@candour/scoring';
import type { CorrectionFindings, Day, Findings, ItemFindings } from '../findings.js';
import { levelOf } from '../words.js';
import type { OutsideItem } from './outside.js';

/** A correction as far as it changes what is said outside: figures, never the words of the board about it (decision 25). */
export type OutsideCorrection = {
  /** Counted among those that readers see: the board's own numbers would tell of the others. */
  readonly number: number;
  readonly on: Day;
  readonly figures: readonly OutsideFigure[];
};

export type OutsideFigure = {
  readonly of: 'item' | 'section';
  readonly code: string;
  readonly title: string;
  readonly said: string;
  readonly shouldRead: string;
};

/** What stands for a question without a level that counts. */
export const OPEN_WORDS = 'Not agreed or not assured';

/** How an item ended, as it is said outside. */
export function outcomeOutside(item: OutsideItem): string {
  if (item.level !== null) return levelOf(item, item.level);
  if (item.outcome === 'parked') return 'Parked';
  return item.outcome === 'not-applicable' ? 'Does not apply' : OPEN_WORDS;
}

/** The newest correction of each figure that may be known outside, in the order in which they were made. */
export function correctionsOutside(findings: Findings, items: readonly OutsideItem[]): readonly OutsideCorrection[] {
  const changes = findings.corrections.flatMap((correction) => {
    const figures = [...itemFigures(findings, items, correction), ...sectionFigures(findings, correction)];
    return figures.length === 0 ? [] : [{ on: correction.on, figures }];
  });
  return changes.map((change, place) => ({ number: place + 1, ...change }));
}

function itemFigures(
  { items: all }: Findings,
  items: readonly OutsideItem[],
  { number }: CorrectionFindings,
): readonly OutsideFigure[] {
  return all.flatMap((item, place) => {
    const outside = items[place];
    if (item.corrected?.number !== number || outside === undefined) return [];
    const [said, shouldRead] = [outcomeOutside(outside), outcomeFrom(item, item.corrected.shouldRead)];
    if (shouldRead === null || shouldRead === said) return [];
    return [{ of: 'item' as const, code: item.code, title: item.title, said, shouldRead }];
  });
}

/** What an item should read, as it may be said outside; `null` where its correction is in words that somebody typed. */
function outcomeFrom(item: ItemFindings, words: string): string | null {
  const back = readBack(item, words);
  if (back === null || back.level === null) return back?.words ?? null;
  return levelMayLeave(item) ? back.words : OPEN_WORDS;
}

/** An outcome in the program's own words, read back; `null` for any others, which may hold a number of people or a name. */
export function readBack(
  item: Pick<ItemFindings, 'kind' | 'levelNames'>,
  words: string,
): { readonly level: number | null; readonly words: string } | null {
  if (words === 'Not agreed') return { level: null, words: OPEN_WORDS };
  if (words === 'Not applicable') return { level: null, words: 'Does not apply' };
  const place = item.levelNames.findIndex((name, at) =>
    item.kind === 'question' ? words === `Level ${at + 1}: ${name}` || words === `Level ${at + 1}` : words === name,
  );
  return place < 0 ? null : { level: place + 1, words: levelOf(item, place + 1) };
}

function sectionFigures({ sections }: Findings, { number }: CorrectionFindings): readonly OutsideFigure[] {
  return sections.flatMap(({ code, title, level, corrected }) => {
    if (corrected?.number !== number || !/^(?:No level|Level [1-5])$/u.test(corrected.shouldRead)) return [];
    const said = level === null ? 'No level' : `Level ${level}`;
    return said === corrected.shouldRead ? [] : [{ of: 'section' as const, code, title, said, shouldRead: corrected.shouldRead }];
  });
}
