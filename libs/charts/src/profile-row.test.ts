import { spreadToShow } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import { profileChart, profileRow } from './profile-chart.js';
import type { ProfileItem } from './profile-words.js';
import { toSvgText } from './svg.js';

const spreadOf = (levels: readonly number[]) =>
  spreadToShow({ scale: 5, levels, dontKnow: 0, notApplicable: 0, eligible: levels.length, threshold: 5 });
const anItem = (changes: Partial<ProfileItem> = {}): ProfileItem => ({
  code: 'DB-01',
  title: 'Strategy',
  scale: 5,
  outcome: 'level',
  level: 3,
  spread: spreadOf([1, 2, 2, 3, 3, 3, 4, 4]),
  evidenceGrade: 2,
  supportedLevel: 3,
  ambition: { level: 4, on: '2028-03-31' },
  ...changes,
});

describe('one row of the profile', () => {
  it('says in words everything that its picture shows', () => {
    expect(profileRow(anItem()).alt).toBe(
      'Strategy. Agreed level 3 of 5. Given alone: the middle half from 2 to 3½. Evidence grade 2. Ambition: level 4 by 31 March 2028.',
    );
  });

  it('says of a small board its median only, and nothing of what may not be shown', () => {
    const row = profileRow(anItem({ spread: spreadOf([1, 2, 3, 3, 4, 2]), ambition: null, evidenceGrade: 0 }));
    expect(row.finding).toBe('Agreed level 3 of 5. Given alone: median 2. No evidence.');
    expect(profileRow(anItem({ spread: spreadOf([1, 2]) })).finding).not.toContain('alone');
  });

  it('says what stands in place of a level', () => {
    expect(profileRow(anItem({ outcome: 'parked', level: null, spread: null, ambition: null })).finding).toBe('Parked.');
  });

  it('draws the same marks as the whole profile does', () => {
    const marks = (text: string) => (text.match(/chart-fill-(teal|soft)|l3 4 l6 -8/g) ?? []).length;
    const whole = profileChart({ title: 'Profile', items: [anItem()], shape: 'wide' });
    // The legend of the whole profile has one of each more.
    expect(marks(toSvgText(whole.svg)) - marks(toSvgText(profileRow(anItem()).svg))).toBe(3);
  });
});
