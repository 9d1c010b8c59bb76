import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { aPublication, aSeenTrust } from '../testing/boards.js';
import { mineOf } from './mine.js';

const reference = { instrument: findInstrument('digital-board', '1.0')!, method: 'both' } as const;
const TODAY = '2026-11-22';
const others = (...levels: number[]) => levels.map((level) => aSeenTrust([aPublication({ items: { 'DB-01': { level } } })]));
const self = aSeenTrust([aPublication({ items: { 'DB-01': { level: 4 } } })], { self: true });
const place = (of: ReturnType<typeof others>, mine = self) =>
  mineOf(mine, of, reference, TODAY).items.find(({ code }) => code === 'DB-01');

describe('where a board stands among its like', () => {
  it('is shown from six other independent boards, level by level, with its own beside them', () => {
    expect(place(others(1, 2, 2, 3, 3, 5))).toMatchObject({
      you: 4,
      boards: 6,
      counts: [1, 2, 2, 0, 1],
      median: 2.5,
      q1: null,
      words: 'The middle of six other independent boards of your type is between level 2 and level 3.',
    });
    expect(place(others(1, 2, 2, 3, 3, 5, 4, 4))?.words).toBe(
      'The middle of eight other independent boards of your type is at level 3; half of them or more stand between level 2 and level 4.',
    );
  });

  it('says how many there are where they are too few, and counts nobody', () => {
    expect(place(others(1, 2, 3, 4, 5))).toMatchObject({
      counts: null,
      median: null,
      words: 'Too few independent boards of your type to say: five share this with you, and it takes six.',
    });
  });

  it('counts a board that hides its items in sections alone', () => {
    const hiding = Array.from({ length: 6 }, () => aSeenTrust([aPublication({ items: null })]));
    const { items, sections } = mineOf(self, hiding, reference, TODAY);
    expect(items.every(({ boards, counts }) => boards === 0 && counts === null)).toBe(true);
    expect(sections[0]).toMatchObject({ boards: 6, median: 3 });
  });

  it('says who is not counted and why, and names nobody', () => {
    const [one] = others(2);
    const apart = aSeenTrust([aPublication({ content: { coverageKind: 'fewer' } })]);
    const hiding = aSeenTrust([aPublication({ items: null })]);
    const without = aSeenTrust([aPublication({ items: { 'DB-01': { level: null } } })]);
    const twin = aSeenTrust([{ ...aPublication(), leaders: one!.publications[0]!.leaders }]);
    expect(place([...others(1, 2, 2, 3, 3), one!, twin, apart, hiding, without])?.words).toBe(
      'The middle of six other independent boards of your type is at level 2. Not counted: one trust that does not share it; one trust without a level here; one trust that does not compare (fewer than two thirds of a board answered); one trust that shares a chair or chief executive with another.',
    );
    expect(place(others(1, 2, 2, 3, 3, 5))?.words).not.toContain('Not counted');
  });

  it('carries what its own level rests on, and how old the others are', () => {
    const old = aSeenTrust([aPublication({ waveDate: '2025-05-01' })]);
    const { about, notes } = mineOf(self, [...others(2), old], reference, TODAY);
    expect(about).toBe(
      'November 2026, less than a month old; scored before the meeting and in it; all of the board answered; version 1.0; all 25 items in common.',
    );
    expect(notes[0]).toBe(
      'Two other trusts of your type share a result with you: the newest of November 2026, the oldest of May 2025. Each counts only in what it shares.',
    );
    expect(mineOf(aSeenTrust([], { self: true }), [], reference, TODAY).about).toBeNull();
  });

  it('says what stands in the place of its own level', () => {
    expect(place(others(1), aSeenTrust([]))?.youWords).toBe('Not yet published');
    expect(place(others(1), aSeenTrust([aPublication({ items: null })]))?.youWords).toBe(
      'You did not publish the levels of items',
    );
    expect(place(others(1), aSeenTrust([aPublication({ content: { coverageKind: 'fewer' } })]))?.youWords).toBe(
      'Yours does not compare: fewer than two thirds of a board answered',
    );
  });
});
