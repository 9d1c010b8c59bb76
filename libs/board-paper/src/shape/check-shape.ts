import { contrast } from '@candour/charts';
import type { CoverFieldKey, Shape } from '../cover.js';
import { coverFieldKeys } from '../cover.js';

/** One thing that a shape may not be: where, and what to do about it. */
export type ShapeMistake = { readonly path: string; readonly message: string };

/** What a trust would like its papers to be, as it was typed. */
export type WishedShape = {
  readonly fields: readonly { readonly key: string; readonly label: string; readonly shown: boolean }[];
  readonly assuranceScale: Shape['assuranceScale'];
  /** Six hexadecimal digits. */
  readonly accent: string;
};

/** Fields without which a paper could not be told from another, or would not say who may read it; each with its reason. */
export const alwaysShown: Readonly<Partial<Record<CoverFieldKey, string>>> = {
  title: 'A paper without its title cannot be told from another, so this one stays.',
  session: 'Whoever holds the paper must see whether it is for the public or the private session, so this one stays.',
};

export const LONGEST_LABEL = 80;
export const LONGEST_WORD = 40;
export const LONGEST_DEFINITION = 300;
/** WCAG 2.2 AA for words of ordinary size: the colour is used for headings on white, and under white words. */
export const LEAST_CONTRAST = 4.5;
const [FEWEST_WORDS, MOST_WORDS] = [2, 7];

/** Everything that keeps this from being the shape of a trust's papers; empty where nothing does. */
export function mistakesIn({ fields, assuranceScale, accent }: WishedShape): readonly ShapeMistake[] {
  return [...mistakesInFields(fields), ...mistakesInScale(assuranceScale), ...mistakesInColour(accent)];
}

function mistakesInFields(fields: WishedShape['fields']): ShapeMistake[] {
  const keys = fields.map(({ key }) => key);
  const complete = keys.length === coverFieldKeys.length && coverFieldKeys.every((key) => keys.includes(key));
  const whole = complete ? [] : [{ path: 'fields', message: 'Send every field of the cover sheet once, hidden ones too.' }];
  const single = fields.flatMap(({ key, label, shown }, at) => {
    const reason = alwaysShown[key as CoverFieldKey];
    return [
      ...textMistakes(`fields.${at}.label`, label, LONGEST_LABEL, 'Give this field a name'),
      ...(reason && !shown ? [{ path: `fields.${at}.shown`, message: reason }] : []),
    ];
  });
  return [...whole, ...single];
}

function mistakesInScale(scale: WishedShape['assuranceScale']): ShapeMistake[] {
  const words = scale.map(({ word }) => word.trim().toLowerCase());
  const size =
    scale.length < FEWEST_WORDS || scale.length > MOST_WORDS
      ? [{ path: 'assuranceScale', message: `A scale has ${FEWEST_WORDS} to ${MOST_WORDS} words; this one has ${scale.length}.` }]
      : [];
  const single = scale.flatMap(({ word, definition }, at) => [
    ...textMistakes(`assuranceScale.${at}.word`, word, LONGEST_WORD, 'Give this step of the scale a word'),
    ...textMistakes(`assuranceScale.${at}.definition`, definition, LONGEST_DEFINITION, `Say what ${named(word)} means`),
    ...(word.trim() !== '' && words.indexOf(words[at] ?? '') < at
      ? [{ path: `assuranceScale.${at}.word`, message: `${named(word)} stands on the scale twice: change one of them` }]
      : []),
  ]);
  return [...size, ...single];
}

function mistakesInColour(accent: string): ShapeMistake[] {
  if (!/^[0-9a-f]{6}$/iu.test(accent)) {
    return [{ path: 'accent', message: 'Give the colour as six digits and letters from 0 to 9 and A to F, like 0A4547.' }];
  }
  const ratio = contrast(`#${accent}`, '#ffffff');
  if (ratio >= LEAST_CONTRAST) return [];
  // Cut, not rounded: 4.49 must not read as the 4.5 that it misses.
  const measured = (Math.floor(ratio * 10) / 10).toFixed(1);
  return [
    {
      path: 'accent',
      message: `This colour reaches ${measured} to 1 on white; headings need ${LEAST_CONTRAST} to 1. Choose a darker one.`,
    },
  ];
}

/** Words must have a letter or a digit: a name of blanks and invisible characters is none. */
function textMistakes(path: string, text: string, longest: number, empty: string): ShapeMistake[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [{ path, message: empty }];
  const length = [...text].length;
  return length > longest ? [{ path, message: `Use at most ${longest} characters; this has ${length}` }] : [];
}

const named = (word: string): string => (word.trim() === '' ? 'this word' : `“${word.trim()}”`);
