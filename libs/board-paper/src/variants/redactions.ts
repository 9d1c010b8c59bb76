import type { Findings } from '../findings.js';
import type { Variant } from '../variant.js';
import { type Outside, outsideOf } from './outside.js';

/** One kind of thing that a variant leaves out, and by which rule. */
export type Redaction = {
  readonly what: string;
  readonly why: string;
  /**
   * In how many places: as many as the instrument has of them, whatever the board said there. `null` where the number itself would
   * tell, so that it is never counted.
   */
  readonly count: number | null;
};

const STAYS_WITH_THE_BOARD = 'No counts, middle values or numbers of “don’t know” leave the board.';
const TELLS = 'Beside the levels it would tell how many did not know.';
const FREE_WORDS = 'The words are the board’s own and may hold views, numbers or names.';

/**
 * What the variant for outside leaves out, why, and in how many places. The list is the same for every board of the same instrument
 * and the same choices of the trust: a log that named what is there would itself tell it.
 */
export function redactionsOutside({ items, actions, previous }: Outside): Redaction[] {
  const questions = items.filter(({ kind }) => kind === 'question').length;
  const whole = (what: string, why: string): Redaction => ({ what, why, count: 1 });
  const uncounted = (what: string, why: string): Redaction => ({ what, why, count: null });
  const log = [
    { what: 'How many members chose which level, and the middle of them', why: STAYS_WITH_THE_BOARD, count: items.length },
    { what: 'How many members did not know or gave no level', why: STAYS_WITH_THE_BOARD, count: items.length },
    {
      what: 'How far views were apart, beyond “close” and “apart” beside an agreed level, where eight or more gave one',
      why: 'With fewer members, or said more exactly, readers could work out answers.',
      count: items.length,
    },
    {
      what: 'Whether a question could not be agreed, or could not be judged by enough of the board: both stand as “not agreed or not assured”',
      why: TELLS,
      count: questions,
    },
    uncounted('What the board cannot assure itself of, and what is left to one person', TELLS),
    uncounted(
      'That a level was agreed above the private view, and why',
      'It would tell on which side of it the private views lie.',
    ),
    { what: 'The reasons that the board gave', why: FREE_WORDS, count: items.length },
    uncounted('Minority views', 'They were recorded for the board. How many there are would tell how far it agreed.'),
    uncounted('Comments of members', 'They never leave the board.'),
    whole('Whether executives and non-executives see it differently', 'It is told to the board alone.'),
    whole('How the meeting went', 'It follows from what members answered and changed.'),
    whole('Who was at the meeting, and the quorum', 'Beside the coverage it could tell who gave no answer.'),
    whole('Measures of agreement over all questions', 'They are worked out from the numbers that stay with the board.'),
    whole(
      'Questions for the next meeting, and what was looked for and not found',
      'They follow from views and from minority views.',
    ),
    whole('The decision record for the minutes', 'It holds who was there, reasons and minority views.'),
    uncounted(
      'What the trust wrote into the full paper in its own words',
      'Words belong to one paper only, so that none slips into this one.',
    ),
    uncounted('Who took on what was parked, and until when', FREE_WORDS),
    {
      what: 'Titles, links, owners and dates of evidence',
      why: 'The grade says what they are worth; they may be confidential themselves.',
      count: questions,
    },
    uncounted(
      'Corrections in words, and the reasons for corrections',
      'A correction leaves as its figure does, and nothing else of it.',
    ),
    uncounted('Why runs were cancelled', FREE_WORDS),
    whole('The checksum of the sealed record', 'It is made of all of the above, so that guesses could be tested against it.'),
    whole('Why the full paper is for the private session, and the words of the board’s decision', FREE_WORDS),
    ...(actions === null ? [uncounted('Actions and what to stop', 'The trust has not chosen to show them outside.')] : []),
    ...(actions === null ? [] : [uncounted('The names of those who own actions', 'An action is owned by a portfolio.')]),
    ...(previous === null
      ? [
          whole(
            'What changed since the last wave',
            'It is not known which of its levels may be known outside, or there was none.',
          ),
        ]
      : [whole('Whether a rise came with proof, and how many seats changed', 'It rests on what was not shown outside then.')]),
  ];
  return log;
}

const COMMITTEE: readonly Redaction[] = [
  {
    what: 'How many members chose which level, the middle of them, and how many did not know',
    why: STAYS_WITH_THE_BOARD,
    count: null,
  },
  { what: 'That a level was agreed above the private view, and why', why: 'It tells of the middle.', count: null },
  {
    what: 'The reasons that the board gave, and the words of minority views',
    why: 'The report says that they are there; the board’s own paper has them.',
    count: null,
  },
  { what: 'Corrections in words', why: FREE_WORDS, count: null },
];

const HELD_BACK = 'Held back in part 2 until the trust’s own officer has decided.';

const AGREED_RESULTS: readonly Redaction[] = [
  { what: 'Private views of members, as the board was shown them', why: HELD_BACK, count: null },
  { what: 'What the board could not agree or not assure, with its reasons and minority views', why: HELD_BACK, count: null },
  { what: 'Names under minority views, and of those who own actions', why: 'They are personal data.', count: null },
  { what: 'Corrections in words', why: FREE_WORDS, count: null },
];

/** What a variant leaves out of the full paper; nothing where it is the full paper, or what it holds back. */
export function redactionsOf(findings: Findings, variant: Variant = 'public'): readonly Redaction[] {
  switch (variant) {
    case 'public':
    case 'one-page':
      return redactionsOutside(outsideOf(findings));
    case 'committee':
      return COMMITTEE;
    case 'foi-results':
      return AGREED_RESULTS;
    default:
      return [];
  }
}
