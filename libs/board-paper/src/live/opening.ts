import { type Live, ownParagraph, type Piece } from './own-words.js';

/** The opening sentence of a part, under the key `<part>.opening`. */
export function opening(live: Live, part: string, title: string, composed: string): Piece {
  return ownParagraph(live, { key: `${part}.opening`, label: `Opening of ‘${title}’` }, composed);
}

/** A list with the sentence that leads to it, which goes with a list that the trust emptied. */
export function introduced(intro: Piece, list: Piece): Piece[] {
  return list.kind === 'slot' ? [list] : [intro, list];
}
