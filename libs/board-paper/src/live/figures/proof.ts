import type { Findings } from '../../findings.js';
import { agreedItems, failedChecks, isQuestion, overClaimed, pastReview, pitfallsThatAreUs, stillHeld } from '../../reading.js';
import { many } from '../../words.js';
import { bare, type Entry, titles } from './entry.js';

/** Belief against proof, and the signs that hold a level down. */
export function proofFigures(findings: Findings): Entry[] {
  const { items } = findings;
  const over = overClaimed(items);
  const proved = agreedItems(items).filter(({ item }) => isQuestion(item) && item.overClaim === 0);
  return [
    ['questions above proof', bare(over.length)],
    ['levels above proof', many(over.length, 'agreed level')],
    ['titles above proof', titles(over.map(({ item }) => item))],
    [
      'furthest above proof',
      titles(over.filter(({ item }) => item.overClaim === over[0]?.item.overClaim).map(({ item }) => item)),
    ],
    ['widest gap', many(over[0]?.item.overClaim ?? 0, 'level')],
    ['proved questions', many(proved.length, 'question')],
    ['evidence past review', titles(pastReview(findings))],
    ['held questions', titles(stillHeld(items))],
    ['pitfalls that are us', titles(pitfallsThatAreUs(items).map(({ item }) => item))],
    ['checks that do not hold', titles(failedChecks(items).map(({ item }) => item))],
  ];
}
