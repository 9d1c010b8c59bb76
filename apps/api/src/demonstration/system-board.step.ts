import { publishedInstruments } from '@candour/instrument/content';
import type { Appointed, Sitting } from './board.js';
import { conduct } from './conduct.js';
import { alongside, systemBoard } from './content/system-board.js';
import { makeTrust, type Trust } from './make-trust.js';
import type { Making } from './making.js';

/** The board of the system scores what its trusts were asked too, and publishes it to them; some of them have answered as well. */
export async function letTheSystemAnswer(
  making: Making,
  made: {
    readonly id: string;
    readonly board: readonly Sitting[];
    readonly appointed: readonly Appointed[];
    readonly people: ReadonlyMap<string, string>;
  },
  trusts: readonly Trust[],
): Promise<void> {
  const instrument = publishedInstruments()
    .filter(({ code }) => code === 'system-alignment')
    .at(-1);
  if (!instrument) throw new Error('the questions for systems are gone');
  const board = await makeTrust(making, systemBoard, { ...made, kind: 'board-of-system' });
  await conduct(making, board, instrument, 0);
  for (const trust of trusts) {
    const wave = alongside[trust.about.code];
    // A story of its own beside the waves that the trust is known by.
    if (wave) await conduct(making, { ...trust, about: { ...trust.about, waves: [wave] } }, instrument, 0);
  }
}
