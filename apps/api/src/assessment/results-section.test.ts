import { levelOfSection, type SectionQuestion } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import { sectionLevelInWords } from './results-section.js';

const question = (code: string, changes: Partial<SectionQuestion> = {}): SectionQuestion => ({
  code,
  gate: false,
  outcome: { kind: 'agreed', level: 3 },
  cannotAssure: false,
  heldBy: [],
  heldLiftedReason: null,
  ...changes,
});
const words = (...questions: SectionQuestion[]) => sectionLevelInWords(levelOfSection(questions), (code) => `Title ${code}`);
const four = (...changes: Partial<SectionQuestion>[]) =>
  ['A', 'B', 'C', 'D'].map((code, index) => question(code, changes[index]));

describe('why a section stands where it stands', () => {
  it('names what holds it back from the next level', () => {
    const at = (level: number) => ({ outcome: { kind: 'agreed', level } as const });
    expect(words(...four(at(4), at(4), at(3), at(3)))).toBe('Held back from level 4 by ‘Title C’ and ‘Title D’.');
    expect(words(...four(at(5), at(5), at(5), at(5)))).toBe('All four questions are agreed; nothing holds it back.');
  });

  it('says that with three questions or fewer all of them have to reach a level', () => {
    expect(words(question('A'), question('B'))).toContain('With two questions, both have to reach a level.');
    expect(words(question('A'), question('B'), question('C'))).toContain(
      'With three questions, all of them have to reach a level.',
    );
    expect(words(question('A'))).toContain('It has one question, which decides it alone.');
  });

  it('says why there is none', () => {
    const parked = { outcome: { kind: 'parked' } as const };
    expect(words()).toBe('No level: no question of this section counts towards one.');
    expect(words(...four(parked, parked))).toBe('No level: two of its four questions count as agreed, and it takes two thirds.');
    expect(words(question('A', parked), question('B', parked))).toBe(
      'No level: none of its two questions counts as agreed, and it takes two thirds.',
    );
    expect(words(...four({ ...parked, gate: true }))).toBe('No level: a gate is not agreed. What is missing: ‘Title A’.');
  });

  it('lists what does not apply, and that a gate which does not keeps it at 3', () => {
    const none = { outcome: { kind: 'not-applicable', rationale: 'We have no beds' } as const };
    expect(words(...four({ ...none, gate: true }))).toContain(
      'A gate is not applied, so it may not pass level 3: ‘Title A’. Not applicable: ‘Title A’.',
    );
    expect(words(...four(none, none))).toContain('No level: more than one in four of its questions do not apply.');
  });
});
