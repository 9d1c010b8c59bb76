import type { Coverage } from './coverage.js';

/** How the levels were collected. */
export type Method = 'survey' | 'room' | 'both';

/** What a result rests on; it travels with every figure, into exports too. */
export interface ResultBasis {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  /** Of the item as it was asked, or of the section's questions; null where it was not asked. */
  readonly itemChecksum: string | null;
  /** Name of the rule by which levels of sections were made. */
  readonly sectionRule: string;
  readonly method: Method;
  readonly coverage: Coverage;
  /** Other versions of which a release note says that levels still compare with this one. */
  readonly comparesWithVersions: readonly string[];
}

/** Why two results do not compare: the first that holds. */
export type NotComparable = 'other-instrument' | 'not-asked' | 'other-version' | 'other-rule' | 'other-method' | 'low-coverage';

/**
 * Whether two results compare, and if not, why: a figure that does not is greyed with this reason, in exports as well.
 *
 * - Versions differ: they compare where the item is word for word the same, or where a release note of either version
 *   says so. An item that reads otherwise under one and the same version number compares with nothing.
 * - A result scored in the room does not compare with one from a survey, nor either with one that used both.
 * - A result that fewer than two thirds answered compares with nothing.
 *
 * @returns null where they compare
 */
export function whyNotComparable(one: ResultBasis, other: ResultBasis): NotComparable | null {
  if (one.instrumentCode !== other.instrumentCode) return 'other-instrument';
  if (one.itemChecksum === null || other.itemChecksum === null) return 'not-asked';
  if (one.itemChecksum !== other.itemChecksum && !versionsCompare(one, other)) return 'other-version';
  if (one.sectionRule !== other.sectionRule) return 'other-rule';
  if (one.method !== other.method) return 'other-method';
  return one.coverage === 'fewer' || other.coverage === 'fewer' ? 'low-coverage' : null;
}

function versionsCompare(one: ResultBasis, other: ResultBasis): boolean {
  const says = (a: ResultBasis, b: ResultBasis) => a.comparesWithVersions.includes(b.instrumentVersion);
  return says(one, other) || says(other, one);
}

const WORDS: Readonly<Record<NotComparable, string>> = {
  'other-instrument': 'Another instrument was used',
  'not-asked': 'This was not asked in both',
  'other-version': 'The question changed between the versions used',
  'other-rule': 'The level of a section was made by another rule',
  'other-method': 'One was scored in the room, the other before the meeting',
  'low-coverage': 'Fewer than two thirds of a board answered',
};

/** @example notComparableInWords('low-coverage') // 'Fewer than two thirds of a board answered' */
export function notComparableInWords(reason: NotComparable): string {
  return WORDS[reason];
}
