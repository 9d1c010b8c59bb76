import type { AssuranceWord, CoverField, PaperShape, Typeface } from './shape.js';

/** The shape as it is being changed, without its files. */
export interface Draft {
  readonly fields: readonly CoverField[];
  readonly assuranceScale: readonly AssuranceWord[];
  /** Six hexadecimal digits, or what was typed on the way to them. */
  readonly accent: string;
  readonly typeface: Typeface;
}

export const mostWords = 7;
export const fewestWords = 2;

export const draftOf = ({ fields, assuranceScale, accent, typeface }: Draft | PaperShape): Draft => ({
  fields,
  assuranceScale,
  accent,
  typeface,
});

/** What is sent of it. */
export const asRequest = (draft: Draft) => ({
  fields: [...draft.fields],
  assuranceScale: [...draft.assuranceScale],
  accent: draft.accent,
  typeface: draft.typeface,
});

export const isSame = (one: Draft, other: Draft): boolean => JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));

/** The list with the one at this place moved by one; at either end nothing moves. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[place], list[place + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, at) => (at === place ? other : at === place + by ? one : entry));
}

/** The list with the one at this place changed. */
export const withChange = <T>(list: readonly T[], place: number, change: Partial<T>): readonly T[] =>
  list.map((entry, at) => (at === place ? { ...entry, ...change } : entry));

export const without = <T>(list: readonly T[], place: number): readonly T[] => list.filter((_, at) => at !== place);

/** What differs between two shapes, a sentence each: for whoever was slower than somebody else. */
export function changesBetween(before: Draft, now: Draft): readonly string[] {
  const names = now.fields.flatMap(({ key, label, shown }) => {
    const old = before.fields.find((field) => field.key === key);
    if (!old) return [];
    return [
      ...(old.label === label ? [] : [`“${old.label}” is now called “${label}”.`]),
      ...(old.shown === shown ? [] : [`“${label}” is now ${shown ? 'shown' : 'hidden'}.`]),
    ];
  });
  const order = (draft: Draft) => draft.fields.map(({ key }) => key).join();
  const scale = (draft: Draft) => JSON.stringify(draft.assuranceScale);
  return [
    ...names,
    ...(order(before) === order(now) ? [] : ['The fields stand in another order.']),
    ...(scale(before) === scale(now)
      ? []
      : [`The words of assurance are now ${now.assuranceScale.map(({ word }) => word).join(', ')}.`]),
    ...(before.accent === now.accent ? [] : [`The colour is now ${now.accent}.`]),
    ...(before.typeface === now.typeface ? [] : ['The typeface is another one.']),
  ];
}
