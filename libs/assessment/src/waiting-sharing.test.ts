import { describe, expect, it } from '@jest/globals';
import { type SharingForHome, sharingsThatEnd } from './waiting-sharing.js';

const home = (changes: Partial<SharingForHome> = {}): SharingForHome => ({
  assessmentId: '1',
  instrumentTitle: 'The digital board',
  waveDate: '2026-03-10',
  readers: 'Fernmoor ICB',
  until: '2026-12-03',
  chosenOn: '2026-04-01',
  roles: ['chief-executive'],
  ...changes,
});
const cards = (changes: Partial<SharingForHome>, today = '2026-11-22') => sharingsThatEnd([home(changes)], today);

describe('a sharing that ends', () => {
  it('is told with its readers and its last day', () => {
    expect(cards({})).toEqual([
      {
        kind: 'sharing-ends',
        assessmentId: '1',
        title: 'Sharing ends: The digital board, March 2026',
        words: 'What you share with Fernmoor ICB ends on 3 December. Extend it or let it end.',
        due: '2026-12-03',
      },
    ]);
    expect(cards({ readers: '' })[0]?.words).toBe('What you share ends on 3 December. Extend it or let it end.');
  });

  it('is told from 30 days before until its last day', () => {
    expect(cards({}, '2026-11-02')).toEqual([]);
    expect(cards({}, '2026-11-03')).toHaveLength(1);
    expect(cards({}, '2026-12-03')[0]?.words).toContain('ends today.');
    expect(cards({}, '2026-12-04')).toEqual([]);
  });

  it('is not told to whoever chose its end within those days, whichever day they chose', () => {
    expect(cards({ chosenOn: '2026-11-03' })).toEqual([]);
    expect(cards({ chosenOn: '2026-11-22' })).toEqual([]);
    expect(cards({ chosenOn: '2026-11-02' })).toHaveLength(1);
    expect(cards({ chosenOn: null })).toHaveLength(1);
  });

  it('is told to nobody who may not change it', () => {
    expect(cards({ roles: ['secretary', 'chair', 'member', 'facilitator', 'ics-lead'] })).toEqual([]);
  });

  it('comes in the order of the days', () => {
    const both = [home({ assessmentId: 'later', until: '2026-12-20' }), home({ assessmentId: 'sooner' })];
    expect(sharingsThatEnd(both, '2026-11-22').map(({ assessmentId }) => assessmentId)).toEqual(['sooner', 'later']);
  });
});
