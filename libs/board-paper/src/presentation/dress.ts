import { type Colours, coloursOf } from '../look.js';
import type { Outline } from '../outline.js';
import { faceOf } from '../word/faces.js';

/** What all words of the slides have in common: the trust's colours, and a face that its machines have. */
export type Dress = {
  readonly colours: Colours;
  readonly text: { readonly fontFace: string; readonly lang: string; readonly margin: number };
};

export function dressOf({ look, language }: Pick<Outline, 'look' | 'language'>): Dress {
  return { colours: coloursOf(look), text: { fontFace: faceOf(look.typeface), lang: language, margin: 0 } };
}
