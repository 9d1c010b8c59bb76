import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { compareWith, levelsThatCompare } from './comparison-figures.js';
import { findingsOf } from './findings/findings.js';
import { mineOf } from './findings/mine.js';
import { pairOf } from './findings/side-by-side.js';
import { systemTrust } from './outputs/system-trust.js';
import type { PublishedContent } from './publication/published-content.dto.js';
import { aPublication, aSeenTrust } from './testing/boards.js';

const TODAY = '2026-11-22';
const instrument = findInstrument('digital-board', '1.0')!;
const reference = { instrument, method: 'both' } as const;

const inItem = (code: string, shouldRead: string): Pick<PublishedContent, 'corrections'> => ({
  corrections: [{ number: 1, on: '2026-11-20', items: [{ code, title: 'One', said: 'Level 1', shouldRead }], sections: [] }],
});
const inSection = (code: string): Pick<PublishedContent, 'corrections'> => ({
  corrections: [
    { number: 1, on: '2026-11-20', items: [], sections: [{ code, title: 'One', said: 'Level 1', shouldRead: 'Level 3' }] },
  ],
});
const low = { items: { 'DB-01': { level: 1 } }, sections: { meaning: 1 } };
const three = (content: Partial<PublishedContent>) => [
  ...Array.from({ length: 2 }, () => aSeenTrust([aPublication(low)])),
  aSeenTrust([aPublication({ ...low, content })]),
];

describe('a level that was corrected after it was published', () => {
  const corrected = three(inItem('DB-01', 'Level 4'));

  it('is counted in no finding, of items or of sections, and the page says so', () => {
    const codes = (trusts: ReturnType<typeof three>) => findingsOf(trusts, reference, TODAY).gaps.map(({ code }) => code);
    expect(codes(three({}))).toEqual(['meaning', 'DB-01']);
    expect(codes(corrected)).toEqual(['meaning']);
    expect(codes(three(inSection('meaning')))).toEqual(['DB-01']);
    expect(findingsOf(corrected, reference, TODAY).notes.join(' ')).toContain('corrected after it was published is not counted');
    expect(findingsOf(three({}), reference, TODAY).notes.join(' ')).not.toContain('corrected');
  });

  it('is in no middle of an item, and greyed with the reason wherever it stands', () => {
    const trusts = compareWith(reference, corrected);
    expect(levelsThatCompare(trusts, 'DB-01')).toHaveLength(2);
    expect(levelsThatCompare(trusts, 'DB-02')).toHaveLength(3);
    expect(trusts[2]?.figures?.items.get('DB-01')?.whyNot).toBe('Corrected after it was published');
  });

  it('stands in exports as published, with the reason and the correction beside it', () => {
    const item = systemTrust(corrected[2]!, reference, TODAY).items?.[0];
    expect(item).toMatchObject({
      level: 1,
      whyNot: 'Corrected after it was published',
      words: 'Level 1. Corrected on 20 November 2026: should read level 4',
    });
  });

  it('is not among the boards of a type, which say why, nor held against them where it is one’s own', () => {
    const six = Array.from({ length: 6 }, () => aSeenTrust([aPublication(low)]));
    const self = aSeenTrust([aPublication({ ...low, content: inItem('DB-01', 'Level 4') })], { self: true });
    const mine = mineOf(self, [...six, corrected[2]!], reference, TODAY).items.find(({ code }) => code === 'DB-01');
    expect(mine).toMatchObject({ you: null, boards: 6, youWords: 'Yours does not compare: corrected after it was published' });
    expect(mine?.words).toContain('one trust that does not compare (corrected after it was published)');
  });

  it('has no gap beside the board of its system, whichever of the two was corrected', () => {
    const asked = findInstrument('system-alignment', '1.0')!;
    const side = (content: Partial<PublishedContent>, level: number) => ({
      ...{ organisationId: 'o', name: 'A board', inPlace: '' },
      publication: aPublication({ instrument: 'system-alignment', items: { 'SA-01': { level } }, content }),
    });
    const put = inItem('SA-01', 'Level 4');
    for (const [system, trust] of [[side(put, 1), side({}, 4)] as const, [side({}, 4), side(put, 1)] as const]) {
      const { items, sentence } = pairOf(system, trust, asked, TODAY);
      expect(items[0]).toMatchObject({ gap: null, whyNot: 'One of the two was corrected after it was published' });
      expect(sentence).toBe('On none of six questions do the two stand two levels or more apart.');
    }
  });
});
