import { capital, inWords, listed, many, named } from '../platform/words.js';
import type { ResultItem, ResultSection } from './results.dto.js';

type Told = { readonly sections: readonly ResultSection[]; readonly incomplete: boolean };

/**
 * The results as a paragraph that could be read aloud: one sentence for each thing that is so, none for what is not. It tells only
 * of levels, of spreads as they were shown, and of evidence and actions; no sentence can name a person's view.
 */
export function readAloud(told: Told): string {
  const items = told.sections.flatMap((section) => section.items);
  return [agreed(items), standing(told.sections), views(items), proof(items), unknown(items), held(items), incomplete(told)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** @example // 'The board agreed 14 of 18 items; two are not agreed and two are parked.' */
export function agreed(items: readonly ResultItem[]): string {
  const count = (state: ResultItem['state']) => items.filter((item) => item.state === state).length;
  const levels = count('agreed');
  const others = (
    [
      [count('not-agreed'), 'not agreed'],
      [count('parked'), 'parked'],
      [count('not-applicable'), 'not applicable'],
    ] as const
  ).filter(([number]) => number > 0);
  const rest = others.map(([number, words]) => `${inWords(number)} ${number === 1 ? 'is' : 'are'} ${words}`);
  const left = items.length - levels - others.reduce((sum, [number]) => sum + number, 0);
  if (left > 0 && left < items.length) rest.push(`${inWords(left)} ${left === 1 ? 'is' : 'are'} still to be agreed`);
  if (left === items.length) return `The board has not agreed any of its ${many(items.length, 'item')} yet.`;
  const first =
    levels === items.length
      ? `The board agreed all ${many(items.length, 'item')}`
      : `The board agreed ${levels === 0 ? 'none' : inWords(levels)} of ${many(items.length, 'item')}`;
  return rest.length === 0 ? `${first}.` : `${first}; ${listed(rest)}.`;
}

/** Where the board stands highest and lowest; a section without a level is in neither. */
export function standing(sections: readonly ResultSection[]): string {
  const levels = sections.flatMap(({ level: { level } }) => (level === null ? [] : [level]));
  if (levels.length === 0) return '';
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const at = (level: number) => sections.filter((section) => section.level.level === level).map(({ title }) => title);
  if (low === high) return `${named(at(low))} ${at(low).length === 1 ? 'stands' : 'stand'} at level ${low}.`;
  return `It is strongest in ${named(at(high))} (level ${high}) and weakest in ${named(at(low))} (level ${low}).`;
}

/** Where members stand in two camps or see things very differently, as far as that was shown. */
export function views(items: readonly ResultItem[]): string {
  const of = (band: 'split' | 'wide') => items.filter(({ spread }) => spread?.band === band).map(({ title }) => title);
  const [split, wide] = [of('split'), of('wide')];
  const parts = [
    split.length > 0 ? `is split on ${named(split)}` : '',
    wide.length > 0 ? `sees ${named(wide)} very differently` : '',
  ];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `It ${listed(said)}.`;
}

/** How agreed levels stand to their evidence. */
export function proof(items: readonly ResultItem[]): string {
  const over = items.filter(({ overClaim }) => (overClaim ?? 0) > 0);
  if (over.length === 0) return '';
  const bare = over.filter(({ evidenceCount }) => evidenceCount === 0).length;
  const furthest = over.reduce((most, item) => ((item.overClaim ?? 0) > (most.overClaim ?? 0) ? item : most));
  const lie = `${capital(many(over.length, 'agreed level'))} ${over.length === 1 ? 'lies' : 'lie'} above what the evidence supports`;
  const where = over.length === 1 ? `, on ‘${furthest.title}’` : `, furthest on ‘${furthest.title}’`;
  if (bare === 0) return `${lie}${where}.`;
  return bare === over.length
    ? `${capital(many(bare, 'agreed level'))} ${bare === 1 ? 'rests' : 'rest'} on no evidence${where}.`
    : `${lie}${where}; ${inWords(bare)} of them ${bare === 1 ? 'rests' : 'rest'} on no evidence.`;
}

/** What a third or more could not judge, and where one portfolio holds all that there is of it. */
export function unknown(items: readonly ResultItem[]): string {
  const unsure = items.filter(({ cannotAssure }) => cannotAssure);
  if (unsure.length === 0) return '';
  const left = unsure.filter(({ leftToPortfolio }) => leftToPortfolio !== null);
  const portfolios = [...new Set(left.map(({ leftToPortfolio }) => leftToPortfolio ?? ''))];
  const first = `A third or more of those who answered could not judge ${named(unsure.map(({ title }) => title))}`;
  if (left.length === 0) return `${first}.`;
  const which = left.length === unsure.length ? (left.length === 1 ? 'it' : 'them') : named(left.map(({ title }) => title));
  return portfolios.length === 1
    ? `${first}, and one portfolio (${portfolios[0]}) holds all the evidence and actions of ${which}.`
    : `${first}, and each of ${named(left.map(({ title }) => title))} is left to one portfolio: ${listed(portfolios)}.`;
}

/** Questions that count no higher than 3 in their section because of a check or a pitfall. */
export function held(items: readonly ResultItem[]): string {
  const titles = items.filter(({ heldAt }) => heldAt !== null).map(({ title }) => title);
  if (titles.length === 0) return '';
  return `${named(titles)} ${titles.length === 1 ? 'counts' : 'count'} no higher than 3, because a check does not hold or a pitfall is us.`;
}

function incomplete({ incomplete: is }: Told): string {
  return is ? 'It was sealed as incomplete: more than a third of the items were parked or not agreed.' : '';
}
