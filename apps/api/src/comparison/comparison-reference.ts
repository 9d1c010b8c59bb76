import { createHash } from 'node:crypto';
import {
  type Item,
  itemByCode,
  itemsHolding,
  type PublishedVersion,
  questionsOf,
  scoredPart,
  sectionByCode,
} from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { type Method, notComparableInWords, type ResultBasis, whyNotComparable } from '@candour/scoring';
import type { PublishedContent } from './publication/published-content.dto.js';
import { SECTION_RULE } from './publication/published-content.js';

/** What everything is compared with: the newest version that is published, as most trusts used it. */
export interface Reference {
  readonly instrument: PublishedVersion;
  readonly method: Method;
}

const METHODS: readonly Method[] = ['both', 'survey', 'room'];

/**
 * The reference of a comparison. No trust is the reference, so none is ahead of another by it.
 *
 * @param fallback the version to show where nothing is published yet
 */
export function referenceFor(published: readonly PublishedContent[], fallback: PublishedVersion): Reference {
  const versions = published.map((content) => builtIn(content.instrument) ?? asPublishedBy(content));
  const newest = versions.reduce<PublishedVersion | null>((best, one) => (best && !isNewer(one, best) ? best : one), null);
  const used = (method: Method) => published.filter((one) => one.method === method).length;
  const method = METHODS.reduce((most, one) => (used(one) > used(most) ? one : most));
  return { instrument: newest ?? scored(fallback), method };
}

function builtIn({ code, version }: PublishedContent['instrument']): PublishedVersion | undefined {
  const found = findInstrument(code, version);
  return found && scored(found);
}

const parts = new WeakMap<PublishedVersion, PublishedVersion>();

/** What boards score of a version: a choice of lenses is no column. Made once for each, for what is known of a version hangs on it. */
function scored(version: PublishedVersion): PublishedVersion {
  const part = parts.get(version) ?? scoredPart(version);
  parts.set(version, part);
  return part;
}

/**
 * An instrument as far as a publication tells of it: its sections by name. A system cannot read a trust's own instrument, only the
 * copy that the trust published, and that does not say which item belongs where.
 */
function asPublishedBy({ instrument: { code, version, title }, sections, sealedOn }: PublishedContent): PublishedVersion {
  return {
    code,
    version,
    title,
    language: 'en-GB',
    purpose: '',
    answeredBy: ['board'],
    minutesToScore: 0,
    scales: [],
    sections: sections.map((section) => ({ code: section.code, title: section.title, intro: '', items: [] })),
    sources: [],
    frameworks: [],
    release: { published: sealedOn, follows: null, summary: '', changes: [] },
    checksum: '',
  };
}

function isNewer(one: PublishedVersion, other: PublishedVersion): boolean {
  return one.version.localeCompare(other.version, 'en', { numeric: true }) > 0;
}

/** What is compared: one item, or the questions of a section together with what can hold them back. */
export type Subject = { readonly item: string } | { readonly section: string };

/** Why a published figure does not compare with the reference, in words; null where it does. */
export function whyNotLikeReference(content: PublishedContent, reference: Reference, subject: Subject): string | null {
  const reason = whyNotComparable(
    {
      ...basisOf(content.instrument, subject),
      sectionRule: content.sectionRule,
      method: content.method,
      coverage: content.coverageKind,
    },
    { ...basisOf(reference.instrument, subject), sectionRule: SECTION_RULE, method: reference.method, coverage: 'all' },
  );
  return reason && notComparableInWords(reason);
}

/** Why two published figures of one subject do not compare with each other, in words; null where they do. */
export function whyNotBetween(one: PublishedContent, other: PublishedContent, subject: Subject): string | null {
  const basisIn = ({ instrument, sectionRule, method, coverageKind: coverage }: PublishedContent) => ({
    ...basisOf(instrument, subject),
    sectionRule,
    method,
    coverage,
  });
  const reason = whyNotComparable(basisIn(one), basisIn(other));
  return reason && notComparableInWords(reason);
}

/** Whether a board was asked the very same, or what a release note says still compares, however it was collected. */
export function askedAlike(content: PublishedContent, { instrument }: Reference, subject: Subject): boolean {
  const alike = { sectionRule: SECTION_RULE, method: 'both', coverage: 'all' } as const;
  const reason = whyNotComparable(
    { ...basisOf(content.instrument, subject), ...alike },
    { ...basisOf(instrument, subject), ...alike },
  );
  return reason === null;
}

type OfVersion = Pick<ResultBasis, 'instrumentCode' | 'instrumentVersion' | 'itemChecksum' | 'comparesWithVersions'>;
const known = new WeakMap<PublishedVersion, Map<string, OfVersion>>();

/**
 * What nobody outside can read, an organisation's own instrument or a version that is unknown here, compares with the very same
 * version and with nothing else.
 */
function basisOf({ code, version }: { readonly code: string; readonly version: string }, subject: Subject): OfVersion {
  const builtIn = findInstrument(code, version);
  if (builtIn) return basis(builtIn, subject);
  return { instrumentCode: code, instrumentVersion: version, itemChecksum: `${code} ${version}`, comparesWithVersions: [] };
}

/** Worked out once for each subject of a published version: versions never change. */
function basis(version: PublishedVersion, subject: Subject): OfVersion {
  const key = 'item' in subject ? `item ${subject.item}` : `section ${subject.section}`;
  const kept = known.get(version) ?? new Map<string, OfVersion>();
  known.set(version, kept);
  const found = kept.get(key) ?? basisOfVersion(version, subject);
  kept.set(key, found);
  return found;
}

function basisOfVersion(version: PublishedVersion, subject: Subject): OfVersion {
  const asked = askedIn(version, subject);
  return {
    instrumentCode: version.code,
    instrumentVersion: version.version,
    itemChecksum: asked.length === 0 ? null : checksumOf(asked),
    comparesWithVersions: comparesWithVersions(version, subject, asked),
  };
}

function askedIn(version: PublishedVersion, subject: Subject): readonly Item[] {
  if ('item' in subject) return [itemByCode(version, subject.item) ?? []].flat();
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
