import type { Columns, Reading } from './queries.js';
import type { ReadingDraft } from './reading-draft.js';

/** What a measure is that is not like the rest of its table. */
export interface OwnScaleDraft {
  readonly figures: Reading['figures'];
  readonly scaleMin: string;
  readonly scaleMax: string;
}

/** The measures of a table as it is mapped; none where there are too many to choose from. */
export function measuresOf({ shape, measures, measure }: ReadingDraft, { headings, values }: Columns): readonly string[] {
  return shape === 'wide' ? measures.map((place) => headings[Number(place)] ?? '') : (values[Number(measure || -1)] ?? []);
}

/** What is wrong with a scale, in words; null where nothing is. */
export function wrongScale({ figures, scaleMin, scaleMax }: OwnScaleDraft): string | null {
  const whole = (text: string) => /^-?\d+$/.test(text.trim());
  if (figures === 'words') return null;
  if (!whole(scaleMin) || !whole(scaleMax)) return 'Say from what to what the scale runs, in whole numbers';
  return Number(scaleMin) >= Number(scaleMax) ? 'The scale has to end higher than it begins' : null;
}

/** Where the scale of a measure is typed. */
export const ownScaleField = (place: number): string => `own-scale-${place}`;

/** What is wrong with scales of single measures, by field. */
export function wrongWithOwnScales(draft: ReadingDraft, columns: Columns): Record<string, string> {
  const wrong = measuresOf(draft, columns).map((measure, place) => {
    const own = draft.ownScales[measure];
    return [ownScaleField(place), own ? wrongScale(own) : null] as const;
  });
  return Object.fromEntries(wrong.flatMap(([field, words]) => (words === null ? [] : [[field, words]])));
}

/** As they are sent: only of measures that the table has. */
export function ownScalesOf(draft: ReadingDraft, columns: Columns): Reading['ownScales'] {
  return measuresOf(draft, columns).flatMap((measure) => {
    const own = draft.ownScales[measure];
    return own ? [{ measure, ...scaleAsSent(own) }] : [];
  });
}

/** A scale as it is sent: words have none. */
export const scaleAsSent = ({ figures, scaleMin, scaleMax }: OwnScaleDraft) => ({
  figures,
  scaleMin: figures === 'words' ? null : Number(scaleMin),
  scaleMax: figures === 'words' ? null : Number(scaleMax),
});
