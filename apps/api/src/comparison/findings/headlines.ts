import type { PeerLevel } from '@candour/scoring';
import { inWords, many } from '../../platform/words.js';
import type { Subject } from '../comparable.js';
import type { ComparedTrust } from '../comparison-figures.js';
import type { Reference } from '../comparison-reference.js';
import { type Middle, middlesOf, planned, sharedGap, sharedStrength, someAreGaps, someAreStrengths } from './sentences.js';
import { type SharedSubject, sharedSubjects } from './shared-subjects.js';

/** The levels of one item or section that compare with the reference, one for each trust that shares it. */
export function levelsThatCompare(trusts: readonly ComparedTrust[], subject: Subject): readonly PeerLevel[] {
  return trusts.flatMap((trust) => {
    const { figures } = trust;
    const figure = 'item' in subject ? figures?.items.get(subject.item) : figures?.sections.get(subject.section);
    const level = figure?.published?.level ?? null;
    return level === null || figure?.whyNot !== null ? [] : [{ level, leaders: trust.publication?.leaders ?? [] }];
  });
}

/** Three sentences about the trusts of a comparison: a shared gap, a shared strength, what is planned. */
export function systemSentences(trusts: readonly ComparedTrust[], reference: Reference): string[] {
  const publishing = trusts.map(({ publication }) => ({ publications: publication ? [publication] : [] }));
  return headlines(sharedSubjects(publishing, reference));
}

/**
 * Three sentences: a shared gap, a shared strength, what is planned. Of questions where enough are shared, else of sections; and of the
 * other where the first has none, so that *none* is never said above a list that names some.
 */
export function headlines(subjects: readonly SharedSubject[]): string[] {
  const questions = subjects.filter(({ itemKind }) => itemKind === 'question');
  const sections = subjects.filter(({ itemKind }) => itemKind === 'section');
  const most = (some: readonly SharedSubject[]) => Math.max(0, ...some.map(({ boards }) => boards.length));
  const asked = { what: 'question', middles: middlesOf(questions) };
  const whole = { what: 'section', middles: middlesOf(sections) };
  const inTurn = most(questions) >= most(sections) ? [asked, whole] : [whole, asked];
  const firstWith = (found: (middles: readonly Middle[]) => boolean) =>
    inTurn.find(({ middles }) => found(middles)) ?? inTurn[0]!;
  const [gap, strength] = [firstWith(someAreGaps), firstWith(someAreStrengths)];
  return [
    sharedGap(gap.middles, gap.what),
    sharedStrength(strength.middles, strength.what),
    planned(
      questions.map(({ title, boards }) => ({
        title,
        boards: boards.flatMap(({ level, ambition, leaders }) =>
          ambition && ambition.level > level ? [{ ...ambition, leaders }] : [],
        ),
      })),
    ),
  ];
}

/** How far apart the members stand on one item, from three boards; no board is named, and none is first. */
export function itemFinding(boards: readonly PeerLevel[], independent: number, needed: number): string {
  if (independent < needed) {
    return `Too few boards have published a level that compares: it takes ${inWords(needed)} independent ones.`;
  }
  const levels = boards.map(({ level }) => level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return low === high
    ? `All ${many(boards.length, 'board')} that compare stand at level ${low}.`
    : `The ${many(boards.length, 'board')} that compare stand between level ${low} and level ${high}.`;
}
