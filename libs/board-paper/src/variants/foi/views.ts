import { groupWordInWords } from '@candour/scoring';
import { facts, heading, lead, list, notice, quiet, terms } from '../../blocks.js';
import type { Findings, ItemFindings } from '../../findings.js';
import type { Block, Outline, Sheet } from '../../outline.js';
import { correctionBlocks } from '../../parts/corrections.js';
import { outcomeWords, spreadWords } from '../../parts/shown.js';
import { plainTextThroughout } from '../../plain-text.js';
import { sentence } from '../../words.js';
import { framed } from '../framed.js';
import { outsideOf } from '../outside.js';
import { endedOutside } from './agreed.js';
import { SCHEDULE_NOTE, scheduleSheet, scheduleTable } from './schedule.js';

/**
 * Part 2: the private views, parted from the agreed results and held back until the trust has decided. Spreads stand here as the
 * board was shown them and no further; whoever compares both parts learns what the board knows, so this one is the board's own until
 * that decision.
 */
export function foiViews(given: Findings): Outline {
  const findings = plainTextThroughout(given);
  return framed({
    ...findings,
    title: `${findings.instrument.title}: private views`,
    sealedOn: findings.seal?.on ?? null,
    mark: 'Part 2: held back for decision',
    pieces: [
      notice('Not for release until it has been decided', WHAT),
      notice('Read part 1 before it is released', READ),
      heading(1, 'Why this is held back'),
      lead(PROMISE),
      list([...CONSIDER]),
      heading(1, 'What is held, and where it stands'),
      scheduleTable(),
      quiet(SCHEDULE_NOTE),
      ...whole(findings),
      ...findingsOfItems(findings),
      ...(findings.corrections.length === 0
        ? []
        : [heading(1, 'Corrections in the words of the board'), ...correctionBlocks(findings)]),
    ],
    sheets: [scheduleSheet(), viewsSheet(findings)],
  });
}

const WHAT =
  'This part holds what members think, as far as the board itself was shown it. Part 1 holds what the board agreed and can be released without it.';

const READ =
  'Reasons, actions, titles of evidence and minority views are in the words that people wrote. The trust’s own officer reads them for names, and for what belongs in this part.';

const PROMISE =
  'Members scored in private. Their pledge says that no screen, paper or role shows one person’s answer to anybody else, and also that levels, spreads and minority views may be released under freedom of information. Whether they are is for the trust to decide, view by view if need be.';

const CONSIDER = [
  'Section 36, the effective conduct of public affairs: the trust’s qualified person gives an opinion on whether release would be likely to inhibit free and frank views.',
  'Section 40, personal data: a member’s view is personal data where the member can be told from it, also together with what is known otherwise. With few members, or where all or all but one answered alike, answers can be worked out.',
  'Both are considered by the trust’s own officer. Nothing here is legal advice, and nothing was decided by making this file.',
] as const;

function whole({ groupWord, wholeBoard, quality }: Findings): Block[] {
  const rows: [string, string][] = [
    ['Executives and non-executives', groupWord === null ? '' : sentence(groupWordInWords(groupWord))],
    ['Krippendorff’s alpha, ordinal', wholeBoard?.alpha == null ? '' : wholeBoard.alpha.toFixed(2).replace('-', '−')],
    ['Gwet’s AC2, quadratic weights', wholeBoard?.ac2 == null ? '' : wholeBoard.ac2.toFixed(2).replace('-', '−')],
    ...quality.map(({ label, words }): [string, string] => [label, words]),
  ];
  return rows.every(([, words]) => words === '')
    ? []
    : [heading(1, 'The board as a whole'), facts(null, ['What', 'As the board was shown it'], rows)];
}

function findingsOfItems(findings: Findings): Block[] {
  const outside = outsideOf(findings);
  const blocks = findings.items.flatMap((item, place) => {
    const sheet = terms(rowsOf(item, endedOutside(outside.items[place])));
    return [heading(2, `${item.code} ${item.title}`), sheet];
  });
  return [heading(1, 'Private views, item by item', true), ...blocks];
}

/** What stands beside an item in this part: its spread, and what part 1 leaves out of it. */
function rowsOf(item: ItemFindings, inPartOne: boolean): [string, string][] {
  const dissents = item.dissents.map(({ words }) => `A member: “${words}”`).join('\n');
  return [
    ['Private views', spreadWords(item)],
    ['Cannot assure', item.cannotAssure ? 'A third or more of those who judged it do not know' : ''],
    ['Left to one person', item.leftToPortfolio ?? ''],
    ['Above the private view', item.abovePrivateViewReason ?? ''],
    ['Result', inPartOne ? '' : outcomeWords(item)],
    ['Reason', inPartOne ? '' : (item.rationale ?? '')],
    ['The other reason', item.otherReason ?? ''],
    ['Dissent', inPartOne ? '' : dissents],
  ];
}

function viewsSheet(findings: Findings): Sheet {
  return {
    name: 'Private views',
    caption: 'Private views as the board was shown them: held back for decision',
    columns: [
      { head: 'Code', width: 16 },
      { head: 'Item', width: 48 },
      { head: 'Private views', width: 90 },
      { head: 'Cannot assure', width: 16 },
    ],
    rows: findings.items.map((item) => [item.code, item.title, spreadWords(item), item.cannotAssure ? 'Yes' : 'No']),
  };
}
