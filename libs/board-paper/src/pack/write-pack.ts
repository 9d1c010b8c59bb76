import type { InstrumentVersion } from '@candour/instrument';
import { typeset } from '../typst.js';
import { packOf } from './pack.js';

/**
 * An instrument as a printable pack for a room without phones: A4 in large print, no place for a name, boxes to tick, a PDF that
 * declares PDF/UA-1. The same version always gives the same pack: its date is the day it was published.
 *
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export const writePack = async (instrument: InstrumentVersion): Promise<Uint8Array> =>
  typeset('pack.typ', packOf(instrument), instrument.release.published);
