import { daysBeforeClosingNotSealed } from './commands/guards.js';
import { monthInWords, onDayInWords } from './dates.js';
import type { PaperState } from './paper-life.js';
import type { Role } from './roles.js';
import type { AssessmentState, MethodOfCollection } from './states.js';
import { paperAsks } from './waiting-paper.js';

/** One assessment as home needs it, seen by one person in one organisation. Dates are `YYYY-MM-DD`, London's. */
export interface AssessmentForHome {
  readonly assessmentId: string;
  readonly instrumentTitle: string;
  readonly organisationName: string;
  readonly waveDate: string;
  readonly state: AssessmentState;
  readonly method: MethodOfCollection;
  readonly roles: readonly Role[];
  readonly hasSeat: boolean;
  readonly answered: number;
  readonly items: number;
  readonly scoringClosed: boolean;
  readonly scoringClosesOn: string | null;
  readonly meetingOn: string | null;
  /** As people say it, such as `14:00`. */
  readonly meetingTime: string | null;
  /** In the open meeting: a round is open in which this person is eligible and has not answered. */
  readonly voteIsOpen: boolean;
  /** In the open meeting: a proposal waits to be confirmed. */
  readonly proposalOpen: boolean;
  readonly itemsUnfinished: number;
  readonly daysSinceAgreed: number | null;
  readonly decisionRecorded: boolean;
  /** Where its board paper stands; a draft where nobody has touched it. */
  readonly paper: PaperState;
  /** It came back from its review and was not sent again. */
  readonly paperReturned: boolean;
  /** Pieces of evidence whose grade this person may confirm and nobody has. */
  readonly gradesToConfirm: number;
  /** This person's own actions that are overdue. */
  readonly actionsOverdue: number;
}

export type WaitingKind =
  | 'set-up'
  | 'score'
  | 'close-scoring'
  | 'plan'
  | 'meeting'
  | 'vote'
  | 'confirm'
  | 'finish'
  | 'seal'
  | 'close-not-sealed'
  | 'decision'
  | 'review-paper'
  | 'issue-paper'
  | 'returned-paper'
  | 'paper'
  | 'publish'
  | 'confirm-grades'
  | 'actions';

/** One thing that waits for this person. `kind` says which screen does it. */
export interface WaitingCard {
  readonly kind: WaitingKind;
  readonly assessmentId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly words: string;
  readonly due: string | null;
}

/** What happens next without this person. */
export interface NextLine {
  readonly assessmentId: string;
  readonly words: string;
  readonly on: string | null;
}

/** The chair is reminded after these many days without a seal (meeting.md). */
export const remindersToSealAfterDays = [7, 21] as const;

type Said = { readonly title: string; readonly words: string; readonly due?: string | null };
type Ask = (home: AssessmentForHome, today: string) => Said | null;

const is = (home: AssessmentForHome, role: Role): boolean => home.roles.includes(role);
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const duringScoring = (home: AssessmentForHome): boolean => home.state === 'scoring' && !home.scoringClosed;
const inMeeting = (home: AssessmentForHome): boolean => home.state === 'meeting' || home.state === 'paused';
const untilSealed: readonly AssessmentState[] = ['scoring', 'meeting', 'paused', 'agreed'];

const closes = ({ scoringClosesOn }: AssessmentForHome, today: string): string => {
  if (scoringClosesOn === null) return '';
  return scoringClosesOn < today
    ? `, was to close ${onDayInWords(scoringClosesOn, today)}`
    : `, closes ${onDayInWords(scoringClosesOn, today)}`;
};

const meetingWhen = ({ meetingOn, meetingTime }: AssessmentForHome, today: string): string | null =>
  meetingOn === null ? null : `${onDayInWords(meetingOn, today)}${meetingTime === null ? '' : ` at ${meetingTime}`}`;

const meetingSentence = (home: AssessmentForHome, today: string): string | null => {
  const when = meetingWhen(home, today);
  return when === null ? null : `The meeting is ${when}`;
};

/** Nothing is pressing at first; the first reminder says how long it is, the second also what comes of waiting. */
const sealedFor = (days: number): string => {
  const [first, second] = remindersToSealAfterDays;
  if (days < first) return 'Every item has its outcome.';
  const soFar = `The board agreed ${days} days ago and it is not sealed yet.`;
  return days < second
    ? soFar
    : `${soFar} After ${daysBeforeClosingNotSealed} days the company secretary may close it without a seal; it can then never be published.`;
};

/** Who is asked for what, in the order in which it matters on the day. */
const asks: Readonly<Record<WaitingKind, Ask>> = {
  vote: (home) =>
    home.state === 'meeting' && home.hasSeat && home.voteIsOpen
      ? { title: 'Vote now', words: 'The room waits for your answer.' }
      : null,
  confirm: (home) =>
    home.state === 'meeting' && is(home, 'chair') && home.proposalOpen
      ? { title: 'Confirm what is proposed', words: 'A level is proposed: confirm it, or say that it is not there yet.' }
      : null,
  meeting: (home, today) => {
    if (inMeeting(home) && (home.hasSeat || is(home, 'facilitator')))
      return { title: 'Join the meeting', words: home.state === 'paused' ? 'The meeting is paused.' : 'The meeting is open.' };
    const isNext = (home.state === 'scoring' && home.scoringClosed) || (home.state === 'draft' && home.method === 'room');
    return is(home, 'facilitator') && isNext && home.meetingOn === today
      ? { title: 'Open the meeting', words: `The meeting is ${meetingWhen(home, today)}.`, due: today }
      : null;
  },
  score: (home, today) =>
    duringScoring(home) && home.hasSeat && home.answered < home.items
      ? {
          title: home.answered === 0 ? 'Score now' : 'Go on scoring',
          words: `${home.answered} of ${home.items} done${closes(home, today)}.`,
          due: home.scoringClosesOn,
        }
      : null,
  'close-scoring': (home, today) =>
    duringScoring(home) && is(home, 'facilitator') && home.scoringClosesOn !== null && home.scoringClosesOn <= today
      ? {
          title: 'Close private scoring',
          words: 'The day to close it has come. Look first at how many are missing.',
          due: home.scoringClosesOn,
        }
      : null,
  plan: (home, today) =>
    home.state === 'scoring' && home.scoringClosed && is(home, 'facilitator') && home.meetingOn !== today
      ? {
          title: 'Plan the meeting',
          words: `Private scoring is closed. ${meetingSentence(home, today) ?? 'No day is set yet'}.`,
          due: home.meetingOn,
        }
      : null,
  'set-up': (home) =>
    home.state === 'draft' && is(home, 'secretary')
      ? {
          title: 'Finish setting up',
          words: home.method === 'room' ? 'The meeting has not been opened.' : 'Private scoring has not been opened.',
        }
      : null,
  finish: (home) =>
    home.state === 'agreed' && home.itemsUnfinished > 0 && is(home, 'facilitator')
      ? { title: 'Finish the items', words: `${some(home.itemsUnfinished, 'item has', 'items have')} no outcome yet.` }
      : null,
  seal: (home) =>
    home.state === 'agreed' && home.itemsUnfinished === 0 && is(home, 'chair')
      ? { title: 'Seal the assessment', words: sealedFor(home.daysSinceAgreed ?? 0) }
      : null,
  'close-not-sealed': (home) =>
    home.state === 'agreed' && is(home, 'secretary') && (home.daysSinceAgreed ?? 0) > daysBeforeClosingNotSealed
      ? {
          title: 'Decide what to do without a seal',
          words: `It was not sealed in ${daysBeforeClosingNotSealed} days: ask the chair again, or close it as not sealed.`,
        }
      : null,
  decision: (home) =>
    home.state === 'sealed' && !home.decisionRecorded && is(home, 'chair')
      ? { title: "Record the board's decision", words: 'With its date and minute. Nothing is published before.' }
      : null,
  ...paperAsks,
  publish: (home) =>
    home.state === 'sealed' && home.decisionRecorded && is(home, 'chief-executive')
      ? {
          title: 'Publish to your system',
          words: 'The decision of the board is recorded. Choose what is seen, by whom, and until when.',
        }
      : null,
  'confirm-grades': (home) =>
    untilSealed.includes(home.state) && home.gradesToConfirm > 0
      ? {
          title: 'Confirm evidence',
          words: `${some(home.gradesToConfirm, 'piece of evidence waits', 'pieces of evidence wait')} for a grade from somebody else.`,
        }
      : null,
  actions: (home) =>
    home.actionsOverdue > 0
      ? { title: 'Look at your actions', words: `${some(home.actionsOverdue, 'action is', 'actions are')} overdue.` }
      : null,
};

/** The order of the cards: what the room waits for comes before what a day waits for. */
export const waitingKinds = Object.keys(asks) as readonly WaitingKind[];

/**
 * What waits for one person, over all assessments of the organisations they may look at, most pressing first. Where the same
 * waits in two assessments, each says of which month it is.
 */
export function whatWaits(homes: readonly AssessmentForHome[], today: string): readonly WaitingCard[] {
  return waitingKinds.flatMap((kind) => {
    const cards = homes.flatMap((home) => {
      const said = asks[kind](home, today);
      return said === null ? [] : [{ home, said }];
    });
    return cards.map(({ home, said }) => ({
      kind,
      assessmentId: home.assessmentId,
      organisationName: home.organisationName,
      title: cards.length > 1 ? `${said.title}: ${monthInWords(home.waveDate)}` : said.title,
      words: said.words,
      due: said.due ?? null,
    }));
  });
}

/** What happens next where nothing waits: so that an empty home still says what and when. */
export function whatHappensNext(homes: readonly AssessmentForHome[], today: string): readonly NextLine[] {
  const lines = homes.flatMap((home) => {
    const [words, on] = nextOf(home, today);
    return words === null ? [] : [{ home, words, on }];
  });
  const of = ({ instrumentTitle, waveDate }: AssessmentForHome) =>
    lines.length > 1 ? `${instrumentTitle}, ${monthInWords(waveDate)}` : instrumentTitle;
  return lines.map(({ home, words, on }) => ({ assessmentId: home.assessmentId, words: `${of(home)}: ${words}`, on }));
}

function nextOf(home: AssessmentForHome, today: string): readonly [string | null, string | null] {
  const meeting = meetingWhen(home, today);
  switch (home.state) {
    case 'draft':
      return ['being set up.', null];
    case 'scoring':
      if (!home.scoringClosed) return [`private scoring is open${closes(home, today)}.`, home.scoringClosesOn];
      return [
        meeting === null ? 'private scoring is closed; the meeting has no day yet.' : `the meeting is ${meeting}.`,
        home.meetingOn,
      ];
    case 'meeting':
      return ['the meeting is open.', null];
    case 'paused':
      return ['the meeting is paused.', null];
    case 'agreed':
      return ['the board has agreed; the chair seals it next.', null];
    case 'sealed':
      return [
        home.decisionRecorded
          ? 'sealed and decided; the chief executive may publish it.'
          : "sealed; the board's decision comes next.",
        null,
      ];
    default:
      return [null, null];
  }
}
