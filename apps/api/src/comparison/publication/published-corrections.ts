import type { PublishedVersion } from '@candour/instrument';
import { type BoardRecord, type CorrectedFigure, correctedRecord } from '../../assessment/results.view.js';
import type { Part } from './parts.js';
import type { PublishedContent, PublishedCorrection } from './published-content.dto.js';
import { publishedContent, type Surroundings } from './published-content.js';
import { publishedItemInWords } from './published-words.js';

/** One correction of a sealed record, with the day and what of it is an outcome of an item. */
export interface CorrectionToShare {
  readonly on: string;
  readonly figure: CorrectedFigure | null;
}

/**
 * What the corrections of a record change in what is published of it in its parts: the difference between what publishing the record
 * would have shown before each and after it. So nothing leaves the board by a correction that could not have been published in its
 * place: no words of it, nothing of what is not shared, and no level that may not leave. What changes nothing outside is not there,
 * and they are numbered as readers see them.
 */
export function publishedCorrections(
  record: BoardRecord,
  instrument: PublishedVersion,
  parts: readonly Part[],
  corrections: readonly CorrectionToShare[],
): readonly PublishedCorrection[] {
  const figures: CorrectedFigure[] = [];
  let before = publishedContent(record, parts, NOWHERE);
  const changes = corrections.flatMap(({ on, figure }) => {
    if (figure === null) return [];
    figures.push(figure);
    const after = publishedContent(correctedRecord(record, instrument, figures), parts, NOWHERE);
    const change = { on, items: changedItems(before, after), sections: changedSections(before, after) };
    before = after;
    return change.items.length + change.sections.length === 0 ? [] : [change];
  });
  return changes.map((change, place) => ({ number: place + 1, ...change }));
}

/** Where a publication goes changes no figure of it. */
const NOWHERE: Surroundings = { organisation: { id: '', name: '', trustType: null }, notes: [] };

function changedItems(before: PublishedContent, after: PublishedContent): PublishedCorrection['items'] {
  const earlier = new Map((before.items ?? []).map((item) => [item.code, publishedItemInWords(item)]));
  return (after.items ?? []).flatMap((item) => {
    const [said, shouldRead] = [earlier.get(item.code) ?? '', publishedItemInWords(item)];
    return said === shouldRead ? [] : [{ code: item.code, title: item.title, said, shouldRead }];
  });
}

function changedSections(before: PublishedContent, after: PublishedContent): PublishedCorrection['sections'] {
  const words = (level: number | null) => (level === null ? 'No level' : `Level ${level}`);
  return after.sections.flatMap(({ code, title, level }, place) => {
    const said = words(before.sections[place]?.level ?? null);
    return said === words(level) ? [] : [{ code, title, said, shouldRead: words(level) }];
  });
}
