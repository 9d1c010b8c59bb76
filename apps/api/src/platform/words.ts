/** Small makers of sentences: numbers in letters up to nine, lists with *and*, titles in quotation marks. */

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** @example inWords(3) // 'three' · inWords(12) // '12' */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** @example many(1, 'level') // 'one level' · many(12, 'level') // '12 levels' */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : more}`;
}

/** @example capital('two items') // 'Two items' */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** How many titles a sentence bears before it says how many more there are. */
const TITLES_IN_A_SENTENCE = 3;

/** @example named(['A', 'B', 'C', 'D', 'E']) // '‘A’, ‘B’, ‘C’ and two more' */
export function named(titles: readonly string[]): string {
  const quoted = titles.map((title) => `‘${title}’`);
  if (quoted.length <= TITLES_IN_A_SENTENCE + 1) return listed(quoted);
  return `${quoted.slice(0, TITLES_IN_A_SENTENCE).join(', ')} and ${inWords(quoted.length - TITLES_IN_A_SENTENCE)} more`;
}

/** A section of few questions stands only where all of them stand, and says so (method, section 3). */
export function allOfThemInWords(questions: number): string {
  if (questions === 1) return 'It has one question, which decides it alone.';
  return questions === 2
    ? 'With two questions, both have to reach a level.'
    : `With ${many(questions, 'question')}, all of them have to reach a level.`;
}
