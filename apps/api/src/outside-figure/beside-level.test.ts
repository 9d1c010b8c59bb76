import { describe, expect, it } from '@jest/globals';
import { besideLevel } from './beside-level.js';

type Figure = Parameters<typeof besideLevel>[0];
type Around = Parameters<typeof besideLevel>[2];

const overlap = { instrumentCode: 'digital-board', sectionCode: 'meaning', saidBy: 'Amina', saidOn: '2026-11-02' };
const figure = { value: 2.8, scale: { min: 1, max: 5 }, publishedOn: '2026-03-27' } as Figure;
const around = (own: Around['own']): Around => ({
  ours: false,
  organisationName: 'Fernmoor',
  own,
  sections: [{ ...overlap, instrumentTitle: 'Digital board', sectionTitle: 'Meaning', levels: 5 } as Around['sections'][number]],
  today: '2026-11-22',
});

describe('the level beside an outside figure', () => {
  it('carries when, how and by how much of the board it was scored, and what of it compares', () => {
    const own = {
      ...{ instrumentCode: 'digital-board', instrumentVersion: '1.0', waveDate: '2026-09-14', corrected: false },
      method: 'room',
      coverage: 'two-thirds',
      publicationId: null,
      sections: [{ code: 'meaning', level: 3, words: 'Level 3' }],
    } as const;
    expect(besideLevel(figure, overlap, around([own]))).toMatchObject({
      level: 3,
      basis: expect.stringMatching(
        /^September 2026, two months old; scored in the room; two thirds or more of the board answered; version 1\.0; .* items in common\.$/,
      ),
    });
  });

  it('carries nothing where there is none', () => {
    expect(besideLevel(figure, overlap, around([]))).toMatchObject({ level: null, basis: null });
  });
});
