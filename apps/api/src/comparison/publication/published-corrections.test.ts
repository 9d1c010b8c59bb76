import { itemsOf, type PublishedVersion, scoredPart } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import type { ResultItem } from '../../assessment/results.view.js';
import { sectionLevel } from '../../assessment/results-section.js';
import { anItem, aRecord } from '../testing/records.js';
import { SHARED } from '../testing/shared.js';
import { allChoices } from './parts.js';
import type { CorrectionToShare } from './published-corrections.js';
import { publishedCorrections } from './published-corrections.js';

const instrument = scoredPart(findInstrument('digital-board', '1.0')!) as PublishedVersion;

/** A record of the whole instrument, every item agreed at 3 (pitfalls *not us*), but for what a test tells. */
function record(told: Readonly<Record<string, Partial<ResultItem>>> = {}) {
  const sections = instrument.sections.map((section) => {
    const items = section.items.map((item) =>
      anItem({
        itemCode: item.code,
        title: item.title,
        kind: item.kind,
        levelNames: item.levels.map(({ name }) => name),
        scale: item.levels.length,
        level: item.kind === 'pitfall' ? 1 : 3,
        ...told[item.code],
      }),
    );
    return { code: section.code, title: section.title, items, level: sectionLevel(section, items) };
  });
  return aRecord(sections);
}

const questions = itemsOf(instrument).filter(({ kind }) => kind === 'question');
const first = questions[0]!.code;
const correct = (
  itemCode: string,
  level: number | null,
  outcome: 'level' | 'not-agreed' | 'not-applicable' = 'level',
): CorrectionToShare => ({
  on: '2026-12-01',
  figure: { itemCode, outcome, level },
});

describe('what of a correction is shared', () => {
  it('is the published figure and what it should read, in the parts that show items', () => {
    const shared = publishedCorrections(record(), instrument, SHARED.items, [correct(first, 2)]);
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatchObject({
      number: 1,
      on: '2026-12-01',
      items: [{ code: first, said: expect.stringMatching(/^Level 3/u), shouldRead: expect.stringMatching(/^Level 2/u) }],
    });
  });

  it('is nothing of an item where only sections are shared, but the level of the section that follows', () => {
    const all = instrument.sections[0]!.items.filter(({ kind }) => kind === 'question').map(({ code }) => correct(code, 2));
    const shared = publishedCorrections(record(), instrument, SHARED.sections, all);
    expect(shared.flatMap(({ items }) => items)).toEqual([]);
    expect(shared.flatMap(({ sections }) => sections)).toEqual([
      { code: instrument.sections[0]!.code, title: instrument.sections[0]!.title, said: 'Level 3', shouldRead: 'Level 2' },
    ]);
  });

  it('is nothing at all of a correction in words, whatever they say', () => {
    for (const parts of allChoices())
      expect(publishedCorrections(record(), instrument, parts, [{ on: '2026-12-01', figure: null }])).toEqual([]);
  });

  it('never tells of a question that cannot be assured: its level may not leave, so its correction does not either', () => {
    const sealed = record({ [first]: { cannotAssure: true } });
    for (const parts of allChoices()) {
      expect(publishedCorrections(sealed, instrument, parts, [correct(first, 4)])).toEqual([]);
      expect(publishedCorrections(sealed, instrument, parts, [correct(first, null, 'not-agreed')])).toEqual([]);
    }
  });

  it('is numbered as readers see it, so that a number left out tells nothing of what is not shared', () => {
    const sealed = record({ [first]: { cannotAssure: true } });
    const second = questions[1]!.code;
    const shared = publishedCorrections(sealed, instrument, SHARED.items, [correct(first, 4), correct(second, 2)]);
    expect(shared.map(({ number, items }) => [number, items.map(({ code }) => code)])).toEqual([[1, [second]]]);
  });

  it('of a figure corrected twice says what stood there before each', () => {
    const [one, two] = publishedCorrections(record(), instrument, SHARED.items, [correct(first, 2), correct(first, 4)]);
    expect([one?.items[0]?.shouldRead, two?.items[0]?.said]).toEqual([two?.items[0]?.said, one?.items[0]?.shouldRead]);
  });

  it('holds no word of the board: no reason, no minute, no rationale', () => {
    const shared = publishedCorrections(record(), instrument, SHARED.everything, [correct(first, 2)]);
    expect(JSON.stringify(shared)).not.toMatch(/rationale|reason|minute|median|spread/iu);
  });
});
