/** Small makers of sentences: numbers in letters up to nine, lists with *and*, titles in quotation marks, days in full. */

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** @example inWords(3) // 'three' · inWords(12) // '12' */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** @example many(1, 'item') // 'one item' */
export const many = (count: number, one: string, more = `${one}s`): string => `${inWords(count)} ${count === 1 ? one : more}`;

/** @example times(2) // 'twice' */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`);

/** @example capital('two items') // 'Two items' */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words that stood by themselves, within a sentence. @example lowerFirst('Level 3') // 'level 3' */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** How many titles a sentence bears before it says how many more there are. */
const TITLES_IN_A_SENTENCE = 3;

/** @example named(['A', 'B', 'C', 'D', 'E']) // '‘A’, ‘B’, ‘C’ and two more' */
export function named(titles: readonly string[], most = TITLES_IN_A_SENTENCE): string {
  if (titles.length <= most + 1) return quoted(titles);
  const first = titles.slice(0, most).map((title) => `‘${title}’`);
  return `${first.join(', ')} and ${inWords(titles.length - most)} more`;
}

/** @example quoted(['A', 'B']) // '‘A’ and ‘B’' */
export const quoted = (titles: readonly string[]): string => listed(titles.map((title) => `‘${title}’`));

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @example dayInFull('2027-03-03') // '3 March 2027' */
export const dayInFull = (day: string): string => LONG_DAY.format(new Date(`${day}T00:00:00Z`));

/** Text as one sentence: closed with a full stop unless it closes itself. */
export const sentence = (text: string): string => (/[.!?…]["”’)]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);
