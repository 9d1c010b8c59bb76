import { createHash } from 'node:crypto';
import { type Item, itemByCode, itemsHolding, type PublishedVersion, questionsOf, sectionByCode } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { type NotComparable, notComparableInWords, type ResultBasis, whyNotComparable } from '@candour/scoring';
import type { Reference } from './comparison-reference.js';
import type { PublishedContent } from './publication/published-content.dto.js';
import { SECTION_RULE } from './publication/published-content.js';

/** What is compared: one item, or the questions of a section together with what can hold them back. */
export type Subject = { readonly item: string } | { readonly section: string };

/** The name of a subject in a map: an item and a section may have the same code. */
export const keyOf = (subject: Subject): string => ('item' in subject ? `item ${subject.item}` : `section ${subject.section}`);

/** How a result was made. Two that were made alike compare, or do not, with the same. */
export const wayOf = ({ instrument, method, coverageKind, sectionRule }: PublishedContent): string =>
  [instrument.code, instrument.version, method, coverageKind, sectionRule].join(' ');

/** Why a published figure does not compare with the reference, in words; null where it does. */
export function whyNotLikeReference(content: PublishedContent, reference: Reference, subject: Subject): string | null {
  const { instrument, method } = reference;
  const ofReference = { ...ofVersion(instrument, subject), sectionRule: SECTION_RULE, method, coverage: 'all' } as const;
  return reasonInWords(whyNotComparable(basisOf(content, subject), ofReference));
}

/** Why two published figures of one subject do not compare with each other, in words; null where they do. */
export function whyNotBetween(one: PublishedContent, other: PublishedContent, subject: Subject): string | null {
  return reasonInWords(whyNotComparable(basisOf(one, subject), basisOf(other, subject)));
}

const reasonInWords = (reason: NotComparable | null): string | null => reason && notComparableInWords(reason);

/** Whether a board was asked the very same, or what a release note says still compares, however it was collected. */
export function askedAlike(content: Pick<PublishedContent, 'instrument'>, { instrument }: Reference, subject: Subject): boolean {
  const alike = { sectionRule: SECTION_RULE, method: 'both', coverage: 'all' } as const;
  const [asked, reference] = [ofVersion(content.instrument, subject), ofVersion(instrument, subject)];
  return whyNotComparable({ ...asked, ...alike }, { ...reference, ...alike }) === null;
}

function basisOf({ instrument, sectionRule, method, coverageKind: coverage }: PublishedContent, subject: Subject): ResultBasis {
  return { ...ofVersion(instrument, subject), sectionRule, method, coverage };
}

/** What of a basis follows from what was asked. */
type OfVersion = Pick<ResultBasis, 'instrumentCode' | 'instrumentVersion' | 'itemChecksum' | 'comparesWithVersions'>;

/**
 * What nobody outside can read, an organisation's own instrument or a version that is unknown here, compares with the very same
 * version and with nothing else.
 */
function ofVersion({ code, version }: { readonly code: string; readonly version: string }, subject: Subject): OfVersion {
  const builtIn = findInstrument(code, version);
  if (builtIn) return ofBuiltIn(builtIn, subject);
  return { instrumentCode: code, instrumentVersion: version, itemChecksum: `${code} ${version}`, comparesWithVersions: [] };
}

const known = new WeakMap<PublishedVersion, Map<string, OfVersion>>();

/** Worked out once for each subject of a published version: versions never change. */
function ofBuiltIn(version: PublishedVersion, subject: Subject): OfVersion {
  const key = keyOf(subject);
  const kept = known.get(version) ?? new Map<string, OfVersion>();
  known.set(version, kept);
  const found = kept.get(key) ?? workedOut(version, subject);
  kept.set(key, found);
  return found;
}

function workedOut(version: PublishedVersion, subject: Subject): OfVersion {
  const asked = askedIn(version, subject);
  return {
    instrumentCode: version.code,
    instrumentVersion: version.version,
    itemChecksum: asked.length === 0 ? null : checksumOf(asked),
    comparesWithVersions: comparesWithVersions(version, subject, asked),
  };
}

function askedIn(version: PublishedVersion, subject: Subject): readonly Item[] {
  if ('item' in subject) {
    const item = itemByCode(version, subject.item);
    return item ? [item] : [];
  }
  const section = sectionByCode(version, subject.section);
  const questions = section ? questionsOf(section) : [];
  const signs = questions.flatMap(({ code }) => itemsHolding(version, code));
  return [...new Set([...questions, ...signs])];
}

/** Of what a member reads and what the level of a section rests on. Hints, sources and the like may change without harm. */
function checksumOf(items: readonly Item[]): string {
  const read = items.map(({ code, kind, question, levels, gate, links }) => [code, kind, question, levels, gate, links]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}

/** The version before, where its release note lets the levels of everything that changed here compare, and nothing came or went. */
function comparesWithVersions(version: PublishedVersion, subject: Subject, asked: readonly Item[]): readonly string[] {
  const { follows, changes } = version.release;
  const before = follows === null ? undefined : findInstrument(version.code, follows);
  if (!before || follows === null) return [];
  const codes = (items: readonly Item[]) => items.map(({ code }) => code).join();
  const compare = changes
    .filter((change) => asked.some(({ code }) => change.items.includes(code)))
    .every((change) => change.levelsStillCompare);
  return compare && codes(askedIn(before, subject)) === codes(asked) ? [follows] : [];
}
