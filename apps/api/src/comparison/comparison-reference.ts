import { type PublishedVersion, scoredPart } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import type { Method } from '@candour/scoring';
import type { PublishedContent, PublishedInstrument } from './publication/published-content.dto.js';

/** What everything is compared with: the newest version that is published, as most trusts used it. */
export interface Reference {
  readonly instrument: PublishedVersion;
  readonly method: Method;
}

const METHODS: readonly Method[] = ['both', 'survey', 'room'];

/** An instrument as every view of a comparison names it. */
export const namesOf = ({ code, version, title }: PublishedVersion): PublishedInstrument => ({ code, version, title });

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
