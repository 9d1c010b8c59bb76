import { toldToTheSystem } from './campaign/told.js';
import { mostKeepDays } from './commands/guards.js';

/** What members are told before their first answer, as paragraphs with a heading each. */
export interface Pledge {
  readonly paragraphs: readonly { readonly heading: string; readonly words: string }[];
}

export interface PledgeTerms {
  readonly instrumentTitle: string;
  readonly organisationName: string;
  readonly threshold: number;
  /** Whether the secretary, the chair and the chief executive see, once a day, who has not started, started or finished. */
  readonly showsProgress: boolean;
  /** Whether the facilitator also sits on the board: then the pledge has to say so. */
  readonly facilitatorHoldsASeat: boolean;
  /** Whether the board scores in the meeting alone: then there is no private scoring to speak of. */
  readonly roomOnly: boolean;
  /** Days after the seal until raw answers are deleted. */
  readonly keepDays: number;
  /** Systems in whose campaign the trust takes part with this assessment: they are told how far it has come. */
  readonly followedBy?: readonly string[];
}

/**
 * The pledge as Candour proposes it (method.md section 6). It promises what the program keeps and says what nobody can
 * promise. The word is *confidential*: in a small group nobody can be sure of more.
 */
export function defaultPledge(terms: PledgeTerms): Pledge {
  return {
    paragraphs: [
      { heading: 'What this is for', words: purpose(terms) },
      { heading: 'Who sees your answers', words: whoSees(terms) },
      { heading: 'What the board sees together', words: whatTheBoardSees(terms.threshold) },
      { heading: 'Your comments', words: comments },
      terms.roomOnly
        ? { heading: 'In the meeting', words: inTheMeeting }
        : { heading: 'Before the meeting', words: beforeTheMeeting(terms) },
      ...(terms.followedBy?.length ? [{ heading: 'What your system is told', words: toldToTheSystem(terms.followedBy) }] : []),
      { heading: 'How long it is kept', words: howLong(terms.keepDays) },
      { heading: 'What nobody can promise', words: cannotPromise },
      { heading: 'Freedom of information', words: freedomOfInformation },
    ],
  };
}

const purpose = ({ instrumentTitle, organisationName }: PledgeTerms): string =>
  `The board of ${organisationName} uses ${instrumentTitle} to find out where its members see things alike and where they do not, ` +
  'and then to agree what is true and what to do. It is not an appraisal of anybody. Say what you see, not what you hope for; ' +
  'not knowing is a full answer.';

const whoSees = ({ facilitatorHoldsASeat }: PledgeTerms): string =>
  'Your answers are confidential. In Candour only you can open them: not the chair, the company secretary, the facilitator, ' +
  'your integrated care board or anybody else, on any screen or in any download.' +
  (facilitatorHoldsASeat
    ? ' The facilitator of this assessment also sits on the board and answers like every other member.'
    : '');

const whatTheBoardSees = (threshold: number): string =>
  `Once a round is locked, the board sees what its members gave as a whole. Where fewer than ${numberInWords(threshold)} gave a level it sees ` +
  (threshold >= 8
    ? 'only that; from there on how many chose each level, the middle answer, and how close the views are. '
    : 'only that; up to seven, a middle answer and how close the views are; from eight, how many chose each level. ') +
  'Where enough executives and enough non-executives gave a level to every question, one word may say which of the two see things ' +
  'higher over all questions together, never for one question. Who has not answered can be seen; who does not know, or finds that something does not apply, is shown as a number only.';

const comments =
  'A comment, or the reason why something does not apply, stays with you unless you choose to share it, each time anew. ' +
  'Shared ones appear without name, role or time, mixed in order, and never leave the board. The way you write may still be recognised.';

const beforeTheMeeting = ({ showsProgress }: PledgeTerms): string =>
  'When private scoring has closed, the facilitator sees in advance what the board will be shown, so as to plan the meeting; that look is logged. ' +
  (showsProgress
    ? 'Until then the company secretary, the chair and the chief executive see once a day who has not started, started or finished, and never an answer.'
    : 'Until then others are told only how many members have finished.');

const inTheMeeting =
  'You answer in the meeting itself, alone, on your own screen. Until the answers to an item are revealed, ' +
  'everybody else, the facilitator included, sees only how many have answered.';

const howLong = (keepDays: number): string =>
  `Your own answers are deleted ${keepDays} days after the chair seals the assessment (never kept longer than ${mostKeepDays} days), and the deletion is logged. ` +
  'A legal hold or an open request for information can stop that until it is dealt with. What was shown to the board, with what it agreed, stays.';

const cannotPromise =
  'The people who run the database could reach answers if they set out to; they are bound by contract not to. ' +
  'Where everybody, or everybody but one, answers alike, the others can work out who gave what. In a small board colleagues may guess. ' +
  'If you choose a scribe, who enters your answers for you, that person sees them and knows one answer more than others do; ' +
  'a scribe is neither the chair nor the facilitator, and nothing counts before it was read back to you. What you say in the meeting is heard by those who are there.';

const freedomOfInformation =
  'Your organisation is a public authority. The levels that the board agreed, what was shown of its views as a whole, and recorded dissent ' +
  'may have to be released if somebody asks, and so may anything else that is still held on that day unless an exemption applies.';

const words = ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];

function numberInWords(number: number): string {
  return words[number - 5] ?? String(number);
}
