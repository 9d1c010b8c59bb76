import { many } from '@candour/scoring';

/** Small makers of sentences: those of the rules, whose sentences stand beside ours, and our own. */
export { capital, dayInFull, inWords, listed, lowerFirst, many, named } from '@candour/scoring';

/** A section of few questions stands only where all of them stand, and says so (method, section 3). */
export function allOfThemInWords(questions: number): string {
  if (questions === 1) return 'It has one question, which decides it alone.';
  return questions === 2
    ? 'With two questions, both have to reach a level.'
    : `With ${many(questions, 'question')}, all of them have to reach a level.`;
}
