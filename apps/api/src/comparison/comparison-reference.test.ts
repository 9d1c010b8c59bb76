import { itemByCode, itemsOf, type PublishedVersion } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { type Subject, whyNotLikeReference } from './comparable.js';
import { referenceFor } from './comparison-reference.js';
import type { PublishedContent } from './publication/published-content.dto.js';
import { publishing } from './testing/seen.js';

const version = (number: string): PublishedVersion => findInstrument('digital-board', number)!;
const [FIRST, SECOND] = [version('1.0'), version('1.1')];

const published = ({ code, version: number, title }: Pick<PublishedVersion, 'code' | 'version' | 'title'>): PublishedContent =>
  publishing({ instrument: { code, version: number, title } }).publications[0]!.content;

const subjectsOf = (one: PublishedVersion): readonly Subject[] => [
  ...itemsOf(one).map(({ code }) => ({ item: code })),
  ...one.sections.map(({ code }) => ({ section: code })),
];

describe('trusts that used two versions of one instrument', () => {
  it('are compared with the newer, whichever of them published first or how many used the older', () => {
    const older = published(FIRST);
    expect(referenceFor([older, published(SECOND), older], FIRST).instrument).toBe(SECOND);
    expect(referenceFor([published(SECOND), older], FIRST).instrument).toBe(SECOND);
  });

  it('compare in every item and section, although items read otherwise, because the release note says that levels do', () => {
    const changed = itemsOf(FIRST).filter(({ code, question }) => itemByCode(SECOND, code)?.question !== question);
    expect(changed.length).toBeGreaterThan(10);
    expect(SECOND.release.changes.every(({ levelsStillCompare }) => levelsStillCompare)).toBe(true);
    const reference = { instrument: SECOND, method: 'both' } as const;
    for (const subject of subjectsOf(SECOND)) {
      expect([subject, whyNotLikeReference(published(FIRST), reference, subject)]).toEqual([subject, null]);
      expect([subject, whyNotLikeReference(published(SECOND), reference, subject)]).toEqual([subject, null]);
    }
  });

  it('compare the other way round too, where the older is what others are held against', () => {
    const reference = { instrument: FIRST, method: 'both' } as const;
    for (const subject of subjectsOf(FIRST)) expect(whyNotLikeReference(published(SECOND), reference, subject)).toBeNull();
  });

  it('do not compare where no release note speaks for the version', () => {
    const unknown = published({ ...SECOND, version: '0.9' });
    const reference = { instrument: SECOND, method: 'both' } as const;
    for (const subject of subjectsOf(SECOND)) expect(whyNotLikeReference(unknown, reference, subject)).not.toBeNull();
  });
});

describe('an instrument that opens with a choice of lenses', () => {
  it('is compared by what boards score of it: a poll is no column', () => {
    const organising = findInstrument('organising-for-digital', '1.0')!;
    expect(itemsOf(organising).map(({ kind }) => kind)).toContain('poll');
    const { instrument } = referenceFor([published(organising)], FIRST);
    expect(itemsOf(instrument).map(({ kind }) => kind)).not.toContain('poll');
    expect(referenceFor([published(organising)], FIRST).instrument).toBe(instrument);
  });
});
