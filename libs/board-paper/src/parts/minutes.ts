import { facts, heading, lead, notice, paragraph, partHeading, quiet, table } from '../blocks.js';
import type { Findings, ItemFindings } from '../findings.js';
import { figureMap } from '../live/figures-of.js';
import { fill } from '../live/fill.js';
import type { Block } from '../outline.js';
import { agreedItems } from '../reading.js';
import { day, inWords, listed, sentence } from '../words.js';
import { actionTables } from './actions.js';
import { ambitionWords } from './ambition.js';
import { correctionBlocks } from './corrections.js';
import { dissentQuotes, dissentSentence } from './dissent.js';
import { meetingFacts } from './minutes-of-the-meeting.js';
import { outcomeShort } from './shown.js';

/** The decision record as a part of the paper, on a page of its own that can be taken into the minutes as it is. */
export function minutes(findings: Findings): Block[] {
  return [partHeading('minutes', 'Decision record for the minutes', true), ...decisionRecord(findings)];
}

/** Who was there, what was decided in which words and by whom, who dissents, what is left; and how to see that it is the record. */
export function decisionRecord(findings: Findings): Block[] {
  const { corrections } = findings;
  return [
    facts('The meeting', ['What', 'Entry'], meetingFacts(findings)),
    heading(2, 'What was decided'),
    ...presiding(findings),
    decisions(findings),
    ...dissents(findings),
    ...parked(findings),
    ...actionsAgreed(findings),
    ...(corrections.length === 0 ? [] : [heading(2, 'Corrections'), ...correctionBlocks(findings)]),
    ...seal(findings),
  ];
}

/** Who confirmed, by office: said once where it was always the same. */
function presiding({ items }: Findings): Block[] {
  const offices = [...new Set(items.flatMap(({ confirmedBy }) => confirmedBy ?? []))];
  if (offices.length === 0) return [];
  if (offices.length === 1) return [paragraph(`The ${offices[0]} presided and confirmed each outcome.`)];
  const by = offices.map((office) => `${inWords(items.filter((item) => item.confirmedBy === office).length)} by the ${office}`);
  return [paragraph(`Outcomes were confirmed by whoever presided: ${listed(by)}.`)];
}

function decisions({ items }: Findings): Block {
  if (items.every(({ outcome }) => outcome.kind === 'parked')) return paragraph('Nothing was decided: every item was parked.');
  return table(
    'What the board decided, in the words that were confirmed',
    [
      ['Item', 25],
      ['Outcome', 19],
      ['Wording', 38],
      ['Ambition', 18],
    ],
    items
      .filter(({ outcome }) => outcome.kind !== 'parked')
      .map((item) => [item.title, outcomeShort(item), wording(item), ambitionOf(item)]),
  );
}

const ambitionOf = (item: ItemFindings): string => (item.kind === 'question' ? ambitionWords(item) : '');

function wording(item: ItemFindings): string {
  const { rationale, otherReason, abovePrivateViewReason, heldLiftedReason, reopened } = item;
  return [
    rationale === null ? '' : otherReason === null ? sentence(rationale) : `One view: ${sentence(rationale)}`,
    otherReason === null ? '' : `The other view: ${sentence(otherReason)}`,
    abovePrivateViewReason === null ? '' : `Agreed above the private view: ${sentence(abovePrivateViewReason)}`,
    heldLiftedReason === null ? '' : `Hold lifted: ${sentence(heldLiftedReason)}`,
    ...reopened.map((reason) => `Voted on again: ${sentence(reason)}`),
  ]
    .filter((words) => words !== '')
    .join('\n');
}

/** As they were sealed: words that the trust put into its paper are not in the record. */
function dissents(findings: Findings): Block[] {
  const quotes = dissentQuotes(findings);
  if (quotes.length === 0) return [heading(2, 'Dissent'), paragraph('No dissent was recorded.')];
  return [heading(2, 'Dissent'), lead(fill(dissentSentence(findings), figureMap(findings))), ...quotes];
}

function actionsAgreed(findings: Findings): Block[] {
  const tables = actionTables(findings, 3);
  return [heading(2, 'Actions'), ...(tables.length === 0 ? [paragraph('No action was agreed.')] : tables)];
}

function parked({ items }: Findings): Block[] {
  const rows = items.flatMap(({ title, outcome }) =>
    outcome.kind === 'parked' ? [[title, outcome.owner, outcome.until === null ? 'No date set' : day(outcome.until)]] : [],
  );
  if (rows.length === 0) return [];
  const columns = [
    ['Item', 46],
    ['Who takes it on', 32],
    ['By', 22],
  ] as const;
  return [heading(2, 'Parked'), table('Items that are parked', columns, rows)];
}

const HOW_TO_CHECK =
  'The checksum is taken over everything the board saw (SHA-256). Whoever notes it down with the minutes can compare it with the results page at any time: the program works it out anew each time the page is opened, and says so if what is stored no longer has it.';

function seal({ seal: sealed, items }: Findings): Block[] {
  if (sealed === null)
    return [
      heading(2, 'Seal'),
      notice('Draft', 'The chair has not sealed this. Until then any of it can change, and it is not for the minutes.'),
    ];
  const agreed = agreedItems(items).length;
  return [
    heading(2, 'Seal'),
    facts(
      'The seal',
      ['What', 'Entry'],
      [
        ['Sealed by', sealed.by],
        ['On', day(sealed.on)],
        ['As', sealed.incomplete ? `Incomplete: ${agreed} of ${items.length} items agreed` : ''],
        ['Checksum', sealed.checksum],
      ],
    ),
    quiet(HOW_TO_CHECK),
  ];
}
