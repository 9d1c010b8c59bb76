import type { Findings } from '../findings.js';
import type { Block, Slide } from '../outline.js';
import { actionSlide } from './actions.js';
import { askedSlide, shortSlide } from './asked.js';
import { changeSlide } from './changes.js';
import { disagreementSlide } from './disagreement.js';
import { levelSlide } from './levels.js';
import { proofSlide } from './proof.js';

/**
 * The paper for a screen in the board room. The words come from the blocks of the paper, so that a sentence which the trust
 * rewrote is the same on both; each slide says what of its subject stands only in the paper.
 */
export function slidesOf(findings: Findings, blocks: readonly Block[]): Slide[] {
  const makers = [askedSlide, shortSlide, levelSlide, disagreementSlide, proofSlide, changeSlide, actionSlide];
  return makers.flatMap((make) => make(findings, blocks));
}
