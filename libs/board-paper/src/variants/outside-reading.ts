import { holdsBack } from '@candour/scoring';
import type { Outside, OutsideItem } from './outside.js';

/*
 * Which items stand out, told from what may be known outside and always in the instrument's order: an order of weight would tell how
 * far apart views were.
 */

export type OutsideAgreed = OutsideItem & { readonly level: number };

export function agreedOutside(items: readonly OutsideItem[]): OutsideAgreed[] {
  return items.filter((item): item is OutsideAgreed => item.level !== null);
}

export function questionsOutside(items: readonly OutsideItem[]): OutsideItem[] {
  return items.filter(({ kind }) => kind === 'question');
}

/** Checks and pitfalls. */
export function signsOutside(items: readonly OutsideItem[]): OutsideItem[] {
  return items.filter(({ kind }) => kind === 'check' || kind === 'pitfall');
}

export const openOutside = (items: readonly OutsideItem[]): OutsideItem[] => items.filter(({ outcome }) => outcome === 'open');
export const parkedOutside = (items: readonly OutsideItem[]): OutsideItem[] =>
  items.filter(({ outcome }) => outcome === 'parked');
export const apartOutside = (items: readonly OutsideItem[]): OutsideItem[] => items.filter(({ views }) => views === 'apart');
export const heldOutside = (items: readonly OutsideItem[]): OutsideItem[] => items.filter(({ heldBy }) => heldBy.length > 0);
export const liftedOutside = (items: readonly OutsideItem[]): OutsideItem[] => items.filter(({ lifted }) => lifted !== null);

/** Agreed questions whose level lies above what their evidence supports, and those that it supports. */
export function proofOutside(items: readonly OutsideItem[]) {
  const questions = agreedOutside(questionsOutside(items));
  return {
    above: questions.filter(({ overClaim }) => overClaim > 0),
    borne: questions.filter(({ overClaim }) => overClaim === 0),
  };
}

/** Pitfalls agreed *often* or *this is us*, and checks agreed *no*. */
export function goneOutside(items: readonly OutsideItem[], kind: 'check' | 'pitfall'): OutsideAgreed[] {
  const better = kind === 'check' ? 'higher' : 'lower';
  return agreedOutside(items.filter((item) => item.kind === kind)).filter(({ level, levelNames }) =>
    holdsBack({ kind, level, scale: levelNames.length, better }),
  );
}

export function titleOutside({ items }: Pick<Outside, 'items'>, code: string): string {
  return items.find((item) => item.code === code)?.title ?? code;
}

export const titlesOf = (items: readonly { readonly title: string }[]): string[] => items.map(({ title }) => title);

/** A question with a level both now and in the last wave, as both may be known outside. */
export type Moved = { readonly item: OutsideAgreed; readonly before: number; readonly by: number };

export function movedOutside({ items, previous }: Outside): Moved[] {
  if (previous === null || previous.notComparable !== null) return [];
  return agreedOutside(questionsOutside(items)).flatMap((item) => {
    const before = previous.items[item.code];
    return before === undefined ? [] : [{ item, before, by: item.level - before }];
  });
}
