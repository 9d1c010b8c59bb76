import type { Results } from './results.js';

export type Correction = Results['corrections'][number];

/** What an item should read, by the newest correction of it; null where it stands as sealed. */
export function correctedItem(corrections: readonly Correction[], itemCode: string): string | null {
  const newest = corrections.findLast((one) => one.itemCode === itemCode);
  return newest ? besideIt(newest.number, newest.shouldRead) : null;
}

/** The same for the level of a section, which follows from the items that were corrected. */
export function correctedSection(corrections: readonly Correction[], code: string): string | null {
  for (const { number, sections } of corrections.toReversed()) {
    const section = sections.find((one) => one.code === code);
    if (section) return besideIt(number, section.shouldRead);
  }
  return null;
}

/** @example besideIt(1, 'Level 2') // 'Correction 1: should read level 2' */
const besideIt = (number: number, shouldRead: string): string =>
  `Correction ${number}: should read ${shouldRead.charAt(0).toLowerCase()}${shouldRead.slice(1)}`;
