import { itemByCode } from '@candour/instrument';
import { instrumentLibrary } from '@candour/instrument/content';

const versionsOf = (instrumentCode: string) => instrumentLibrary().find(({ code }) => code === instrumentCode)?.versions ?? [];

/** The title by which everybody knows an instrument; null for one that a trust brought in for itself. */
export function titleOfInstrument(code: string): string | null {
  return versionsOf(code).at(-1)?.title ?? null;
}

/**
 * What a question is called here: by the newest version that asks it, whichever version a trust was asked. Of one question two titles
 * would stand side by side, as if they were two.
 *
 * @param asPublished where no published version knows it
 */
export function titleOfItem(instrumentCode: string, itemCode: string, asPublished: string): string {
  const newest = versionsOf(instrumentCode)
    .toReversed()
    .flatMap((version) => itemByCode(version, itemCode) ?? []);
  return newest[0]?.title ?? asPublished;
}

/** By what a question is called, in the order of the alphabet; what is of one title stays in the order in which it came. */
export const byTitle = (one: { readonly itemTitle: string }, other: { readonly itemTitle: string }): number =>
  one.itemTitle.localeCompare(other.itemTitle, 'en-GB');
