import { heading, partHeading, quiet, terms } from '../blocks.js';
import type { EvidenceFindings, Findings, ItemFindings } from '../findings.js';
import type { Block } from '../outline.js';
import { titleOf } from '../reading.js';
import { day, listed, many, sentence } from '../words.js';
import { ambitionWords } from './ambition.js';
import { outcomeWords, spreadWords } from './shown.js';

/** Every item with all that the board said of it, section by section. Items of no listed section come last. */
export function annex(findings: Findings): Block[] {
  const known = new Set(findings.sections.map(({ code }) => code));
  const groups = findings.sections.map(({ code, title }) => ({
    title,
    items: findings.items.filter((item) => item.sectionCode === code),
  }));
  const rest = findings.items.filter(({ sectionCode }) => !known.has(sectionCode));
  if (rest.length > 0) groups.push({ title: 'Other items', items: rest });
  const full = groups.filter(({ items }) => items.length > 0);
  return [
    partHeading('annex', 'Annex: every item', true),
    ...full.flatMap(({ title, items }) => [heading(2, title), ...items.flatMap((item) => itemBlocks(findings, item))]),
    ...wholeBoard(findings),
  ];
}

/** The two coefficients of the whole board, here and nowhere else, with what they rest on. */
function wholeBoard({ wholeBoard: all }: Findings): Block[] {
  if (all === null) return [];
  const rows: [string, string][] = [
    ['Krippendorff’s alpha, ordinal', coefficient(all.alpha)],
    ['Gwet’s AC2, quadratic weights', coefficient(all.ac2)],
    ['Over', `${all.items} of ${many(all.of, 'question')}: those whose counts were shown after the first round`],
  ];
  return [heading(2, 'Agreement over all questions'), terms(rows), quiet(NO_HEADLINE)];
}

const NO_HEADLINE =
  '1 means that members agree on every question, 0 that they agree no more than by chance. The board is everybody there is to ask, not a sample: these figures describe it, and boards of different size are not compared by them.';

function coefficient(value: number | null): string {
  return value === null ? 'None: every answer was the same' : value.toFixed(2).replace('-', '−');
}

const KINDS: Readonly<Record<ItemFindings['kind'], string>> = {
  question: 'Question',
  check: 'Check',
  pitfall: 'Pitfall',
  reflection: 'Reflection',
  card: 'Card',
  poll: 'Poll',
};

function itemBlocks(findings: Findings, item: ItemFindings): Block[] {
  const isQuestion = item.kind === 'question';
  const supported = item.supportedLevel;
  const sheet = terms([
    [KINDS[item.kind], item.question],
    ['Result', outcomeWords(item)],
    [item.otherReason === null ? 'Reason' : 'One reason', item.rationale ?? ''],
    ['The other reason', item.otherReason ?? ''],
    ['Private views', spreadWords(item)],
    ['Cannot assure', item.cannotAssure ? 'A third or more of those who judged it do not know' : ''],
    ['Left to one person', item.leftToPortfolio ?? ''],
    ['Above the private view', item.abovePrivateViewReason ?? ''],
    ['Held at 3 by', listed(item.heldBy.map((code) => `‘${titleOf(findings, code)}’`))],
    ['Hold lifted', item.heldLiftedReason ?? ''],
    ['Ambition', isQuestion ? ambitionWords(item) : ''],
    ['Supported level', supported === null ? '' : supportedWords(supported, item.overClaim)],
    ['Evidence', item.evidence.length === 0 && isQuestion ? 'None' : item.evidence.map(evidenceWords).join('\n')],
    ['Dissent', item.dissents.map(({ words, signedName }) => `${signedName ?? 'A member'}: “${words}”`).join('\n')],
  ]);
  return [heading(3, `${item.code} ${item.title}`), sheet];
}

function supportedWords(level: number, overClaim: number): string {
  return overClaim > 0 ? `${level}, ${many(overClaim, 'level')} below the agreed one` : String(level);
}

const DEFENCE = { 1: 'first', 2: 'second', 3: 'third' } as const;

/** One piece of evidence as a sentence: what it is, what it supports, how good, whose, how old, where. */
function evidenceWords(piece: EvidenceFindings): string {
  const parts = [
    `supports level ${piece.level}`,
    piece.grade === null ? 'grade not confirmed' : `grade ${piece.grade}`,
    piece.lineOfDefence === null ? '' : `${DEFENCE[piece.lineOfDefence]} line of defence`,
    piece.ownerPortfolio === null ? '' : `owned by ${piece.ownerPortfolio}`,
    piece.dated === null ? 'not dated' : `dated ${day(piece.dated)}`,
    piece.reviewOn === null ? '' : `review on ${day(piece.reviewOn)}`,
    piece.checkedBy === null
      ? ''
      : `checked by ${piece.checkedBy}${piece.checkedOn === null ? '' : ` on ${day(piece.checkedOn)}`}`,
    piece.link ?? '',
  ].filter((part) => part !== '');
  return sentence(`${piece.title}: ${parts.join(', ')}`);
}
