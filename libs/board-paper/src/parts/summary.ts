import { heading, lead, list } from '../blocks.js';
import type { Findings, SectionFindings } from '../findings.js';
import type { Block } from '../outline.js';
import {
  agreedItems,
  change,
  disputed,
  failedChecks,
  held,
  isQuestion,
  onlyPortfolio,
  overClaimed,
  pitfallsThatAreUs,
} from '../reading.js';
import { capital, day, inWords, listed, many, named } from '../words.js';

/** What a busy member reads in two minutes: one sentence for each thing that is so, none for what is not. */
export function summary(findings: Findings): Block[] {
  const points = [
    sectionSentence(findings),
    disagreement(findings),
    proof(findings),
    holds(findings),
    warningSigns(findings),
    unknown(findings),
    leftToOne(findings),
    sinceLast(findings),
    actions(findings),
  ].filter((point) => point !== '');
  return [heading(1, 'Summary'), lead(agreedSentence(findings)), list(points)];
}

/** *The board agreed a level for 14 of 18 items*, and how the others ended. */
export function agreedSentence({ items }: Findings): string {
  const agreed = agreedItems(items).length;
  const ended = (kind: string) => items.filter(({ outcome }) => outcome.kind === kind).length;
  const rest = [
    [ended('not-agreed'), 'not agreed'],
    [ended('parked'), 'parked'],
    [ended('not-applicable'), 'found not to apply'],
  ] as const;
  const others = rest
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${inWords(count)} ${count === 1 ? 'was' : 'were'} ${words}`);
  const first =
    agreed === items.length
      ? `The board agreed a level for every one of the ${many(items.length, 'item')}.`
      : `The board agreed a level for ${agreed === 0 ? 'none' : inWords(agreed)} of ${many(items.length, 'item')}.`;
  return others.length === 0 ? first : `${first} ${capital(listed(others))}.`;
}

/** Where the board stands highest and lowest, by section. */
export function sectionSentence({ sections }: Findings): string {
  const levelled = sections.filter((section): section is SectionFindings & { level: number } => section.level !== null);
  const levels = levelled.map(({ level }) => level);
  if (levelled.length === 0) return sections.length > 0 ? 'No section has a level yet; the reasons are given below.' : '';
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const at = (level: number) => named(levelled.filter((section) => section.level === level).map(({ title }) => title));
  const none = sections.length - levelled.length;
  const also = none > 0 ? ` ${capital(many(none, 'section'))} ${none === 1 ? 'has' : 'have'} no level.` : '';
  if (low === high) return `${levelled.length === 1 ? `${at(low)} stands` : `${at(low)} stand`} at level ${low}.${also}`;
  return `The board stands highest in ${at(high)} (level ${high}) and lowest in ${at(low)} (level ${low}).${also}`;
}

function disagreement({ items }: Findings): string {
  const titles = (band: 'split' | 'wide') => items.filter(({ spread }) => spread?.band === band).map(({ title }) => title);
  const [split, wide] = [titles('split'), titles('wide')];
  if (disputed(items).length === 0) return '';
  const parts = [
    split.length > 0 ? `members stand on both sides of the scale on ${named(split)}` : '',
    wide.length > 0 ? `see ${named(wide)} very differently` : '',
  ];
  if (split.length === 0) return `Members ${parts[1]}.`;
  return `${capital(listed(parts.filter((part) => part !== '')))}.`;
}

function proof({ items }: Findings): string {
  const over = overClaimed(items);
  const questions = agreedItems(items.filter(isQuestion)).length;
  const [most] = over;
  if (most === undefined) return questions > 0 ? 'No agreed level lies above what its evidence supports.' : '';
  const gap = many(most.item.overClaim, 'level');
  const is = over.length === 1 ? 'lies' : 'lie';
  const widest = over.length === 1 ? `on ‘${most.item.title}’, by ${gap}` : `furthest on ‘${most.item.title}’, by ${gap}`;
  return `${capital(many(over.length, 'agreed level'))} ${is} above what the evidence supports, ${widest}.`;
}

function holds({ items }: Findings): string {
  const titles = held(items)
    .filter(({ heldLiftedReason }) => heldLiftedReason === null)
    .map(({ title }) => title);
  if (titles.length === 0) return '';
  return `${named(titles)} ${titles.length === 1 ? 'counts' : 'count'} no higher than 3, because of a check that does not hold or a pitfall that is us.`;
}

function warningSigns({ items }: Findings): string {
  const us = pitfallsThatAreUs(items).map(({ item }) => item.title);
  const failed = failedChecks(items).map(({ item }) => item.title);
  const parts = [
    us.length > 0 ? `it recognises itself in ${named(us)}` : '',
    failed.length > 0 ? `it says no to ${named(failed)}` : '',
  ];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `Of its own habits the board says that ${listed(said)}.`;
}

function unknown({ items }: Findings): string {
  const titles = items.filter(({ cannotAssure }) => cannotAssure).map(({ title }) => title);
  return titles.length === 0
    ? ''
    : `A third or more of those who answered could not judge ${named(titles)}: the board cannot assure ${titles.length === 1 ? 'it' : 'them'}.`;
}

function leftToOne({ items }: Findings): string {
  const left = items.filter(({ leftToPortfolio }) => leftToPortfolio !== null);
  if (left.length === 0) return '';
  const portfolios = [...new Set(left.map(({ leftToPortfolio }) => leftToPortfolio ?? ''))];
  return `${named(left.map(({ title }) => title))} ${left.length === 1 ? 'is' : 'are'} left to one person: ${listed(portfolios)}.`;
}

function sinceLast(findings: Findings): string {
  const { previous } = findings;
  if (previous === null) return 'This is the first wave, so there is nothing to compare it with.';
  if (previous.notComparable !== null)
    return `Levels are not compared with those of ${day(previous.waveDate)}: ${previous.notComparable}`;
  const changes = findings.items
    .filter(isQuestion)
    .map((item) => change(findings, item))
    .filter((moved) => moved !== null);
  const [up, down] = [changes.filter((moved) => moved > 0).length, changes.filter((moved) => moved < 0).length];
  if (changes.length === 0) return `No question was agreed both now and on ${day(previous.waveDate)}.`;
  const same = changes.length - up - down;
  if (same === changes.length)
    return same === 1
      ? `The one question agreed both now and on ${day(previous.waveDate)} is unchanged.`
      : `All ${many(same, 'question')} agreed both now and on ${day(previous.waveDate)} are unchanged.`;
  const parts = [
    up > 0 ? `${inWords(up)} higher` : '',
    down > 0 ? `${inWords(down)} lower` : '',
    same > 0 ? `${inWords(same)} unchanged` : '',
  ];
  const said = listed(parts.filter((part) => part !== '')).replace(' ', (up || down || same) === 1 ? ' is ' : ' are ');
  return `Of the ${many(changes.length, 'question')} agreed both now and on ${day(previous.waveDate)}, ${said}.`;
}

function actions(findings: Findings): string {
  const doing = findings.actions.filter(({ kind }) => kind === 'do').length;
  const stopping = findings.actions.length - doing;
  if (findings.actions.length === 0) return 'No action was agreed.';
  const portfolio = onlyPortfolio(findings);
  const alone = portfolio === null ? '' : ` All of them belong to one portfolio: ${portfolio}.`;
  const parts = [doing > 0 ? many(doing, 'action') : '', stopping > 0 ? `${many(stopping, 'thing')} to stop` : ''];
  return `The board agreed ${listed(parts.filter((part) => part !== ''))}.${alone}`;
}
