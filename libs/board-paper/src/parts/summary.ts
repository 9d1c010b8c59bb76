import { partHeading } from '../blocks.js';
import type { Findings } from '../findings.js';
import { opened } from '../live/fill.js';
import { opening } from '../live/opening.js';
import { type Live, ownList, type Piece } from '../live/own-words.js';
import {
  agreedItems,
  disputed,
  failedChecks,
  isQuestion,
  onlyPortfolio,
  overClaimed,
  pitfallsThatAreUs,
  standing,
  stillHeld,
} from '../reading.js';
import { listed } from '../words.js';
import { changePoint } from './change-point.js';
import { agreedActions } from './recommendation.js';

/** What a busy member reads in two minutes: one sentence for each thing that is so, none for what is not. */
export function summary(findings: Findings, live: Live): Piece[] {
  return [
    partHeading('summary', 'Summary'),
    opening(live, 'summary', 'Summary', agreedSentence(findings)),
    ownList(live, { key: 'summary.points', label: 'Points of the summary' }, pointsOf(findings)),
  ];
}

/** The points with their figures by name, the board's standing first and what it will do last. */
export function pointsOf(findings: Findings): string[] {
  return [
    sectionSentence(findings),
    disagreement(findings),
    proof(findings),
    holds(findings),
    warningSigns(findings),
    unknown(findings),
    leftToOne(findings),
    changePoint(findings),
    actions(findings),
  ].filter((point) => point !== '');
}

/** *The board agreed a level for 14 of 18 items*, and how the others ended. */
export function agreedSentence({ items }: Findings): string {
  const agreed = agreedItems(items).length;
  const ended = (kind: string) => items.filter(({ outcome }) => outcome.kind === kind).length;
  const rest = [
    [ended('not-agreed'), '{items not agreed}', 'not agreed'],
    [ended('parked'), '{items parked}', 'parked'],
    [ended('not-applicable'), '{items that do not apply}', 'found not to apply'],
  ] as const;
  const others = rest
    .filter(([count]) => count > 0)
    .map(([count, figure, words]) => `${figure} ${count === 1 ? 'was' : 'were'} ${words}`);
  const first =
    items.length === 1 && agreed === 1
      ? 'The board agreed a level for the {items}.'
      : agreed === items.length
        ? 'The board agreed a level for every one of the {items}.'
        : 'The board agreed a level for {items agreed} of {items}.';
  return others.length === 0 ? first : `${first} ${opened(listed(others))}.`;
}

/** Where the board stands highest and lowest, by section. */
export function sectionSentence({ sections }: { readonly sections: Parameters<typeof standing>[0] }): string {
  const at = standing(sections);
  if (at === null) return sections.length > 0 ? 'No section has a level yet; the reasons are given below.' : '';
  const none = sections.length - at.levelled;
  const also = none > 0 ? ` {Sections without a level} ${none === 1 ? 'has' : 'have'} no level.` : '';
  if (at.low === at.high) return `{highest sections} ${at.levelled === 1 ? 'stands' : 'stand'} at level {highest level}.${also}`;
  return `The board stands highest in {highest sections} (level {highest level}) and lowest in {lowest sections} (level {lowest level}).${also}`;
}

function disagreement({ items }: Findings): string {
  if (disputed(items).length === 0) return '';
  const has = (band: 'split' | 'wide') => items.some(({ spread }) => spread?.band === band);
  const split = has('split') ? ['stand on both sides of the scale on {split items}'] : [];
  const wide = has('wide') ? ['see {wide items} very differently'] : [];
  return `Members ${[...split, ...wide].join('; they ')}.`;
}

function proof({ items }: Findings): string {
  const over = overClaimed(items);
  const questions = agreedItems(items.filter(isQuestion)).length;
  if (over.length === 0) return questions > 0 ? 'No agreed level lies above what its evidence supports.' : '';
  // Where all of them lie equally far above it, none is the furthest.
  if (over.length > 1 && over.every(({ item }) => item.overClaim === over[0]?.item.overClaim))
    return '{Levels above proof} lie above what the evidence supports, each by {widest gap}: {titles above proof}.';
  const [lies, on] = over.length === 1 ? ['lies', 'on'] : ['lie', 'furthest on'];
  return `{Levels above proof} ${lies} above what the evidence supports, ${on} {furthest above proof}, by {widest gap}.`;
}

function holds({ items }: Findings): string {
  const count = stillHeld(items).length;
  if (count === 0) return '';
  return `{held questions} ${count === 1 ? 'counts' : 'count'} no higher than 3, because of a check that does not hold or a pitfall that is us.`;
}

function warningSigns({ items }: Findings): string {
  const said = [
    ...(pitfallsThatAreUs(items).length > 0 ? ['recognises itself in {pitfalls that are us}'] : []),
    ...(failedChecks(items).length > 0 ? ['says no to {checks that do not hold}'] : []),
  ];
  return said.length === 0 ? '' : `The board ${listed(said)}.`;
}

function unknown({ items }: Findings): string {
  const count = items.filter(({ cannotAssure }) => cannotAssure).length;
  if (count === 0) return '';
  return `A third or more of those who answered could not judge {items not assured}: the board cannot assure ${count === 1 ? 'it' : 'them'}.`;
}

function leftToOne({ items }: Findings): string {
  const count = items.filter(({ leftToPortfolio }) => leftToPortfolio !== null).length;
  return count === 0 ? '' : `{items left to one} ${count === 1 ? 'is' : 'are'} left to one person: {portfolios left with}.`;
}

function actions(findings: Findings): string {
  if (findings.actions.length === 0) return 'No action was agreed.';
  const alone = onlyPortfolio(findings) === null ? '' : ' All of them belong to one portfolio: {only portfolio}.';
  return `The board agreed ${agreedActions(findings)}.${alone}`;
}
