import { list, partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import { failedChecks, held, pitfallsThatAreUs } from '../reading.js';

const TITLE = 'Looked for and not found';

/**
 * What was looked for and not found, in one short list: a reader must be able to tell *there is none* from *nobody looked*.
 * Only what this instrument and this meeting could have found is named.
 */
export function notFound({ items }: Findings, live: Live): Piece[] {
  const has = (kind: string) => items.some((item) => item.kind === kind);
  const said = [
    has('pitfall') && pitfallsThatAreUs(items).length === 0 ? 'No pitfall was agreed to be us, often or always.' : '',
    has('check') && failedChecks(items).length === 0 ? 'No check was agreed not to hold.' : '',
    (has('pitfall') || has('check')) && held(items).length === 0 ? 'No check or pitfall keeps a question at level 3.' : '',
    items.every(({ cannotAssure }) => !cannotAssure)
      ? 'There is no item that five or more judged and a third or more of them do not know.'
      : '',
    items.every(({ dissents }) => dissents.length === 0) ? 'No dissent was recorded.' : '',
  ].filter((line) => line !== '');
  if (said.length === 0) return [];
  const words = 'The board may rely on these being absent as far as its members answered:';
  return [partHeading('not-found', TITLE), opening(live, 'not-found', TITLE, words), list(said)];
}
