import { itemsOf } from '@candour/instrument';
import type { PeerLevel } from '@candour/scoring';
import { inWords, many } from '../../platform/words.js';
import type { ComparedTrust } from '../comparison-figures.js';
import type { Reference, Subject } from '../comparison-reference.js';
import { middlesOf, planned, type SharedLevels, sharedGap, sharedStrength } from './sentences.js';

/** The levels of one item or section that compare with the reference, one for each trust that shares it. */
export function levelsThatCompare(trusts: readonly ComparedTrust[], subject: Subject): readonly PeerLevel[] {
  return trusts.flatMap(({ publication, figures }) => {
    const figure = 'item' in subject ? figures?.items.get(subject.item) : figures?.sections.get(subject.section);
    const level = figure?.published?.level ?? null;
    return level === null || figure?.whyNot !== null ? [] : [{ level, leaders: publication?.leaders ?? [] }];
  });
}

/** Three sentences about the system: a shared gap, a shared strength, what is planned. Of items where enough are shared, else of sections. */
export function systemSentences(members: readonly ComparedTrust[], { instrument }: Reference): string[] {
  const questions = itemsOf(instrument).filter(({ kind }) => kind === 'question');
  const ofItems = questions.map(
    ({ code, title }): SharedLevels => ({ title, boards: levelsThatCompare(members, { item: code }) }),
  );
  const ofSections = instrument.sections.map(
    ({ code, title }): SharedLevels => ({ title, boards: levelsThatCompare(members, { section: code }) }),
  );
  const most = (subjects: readonly SharedLevels[]) => Math.max(0, ...subjects.map(({ boards }) => boards.length));
  const [subjects, what] = most(ofItems) >= most(ofSections) ? [ofItems, 'question'] : [ofSections, 'section'];
  const middles = middlesOf(subjects);
  return [
    sharedGap(middles, what),
    sharedStrength(middles, what),
    planned(questions.map(({ code, title }) => ({ title, boards: ambitionsFor(code, members) }))),
  ];
}

function ambitionsFor(code: string, members: readonly ComparedTrust[]) {
  return members.flatMap(({ publication, figures }) => {
    const { published, whyNot } = figures?.items.get(code) ?? { published: null, whyNot: null };
    if (!published?.ambition || whyNot !== null || published.ambition.level <= (published.level ?? 0)) return [];
    return [{ ...published.ambition, leaders: publication?.leaders ?? [] }];
  });
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
