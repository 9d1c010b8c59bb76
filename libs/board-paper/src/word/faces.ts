import type { Typeface } from '../outline.js';

/**
 * Faces that every Windows and Mac has, because the secretary goes on editing in Word: one that is missing there would be replaced by
 * whatever Word picks. Where the PDF has Source Sans, Word therefore has Arial; where it has Atkinson Hyperlegible, Word has Verdana,
 * whose letters are as wide and as hard to confuse.
 */
const FACES: Readonly<Record<Typeface, string>> = { sans: 'Arial', arial: 'Arial', serif: 'Georgia', legible: 'Verdana' };

export function faceOf(typeface: Typeface): string {
  return FACES[typeface];
}
