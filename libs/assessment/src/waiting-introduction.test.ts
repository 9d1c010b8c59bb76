import { describe, expect, it } from '@jest/globals';
import { type IntroductionForHome, introductionsWaiting } from './waiting-introduction.js';

const home = (changes: Partial<IntroductionForHome> = {}): IntroductionForHome => ({
  introductionId: '1',
  itemTitle: 'Plans are paid for',
  otherName: 'Saltreach',
  state: 'proposed',
  stands: true,
  weSaidYes: false,
  acceptedOn: null,
  resultSaid: false,
  roles: ['chief-executive'],
  ...changes,
});
const kinds = (changes: Partial<IntroductionForHome>, today = '2026-11-22') =>
  introductionsWaiting([home(changes)], today).map(({ kind }) => kind);
const met = { state: 'accepted', weSaidYes: true, acceptedOn: '2026-08-24' } as const;

describe('introductions on the home page', () => {
  it('wait for the answer of a chief executive who has not said yes, while the strength and the wish stand', () => {
    expect(kinds({})).toEqual(['introduction']);
    expect(kinds({ weSaidYes: true })).toEqual([]);
    expect(kinds({ stands: false })).toEqual([]);
    expect(kinds({ state: 'declined' })).toEqual([]);
    expect(kinds({ roles: ['chair', 'secretary'] })).toEqual([]);
  });

  it('ask for the result after ninety days and no day sooner, until it is said', () => {
    expect(kinds(met, '2026-11-21')).toEqual([]);
    expect(kinds(met, '2026-11-22')).toEqual(['introduction-result']);
    expect(kinds({ ...met, resultSaid: true })).toEqual([]);
  });
});
