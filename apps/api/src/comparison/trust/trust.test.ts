import { describe, expect, it } from '@jest/globals';
import type { SeenTrust } from '../seen/seen.js';
import { aPublication, aSeenTrust } from '../testing/boards.js';
import { trustOf } from './trust.js';

const reader = { organisationId: 'r', name: 'A system', kind: 'board-of-system', scope: 'system' } as const;
const seen = (trust: SeenTrust) =>
  trustOf(trust, { reader, instrumentCode: 'digital-board', instruments: [], today: '2026-11-22' });

describe('one trust with its history', () => {
  it('has a plain run of points, oldest first, each at the date of its wave', () => {
    const waves = [
      aPublication({ waveDate: '2026-11-01', sections: { meaning: 4 } }),
      aPublication({ waveDate: '2026-05-01', sections: { meaning: 2 } }),
    ];
    const { run, waves: told } = seen(aSeenTrust(waves));
    expect(run.find(({ code }) => code === 'meaning')?.points.map(({ on, level }) => [on, level])).toEqual([
      ['2026-05-01', 2],
      ['2026-11-01', 4],
    ]);
    expect(told.map(({ waveDate }) => waveDate)).toEqual(['2026-11-01', '2026-05-01']);
  });

  it('greys what does not compare with its newest wave, by the reason', () => {
    const older = aPublication({ waveDate: '2026-05-01', content: { method: 'room' } });
    const { waves, run } = seen(aSeenTrust([aPublication({}), older]));
    expect(waves[0]?.sections.every(({ whyNot }) => whyNot === null)).toBe(true);
    expect(waves[1]?.sections.every(({ whyNot }) => whyNot === 'One was scored in the room, the other before the meeting')).toBe(
      true,
    );
    expect(run[0]?.points.map(({ compares }) => compares)).toEqual([false, true]);
  });

  it('shows after a merger what each of both published, by its own name, and compares none of it with the board of today', () => {
    const before = (name: string) => ({
      ...{ organisationId: name, name, on: '2026-04-01' },
      publications: [aPublication({ waveDate: '2026-02-01' })],
    });
    const merged = aSeenTrust([aPublication({})], { name: 'New West', formerly: [before('Old West'), before('Far West')] });
    const { waves, trust, notes } = seen(merged);
    expect(waves.map(({ of }) => of?.name ?? null)).toEqual([null, 'Old West', 'Far West']);
    expect(
      waves
        .slice(1)
        .flatMap(({ sections }) => sections)
        .every(({ whyNot }) => whyNot === 'It was the board of a trust that became part of this one'),
    ).toBe(true);
    expect(trust.formerly.map(({ name }) => name)).toEqual(['Old West', 'Far West']);
    expect(notes[0]).toBe('What Old West published before it became part of New West stands here by its own name.');
  });

  it('says what is not shared and why, and puts explanations beside their figures', () => {
    const publication = aPublication({ items: null });
    const explanations = [{ subject: 'section', code: 'meaning', words: 'We began late.' }] as const;
    const [wave] = seen(aSeenTrust([{ ...publication, explanations }])).waves;
    expect(wave?.notSeen[0]).toEqual({ what: 'Levels of items', why: 'The trust chose not to share it.' });
    expect(wave?.sections.filter(({ explanation }) => explanation).map(({ code }) => code)).toEqual(['meaning']);
    expect(wave?.items).toBeNull();
  });

  it('names what holds a question by its title, and carries the reason by which a hold was lifted', () => {
    const { content, ...publication } = aPublication({ items: { 'DB-04': { level: 4 } } });
    const items = content.items?.map((item) => ({ ...item, heldAt: item.code === 'DB-04' ? { level: 3, by: ['DB-20'] } : null }));
    const sections = content.sections.map((section, at) =>
      at === 0 ? { ...section, lifted: [{ itemCode: 'DB-01', by: ['DB-20'], reason: 'We mended it in May.' }] } : section,
    );
    const [wave] = seen(aSeenTrust([{ ...publication, content: { ...content, items: items ?? null, sections } }])).waves;
    const holds = content.items?.find(({ code }) => code === 'DB-20')?.title;
    expect(wave?.items?.find(({ code }) => code === 'DB-04')?.words).toBe(`Level 4, held at 3 by ‘${holds}’`);
    expect(wave?.sections.map(({ words }) => words).filter((words) => /lift|held/.test(words))).toEqual([
      'Level 3. Not held at level 3, for this reason: We mended it in May.',
    ]);
  });

  it('is without figures, by the reason, where nothing is published', () => {
    expect(seen(aSeenTrust([], { withdrawnOn: '2026-11-03' }))).toMatchObject({
      state: 'withdrawn',
      words: 'Withdrawn on 3 November 2026',
      waves: [],
      run: [],
    });
  });
});
