import { partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { type Live, ownPart, type Piece } from '../live/own-words.js';

/** Room for what only the trust can say before the findings: why now, what came before. Prints nothing until it is filled. */
export function background(_: Findings, live: Live): Piece[] {
  return ownPart(live, { key: 'context.own', label: 'Background' }, partHeading('context', 'Background'));
}

/** The same after all of them. */
export function closing(_: Findings, live: Live): Piece[] {
  return ownPart(live, { key: 'closing.own', label: 'In closing' }, partHeading('closing', 'In closing'));
}
