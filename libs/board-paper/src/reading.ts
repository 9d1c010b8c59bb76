import { holdsBack } from '@candour/scoring';
import type { ActionFindings, Findings, ItemFindings, SectionFindings } from './findings.js';

/** An item whose outcome is a level, with that level. */
export type Agreed = { readonly item: ItemFindings; readonly level: number };

/** The level an item was agreed at, or `null` where it ended otherwise. */
export function agreedLevel(item: ItemFindings): number | null {
  return item.outcome.kind === 'level' ? item.outcome.level : null;
}

export function isQuestion(item: ItemFindings): boolean {
  return item.kind === 'question';
}

/** Items that end in a level, in the instrument's order. */
export function agreedItems(items: readonly ItemFindings[]): Agreed[] {
  return items.flatMap((item) => (item.outcome.kind === 'level' ? [{ item, level: item.outcome.level }] : []));
}

/** Items on which the private answers lay far apart, the split ones first. */
export function disputed(items: readonly ItemFindings[]): ItemFindings[] {
  const of = (band: 'split' | 'wide') => items.filter((item) => item.spread?.band === band);
  return [...of('split'), ...of('wide')];
}

/** Agreed questions that lie above what their evidence supports, the largest gap first. */
export function overClaimed(items: readonly ItemFindings[]): Agreed[] {
  return agreedItems(items.filter((item) => isQuestion(item) && item.overClaim > 0)).sort(
    (a, b) => b.item.overClaim - a.item.overClaim,
  );
}

/** Checks or pitfalls that went wrong: a check agreed *no*, a pitfall agreed *often* or *this is us*. */
function gone(items: readonly ItemFindings[], kind: 'check' | 'pitfall'): Agreed[] {
  const better = kind === 'check' ? 'higher' : 'lower';
  return agreedItems(items.filter((item) => item.kind === kind)).filter(({ item, level }) =>
    holdsBack({ kind, level, scale: item.levelNames.length, better }),
  );
}

/** Pitfalls that the board agreed are *often* or *this is us*. */
export function pitfallsThatAreUs(items: readonly ItemFindings[]): Agreed[] {
  return gone(items, 'pitfall');
}

/** Checks that the board agreed do not hold. */
export function failedChecks(items: readonly ItemFindings[]): Agreed[] {
  return gone(items, 'check');
}

/** Questions held at 3 in the level of their section, with what holds them, lifted or not. */
export function held(items: readonly ItemFindings[]): ItemFindings[] {
  return items.filter((item) => item.heldBy.length > 0);
}

/** The title behind a code; the code itself where the instrument version has no such item. */
export function titleOf(findings: Pick<Findings, 'items'>, code: string): string {
  return findings.items.find((item) => item.code === code)?.title ?? code;
}

/** The portfolio that owns every action, where there are two or more and one portfolio has them all; else `null`. */
export function onlyPortfolio(findings: Pick<Findings, 'actions'>): string | null {
  const [first, ...others] = new Set(findings.actions.map((action) => action.ownerPortfolio));
  return first !== undefined && others.length === 0 && findings.actions.length > 1 ? first : null;
}

/** Sections that have a level, and the highest and lowest of those levels; `null` where none has one. */
export function standing(sections: readonly Pick<SectionFindings, 'title' | 'level'>[]) {
  const levelled = sections.flatMap(({ title, level }) => (level === null ? [] : [{ title, level }]));
  const levels = levelled.map(({ level }) => level);
  if (levels.length === 0) return null;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const at = (wanted: number) => levelled.filter(({ level }) => level === wanted).map(({ title }) => title);
  return { low, high, lowest: at(low), highest: at(high), levelled: levelled.length };
}

/** Questions held at 3 whose hold the chair has not lifted. */
export function stillHeld(items: readonly ItemFindings[]): ItemFindings[] {
  return held(items).filter(({ heldLiftedReason }) => heldLiftedReason === null);
}

/** Evidence whose review date had passed on the day of the seal. */
export function pastReview({ items, seal, preparedOn }: Pick<Findings, 'items' | 'seal' | 'preparedOn'>) {
  const onDay = seal?.on ?? preparedOn;
  return items.flatMap(({ evidence }) => evidence.filter(({ reviewOn }) => reviewOn !== null && reviewOn < onDay));
}

/** What the board will do, or what it will stop. */
export function actionsOf({ actions }: Pick<Findings, 'actions'>, kind: ActionFindings['kind']): ActionFindings[] {
  return actions.filter((action) => action.kind === kind);
}
