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
  // Where one of a kind was not agreed, nobody can say that it is absent.
  const has = (kind: string) => {
    const asked = items.filter((item) => item.kind === kind && item.outcome.kind !== 'not-applicable');
    return asked.length > 0 && asked.every(({ outcome }) => outcome.kind === 'level');
  };
  const unsettled = items.some(({ kind, outcome }) => (kind === 'check' || kind === 'pitfall') && open(outcome));
  const said = [
    has('pitfall') && pitfallsThatAreUs(items).length === 0 ? 'No pitfall was agreed to be us, often or always.' : '',
    has('check') && failedChecks(items).length === 0 ? 'No check was agreed not to hold.' : '',
    (has('pitfall') || has('check')) && !unsettled && held(items).length === 0
      ? 'No check or pitfall keeps a question at level 3.'
      : '',
    items.every(({ cannotAssure }) => !cannotAssure)
      ? 'There is no item that five or more judged and a third or more of them do not know.'
      : '',
    items.every(({ dissents }) => dissents.length === 0) ? 'No dissent was recorded.' : '',
  ].filter((line) => line !== '');
  if (said.length === 0) return [];
  const words = 'The board may rely on these being absent as far as its members answered:';
  return [partHeading('not-found', TITLE), opening(live, 'not-found', TITLE, words), list(said)];
}

const open = ({ kind }: Findings['items'][number]['outcome']): boolean => kind === 'not-agreed' || kind === 'parked';
