import { SUPPORTING_GRADE } from '@candour/scoring';
import type { Day, Findings, ItemFindings } from '../../findings.js';
import { failedChecks, isQuestion, pitfallsThatAreUs } from '../../reading.js';
import { day, levelOf, listed, lowerFirst, named, sentence } from '../../words.js';
import { readBack } from '../outside-corrections.js';

/*
 * The rules by which a matter goes to the board as an alert, an advice or an assurance. None of them says how many members hold what:
 * no counts, no middles, no numbers of those who do not know.
 */

/** From how many levels above its evidence a level needs the board now; below that it is watched. */
export const ALERT_FROM_OVER_CLAIM = 2;

/** The lowest level of a question: there is nothing to assure. */
export const LOWEST_LEVEL = 1;

export type Box = 'alert' | 'advise' | 'assure';

/** What one rule says of a matter. */
export type Reason = { readonly box: Box; readonly rule: string; readonly words: string };

type Rule = (item: ItemFindings, findings: Findings) => string;

const quoted = (findings: Findings, codes: readonly string[]) =>
  named(codes.map((code) => findings.items.find((item) => item.code === code)?.title ?? code));

/** What needs the board now. */
export const ALERTS: Readonly<Record<string, Rule>> = {
  'not-agreed': ({ outcome }) => (outcome.kind === 'not-agreed' ? 'The board could not agree on a level.' : ''),
  'cannot-assure': ({ cannotAssure }) =>
    cannotAssure ? 'The board cannot assure itself of this: too many could not judge it.' : '',
  'over-claim': (item) =>
    isQuestion(item) && item.outcome.kind === 'level' && item.overClaim >= ALERT_FROM_OVER_CLAIM ? overClaimWords(item) : '',
  'hold-lifted': (item, findings) =>
    item.heldLiftedReason !== null && item.heldBy.length > 0
      ? `It counts above 3 in spite of ${quoted(findings, item.heldBy)}. The chair lifted the hold: ${sentence(item.heldLiftedReason)}`
      : '',
  'pitfall-is-us': (item) =>
    pitfallsThatAreUs([item]).length > 0 ? `The board recognises itself in this pitfall${levelIn(item)}.` : '',
  'check-fails': (item) => (failedChecks([item]).length > 0 ? 'The board agreed that this does not hold.' : ''),
};

/** What is being watched. */
export const ADVICE: Readonly<Record<string, Rule>> = {
  'over-claim-of-one': (item) =>
    isQuestion(item) && item.outcome.kind === 'level' && item.overClaim > 0 && item.overClaim < ALERT_FROM_OVER_CLAIM
      ? overClaimWords(item)
      : '',
  parked: ({ outcome }) =>
    outcome.kind === 'parked'
      ? `Parked with ${outcome.owner}${outcome.until === null ? '; no day is set' : ` until ${day(outcome.until)}`}.`
      : '',
  'views-apart': ({ spread }) =>
    spread?.band === 'split'
      ? 'Members stand on both sides of the scale.'
      : spread?.band === 'wide'
        ? 'Members see it very differently.'
        : '',
  dissent: ({ dissents }) => (dissents.length > 0 ? 'Dissent is recorded in the paper.' : ''),
  'left-to-one': ({ leftToPortfolio }) => (leftToPortfolio === null ? '' : `It is left to one person: ${leftToPortfolio}.`),
  held: (item, findings) =>
    item.heldBy.length > 0 && item.heldLiftedReason === null ? `It counts as 3, held by ${quoted(findings, item.heldBy)}.` : '',
  'evidence-past-review': ({ evidence }, { preparedOn }) => pastReview(evidence, preparedOn),
  'ambition-missed': (item, { preparedOn }) => missed(item, preparedOn),
  'lowest-level': (item) =>
    isQuestion(item) && item.outcome.kind === 'level' && item.outcome.level === LOWEST_LEVEL
      ? `It stands at the lowest level${levelIn(item)}.`
      : '',
  corrected: (item) => correctedWords(item),
};

function overClaimWords(item: ItemFindings): string {
  const level = item.outcome.kind === 'level' ? item.outcome.level : 0;
  return `Agreed at ${levelOf(item, level)}; evidence supports ${levelOf(item, item.supportedLevel ?? LOWEST_LEVEL)}.`;
}

function levelIn(item: ItemFindings): string {
  return item.outcome.kind === 'level' ? ` (${levelOf(item, item.outcome.level).toLowerCase()})` : '';
}

function pastReview(evidence: ItemFindings['evidence'], today: Day): string {
  const late = evidence.filter(({ reviewOn }) => reviewOn !== null && reviewOn < today);
  const said = late.map(({ title, reviewOn }) => `‘${title}’ on ${day(reviewOn ?? today)}`);
  return said.length === 0 ? '' : `Evidence was due for review: ${listed(said)}.`;
}

function missed(item: ItemFindings, today: Day): string {
  const { ambition, outcome } = item;
  if (ambition === null || ambition.on === null || ambition.on >= today) return '';
  if (outcome.kind === 'level' && outcome.level >= ambition.level) return '';
  return `The board wanted ${levelOf(item, ambition.level)} by ${day(ambition.on)}.`;
}

/** Positive assurance: an agreed question above the lowest level, borne by evidence of grade 2 or more. */
export function assurance(item: ItemFindings): string {
  if (!isQuestion(item) || item.outcome.kind !== 'level' || item.cannotAssure || item.overClaim > 0) return '';
  const { level } = item.outcome;
  const bearing = item.evidence.filter((piece) => (piece.grade ?? 0) >= SUPPORTING_GRADE && piece.level >= level);
  if (level === LOWEST_LEVEL || bearing.length === 0) return '';
  const best = Math.max(...bearing.map(({ grade }) => grade ?? 0));
  const newest = bearing
    .flatMap(({ dated }) => dated ?? [])
    .toSorted()
    .at(-1);
  return `Agreed at ${levelOf(item, level)}, supported by evidence of grade ${best}${newest === undefined ? '' : `, the newest of ${day(newest)}`}.`;
}

/** All that the rules say of one item, alerts first; nothing where none applies. */
export function reasonsOf(item: ItemFindings, findings: Findings): Reason[] {
  const by = (box: Box, rules: Readonly<Record<string, Rule>>) =>
    Object.entries(rules).flatMap(([rule, says]) => {
      const words = says(item, findings);
      return words === '' ? [] : [{ box, rule, words }];
    });
  const found = [...by('alert', ALERTS), ...by('advise', ADVICE)];
  if (found.length > 0) return found;
  const assured = assurance(item);
  return assured === '' ? [] : [{ box: 'assure', rule: 'supported', words: assured }];
}

/** What it should read, where that is an outcome; words that somebody typed may hold a number of people. */
function correctedWords({ corrected, ...item }: ItemFindings): string {
  if (corrected === null) return '';
  const back = readBack(item, corrected.shouldRead);
  if (back === null) return 'It was corrected after the seal: see the board’s own paper.';
  return `It was corrected after the seal and should read ${lowerFirst(corrected.shouldRead)}.`;
}
