import { describe, expect, it } from '@jest/globals';
import { levelsInWords } from './levels-in-words.js';

const sections = (...levels: (number | null)[]) => levels.map((level) => ({ level }));

describe('where the sections of a result stand, in a sentence', () => {
  it('counts them level by level, lowest first', () => {
    expect(levelsInWords(sections(4, 3, 4, 3, 5))).toBe('Of 5 sections, 2 stand at level 3, 2 at level 4 and 1 at level 5.');
    expect(levelsInWords(sections(2))).toBe('Of 1 section, 1 stands at level 2.');
  });

  it('does not pass over those without a level', () => {
    expect(levelsInWords(sections(2, null, null))).toBe('Of 3 sections, 1 stands at level 2 and 2 have no level.');
    expect(levelsInWords(sections(null))).toBe('Of 1 section, 1 has no level.');
  });
});
