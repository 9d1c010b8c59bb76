import { partHeading } from '../../blocks.js';
import { type Live, ownPart } from '../../live/own-words.js';
import type { Outline } from '../../outline.js';
import { coverSheet } from '../../parts/cover.js';
import { framed } from '../framed.js';
import type { Outside } from '../outside.js';
import { figuresOutside } from '../outside-figures.js';
import { redactionsOutside } from '../redactions.js';
import { actions } from './actions.js';
import { leftOut } from './left-out.js';
import { levels } from './levels.js';
import { corrections, method, readAcross } from './method.js';
import { holds, proof, signs } from './proof.js';
import { asksOutside, recommendation } from './recommendation.js';
import { sheets } from './sheets.js';
import { sinceLast } from './since-last.js';
import { slides } from './slides.js';
import { summary } from './summary.js';
import { warnings } from './warnings.js';

const SESSION = 'Public. What may not leave the board is left out; the last part of this paper lists what, and by which rule.';

/** The board paper for the public session. It is written from what may be known outside, and sees nothing else. */
export function publicPaper(outside: Outside): Outline {
  const live: Live = { texts: outside.texts, figures: figuresOutside(outside) };
  const title = `${outside.instrument.title}: what the board agreed`;
  return framed({
    ...outside,
    title,
    mark: '',
    pieces: [
      ...warnings(outside),
      ...coverSheet(coverOf(outside), title, SESSION),
      ...recommendation(outside, live),
      ...summary(outside, live),
      ...ownPart(live, { key: 'context.own', label: 'Background' }, partHeading('context', 'Background')),
      ...levels(outside),
      ...proof(outside),
      ...holds(outside),
      ...signs(outside),
      ...actions(outside),
      ...sinceLast(outside, live),
      ...readAcross(outside),
      ...method(outside),
      ...corrections(outside),
      ...ownPart(live, { key: 'closing.own', label: 'In closing' }, partHeading('closing', 'In closing')),
      ...leftOut(redactionsOutside(outside)),
    ],
    sheets: sheets(outside),
    slides: slides(outside, asksOutside(outside, live)),
  });
}

/** The cover as the trust filled it in. Of a decision it says where its words are. */
export function coverOf({ cover, shape, version, decision }: Outside) {
  return {
    cover: { ...cover, sessionReason: '' },
    shape,
    version,
    decision: decision && { ...decision, words: 'its words are in the minutes' },
  };
}
