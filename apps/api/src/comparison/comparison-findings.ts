import { itemsOf } from '@candour/instrument';
import type { PeerLevel } from '@candour/scoring';
import { inWords, listed, many } from '../platform/words.js';
import type { ComparisonRow } from './comparison.dto.js';
import { type Reference, type Subject, whyNotLikeReference } from './comparison-reference.js';
import { planned, type SharedLevels, sharedGap, sharedStrength } from './comparison-sentences.js';
import type { SeenPublication, SeenTrust } from './comparison-source.view.js';

const publicationsOf = (trusts: readonly SeenTrust[]): readonly SeenPublication[] =>
  trusts.flatMap(({ publication }) => publication ?? []);

/** The levels of one item or section that compare with the reference. */
export function levelsThatCompare(trusts: readonly SeenTrust[], reference: Reference, subject: Subject): readonly PeerLevel[] {
  return publicationsOf(trusts).flatMap(({ content, leaders }) => {
    const found =
      'item' in subject
        ? content.items?.find(({ code }) => code === subject.item)
        : content.sections.find(({ code }) => code === subject.section);
    const level = found?.level ?? null;
    return level === null || whyNotLikeReference(content, reference, subject) !== null ? [] : [{ level, leaders }];
  });
}

/** Three sentences about the system: a shared gap, a shared strength, what is planned. Of items where enough are shared, else of sections. */
export function systemSentences(members: readonly SeenTrust[], reference: Reference): string[] {
  const { instrument } = reference;
  const questions = itemsOf(instrument).filter(({ kind }) => kind === 'question');
  const ofItems = questions.map(
    ({ code, title }): SharedLevels => ({ title, boards: levelsThatCompare(members, reference, { item: code }) }),
  );
  const ofSections = instrument.sections.map(
    ({ code, title }): SharedLevels => ({ title, boards: levelsThatCompare(members, reference, { section: code }) }),
  );
  const most = (subjects: readonly SharedLevels[]) => Math.max(0, ...subjects.map(({ boards }) => boards.length));
  const [subjects, what] = most(ofItems) >= most(ofSections) ? [ofItems, 'question'] : [ofSections, 'section'];
  return [
    sharedGap(subjects, what),
    sharedStrength(subjects, what),
    planned(questions.map(({ code, title }) => ({ title, boards: ambitionsFor(code, members, reference) }))),
  ];
}

function ambitionsFor(code: string, members: readonly SeenTrust[], reference: Reference) {
  return publicationsOf(members).flatMap(({ content, leaders }) => {
    const item = content.items?.find((one) => one.code === code);
    const higher = item?.ambition && item.ambition.level > (item.level ?? 0);
    if (!higher || !item.ambition || whyNotLikeReference(content, reference, { item: code }) !== null) return [];
    return [{ ...item.ambition, leaders }];
  });
}

/** What a reader has to know about the matrix: the reference, who has not published, what does not compare. */
export function notesOn(rows: readonly ComparisonRow[], { instrument, method }: Reference): string[] {
  const names = (of: (row: ComparisonRow) => boolean) => rows.filter(of).map(({ name }) => name);
  const apart = names((row) => row.published && !row.compares);
  const withdrawn = names((row) => row.withdrawnOn !== null);
  const notYet = names((row) => !row.published && row.withdrawnOn === null);
  const notes = [
    `Everything is compared with version ${instrument.version} of ${instrument.title}, ${METHOD_WORDS[method]}.`,
    'Trusts stand by type, and by name within a type. No order says that one is better than another.',
  ];
  if (rows.length === 0) return ['No trust belongs to this system today. An operator keeps the register.'];
  if (apart.length > 0)
    notes.push(`${listed(apart)} ${apart.length === 1 ? 'does' : 'do'} not compare: the reason stands beside each.`);
  if (withdrawn.length > 0)
    notes.push(`${listed(withdrawn)} withdrew what ${withdrawn.length === 1 ? 'it' : 'they'} had published.`);
  if (notYet.length > 0) notes.push(`Not yet published: ${listed(notYet)}.`);
  return notes;
}

const METHOD_WORDS = {
  both: 'scored before the meeting and in it',
  survey: 'scored before the meeting',
  room: 'scored in the room',
} as const;

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
