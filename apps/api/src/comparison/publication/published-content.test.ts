import type { Spread } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResultItem } from '../../assessment/results.view.js';
import { anItem, aRecord, aSection, aSpread } from '../testing/records.js';
import { SHARED } from '../testing/shared.js';
import { allChoices } from './parts.js';
import { publishedContent } from './published-content.js';

const around = { organisation: { id: 'o', name: 'A trust', trustType: 'Acute trust' }, notes: [] };
const shown: fc.Arbitrary<Spread> = fc
  .record({
    shown: fc.constantFrom('too-few', 'limited', 'full'),
    band: fc.constantFrom('strong', 'moderate', 'wide', 'split', null),
    n: fc.nat(16),
    median: fc.nat(5),
    dontKnow: fc.nat(8),
    counts: fc.array(fc.nat(8), { minLength: 5, maxLength: 5 }),
  })
  .map((some) => aSpread(some as Partial<Spread>));

describe('what is published', () => {
  it('takes one word of a spread and nothing else: other answers, same levels, same content', () => {
    fc.assert(
      fc.property(shown, shown, fc.constantFrom(...allChoices()), (one, other, parts) => {
        const content = (spread: Spread) =>
          publishedContent(
            aRecord([aSection([anItem({ spread, rounds: [{ number: 1, spread, movement: null }] })])]),
            parts,
            around,
          );
        const withoutViews = (spread: Spread) => {
          const { items, ...rest } = content(spread);
          return { ...rest, items: items?.map((item) => ({ ...item, views: 'a word' })) };
        };
        expect(withoutViews(one)).toEqual(withoutViews(other));
      }),
    );
  });

  it('says whether views were close or apart only where the board itself saw the whole spread', () => {
    const viewsFor = (spread: Partial<Spread>) =>
      publishedContent(aRecord([aSection([anItem({ spread: aSpread(spread) })])]), SHARED.items, around).items?.[0]?.views;
    expect(viewsFor({ shown: 'full', band: 'strong' })).toBe('close');
    expect(viewsFor({ shown: 'full', band: 'moderate' })).toBe('close');
    expect(viewsFor({ shown: 'full', band: 'wide' })).toBe('apart');
    expect(viewsFor({ shown: 'full', band: 'split' })).toBe('apart');
    expect(viewsFor({ shown: 'limited', band: 'wide' })).toBeNull();
    expect(viewsFor({ shown: 'too-few', band: null })).toBeNull();
  });

  it('says nothing of views beside an item without a level, where silence beside another would tell that few gave one', () => {
    const item = anItem({ spread: aSpread({ shown: 'full', band: 'split' }), state: 'not-agreed', level: null });
    expect(publishedContent(aRecord([aSection([item])]), SHARED.items, around).items?.[0]).toMatchObject({
      level: null,
      views: null,
    });
  });

  it('leaves out of each choice of parts what it does not share, and says so', () => {
    const record = aRecord([aSection([anItem({ level: 4, evidenceGrade: 1, overClaim: 3 })])]);
    const [sections, items, everything] = Object.values(SHARED).map((parts) => publishedContent(record, parts, around));
    expect(sections).toMatchObject({ items: null, sections: [{ heldBackBy: null }] });
    expect(sections?.notShared).toContain('Levels of items');
    expect(items?.items?.[0]).toMatchObject({ level: 4, levelName: 'Embedded' });
    expect(items?.items?.[0]).not.toHaveProperty('evidenceGrade');
    expect(items?.items?.[0]).not.toHaveProperty('overClaim');
    expect(items?.notShared).toEqual(['Evidence grades', 'How far a level lies above its evidence', 'Explanations by the trust']);
    expect(publishedContent(record, ['items', 'notes'], around).items?.[0]).not.toHaveProperty('ambition');
    expect(everything?.items?.[0]).toMatchObject({ evidenceGrade: 1, overClaim: 3 });
    expect(everything?.notShared).toEqual([]);
  });

  it('lets no level out that the board cannot assure itself of, nor anything that only an agreed level has', () => {
    const unassured = anItem({
      itemCode: 'A',
      level: 5,
      cannotAssure: true,
      ambition: { level: 5, on: '2027-11-01' },
      heldLifted: { by: ['P'], reason: 'We fixed it in May' },
    });
    const plainly = anItem({ itemCode: 'A', level: null, state: 'not-agreed', evidenceGrade: null, overClaim: null });
    for (const parts of allChoices()) {
      const of = (item: ResultItem) => publishedContent(aRecord([aSection([item, anItem({ itemCode: 'B' })])]), parts, around);
      expect(of(unassured)).toEqual(of(plainly));
    }
  });

  it('lets the level of a check out that many did not know: it counts in no level, so nothing shows', () => {
    const check = anItem({ itemCode: 'A', kind: 'check', scale: 3, level: 3, cannotAssure: true });
    const { items } = publishedContent(aRecord([aSection([check])]), SHARED.items, around);
    expect(items?.[0]).toMatchObject({ level: 3, outcome: 'agreed' });
  });

  it('says incomplete by what is published, so that no count of missing levels betrays which are only not assured', () => {
    const items = ['A', 'B', 'C'].map((itemCode) => anItem({ itemCode, cannotAssure: itemCode !== 'C' }));
    expect(publishedContent(aRecord([aSection(items)]), SHARED.sections, around).incomplete).toBe(true);
    expect(publishedContent(aRecord([aSection(items.slice(1).concat(items.slice(2)))]), SHARED.items, around).incomplete).toBe(
      false,
    );
  });

  it('tells what holds a section back from published levels alone', () => {
    const items = [
      anItem({ itemCode: 'A', level: 4, cannotAssure: true }),
      anItem({ itemCode: 'B', level: 3 }),
      anItem({ itemCode: 'C', level: 5, heldAt: { level: 3, by: ['P'] } }),
      anItem({ itemCode: 'D', level: null, state: 'parked' }),
      anItem({ itemCode: 'E', level: 5 }),
    ];
    const section = aSection(items, { level: 3, heldBackBy: ['A', 'B', 'C', 'D'] });
    const content = publishedContent(aRecord([section]), SHARED.items, around);
    expect(content.sections[0]?.heldBackBy).toEqual(['A', 'B', 'C', 'D']);
    expect(content.items?.[2]?.heldAt).toEqual({ level: 3, by: ['P'] });
  });

  it('lists what does not apply, and carries the reason by which a hold was lifted, in every choice of parts', () => {
    const lifted = { by: ['DB-20'], reason: 'We fixed it in May' };
    const items = [
      anItem({ itemCode: 'A', title: 'Alpha', state: 'not-applicable', level: null }),
      anItem({ itemCode: 'B', heldLifted: lifted }),
    ];
    const record = aRecord([aSection(items, { notApplicable: ['A'] })]);
    for (const parts of allChoices()) {
      const [section] = publishedContent(record, parts, around).sections;
      expect(section).toMatchObject({ notApplicable: ['A'], lifted: [{ itemCode: 'B', ...lifted }] });
      expect(section?.levelWords).toContain('Not applicable: ‘Alpha’.');
    }
  });

  it('refuses what the chair has not sealed', () => {
    expect(() => publishedContent({ ...aRecord([]), seal: null }, SHARED.items, around)).toThrow('only a sealed record');
  });
});
