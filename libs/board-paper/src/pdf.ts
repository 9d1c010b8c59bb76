import type { Outline } from './outline.js';
import { typeset } from './typst.js';

/**
 * The board paper as a PDF that declares PDF/UA-1.
 *
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export const writePdf = async (outline: Outline): Promise<Uint8Array> => typeset('paper.typ', outline, outline.preparedOn);
