import type { ComparedTrust } from '../comparison-figures.js';
import type { Reference } from '../comparison-reference.js';
import { lookAt, planned, sharedGap, sharedStrength } from './sentences.js';
import { type SharedSubject, sharedSubjects } from './shared-subjects.js';

/** Three sentences about the trusts of a comparison: a shared gap, a shared strength, what is planned. */
export function systemSentences(trusts: readonly ComparedTrust[], reference: Reference, today: string): string[] {
  const publishing = trusts.map(({ publication }) => ({ publications: publication ? [publication] : [] }));
  return headlines(sharedSubjects(publishing, reference), today);
}

/** Three sentences: a shared gap, a shared strength, what is planned. Gap and strength of questions first where as many boards share those. */
export function headlines(subjects: readonly SharedSubject[], today: string): string[] {
  const questions = subjects.filter(({ itemKind }) => itemKind === 'question');
  const sections = subjects.filter(({ itemKind }) => itemKind === 'section');
  const most = (some: readonly SharedSubject[]) => Math.max(0, ...some.map(({ boards }) => boards.length));
  const [asked, whole] = [lookAt('question', questions), lookAt('section', sections)];
  const inTurn = most(questions) >= most(sections) ? [asked, whole] : [whole, asked];
  return [sharedGap(inTurn), sharedStrength(inTurn), planned(questions, today)];
}
