import { describe, expect, it } from '@jest/globals';
import { choicesInWords } from './choices-in-words.js';
import { filtersOf } from './filters.js';

const instruments = [{ code: 'digital-board', title: 'Digital board self-assessment' }];
const said = (search: Record<string, string>, whose = 'My system') => choicesInWords(filtersOf(search), whose, { instruments });

describe('what is looked at, in a line', () => {
  it('begins with whose publications these are', () => {
    expect(said({})).toBe('My system, waves of any date');
    expect(said({}, 'England')).toBe('England, waves of any date');
  });

  it('names type, setting, instrument and waves where they are chosen', () => {
    expect(said({ type: 'Acute trust', setting: 'acute', instrument: 'digital-board', waveFrom: '2026-01-01' })).toBe(
      'My system, Acute trust, Acute hospital care, Digital board self-assessment, waves from 1 January 2026 on',
    );
    expect(said({ waveTo: '2026-06-30' })).toBe('My system, waves until 30 June 2026');
    expect(said({ waveFrom: '2026-01-01', waveTo: '2026-06-30' })).toBe('My system, waves from 1 January 2026 to 30 June 2026');
  });
});
