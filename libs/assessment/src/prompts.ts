/** What the facilitator's screen knows of the item the board talks about: only what the board was shown. */
export interface ItemToDiscuss {
  /** Whether its levels are steps that evidence can show: not so of a check or a pitfall. */
  readonly isQuestion: boolean;
  readonly state: 'revealed' | 'withheld';
  readonly band: 'strong' | 'moderate' | 'wide' | 'split' | null;
  readonly cannotAssure: boolean;
  /** The median that was shown, null where none was. */
  readonly median: number | null;
  readonly proposedLevel: number | null;
  /** Highest level with evidence of grade 2 or more that is in date; 1 without any. */
  readonly supportedLevel: number;
  readonly scale: number;
  /** Which vote it is: 1 for the first, be it private or in the room. */
  readonly roundNumber: number;
  /** *x of y answered*, as it stood on every screen. */
  readonly answered: number;
  readonly eligible: number;
  /** How many pieces of evidence are named for it, of whatever grade. */
  readonly evidence: number;
}

export const promptForLowerLevels =
  'What would somebody see who chose a lower level? Anyone may answer; you need not have chosen it.';
const promptForHigherLevels =
  'And what would somebody see who chose a higher level? Anyone may answer; you need not have chosen it.';
const promptForTwoCamps =
  'Views stand on both sides. What is the best case for each? Make the case for the side you did not choose, if you like.';
const promptForAnotherVote =
  'What have we heard since the vote before that could change a mind? Nobody need say whether theirs did.';
const promptForWhatNobodyKnows = 'What would we have to see to be able to answer this, and who could bring it to us?';
const promptForNoEvidence =
  'Nothing is named as evidence for this yet. What could we point to, and would somebody outside this room accept it?';
const promptForTooFew = 'Too few have answered to show anything. What keeps us from answering?';
const promptForLowTurnout = 'Not all of us have answered. What might those who did not have seen?';
/** Said by the clock of the desk, which advises. */
export const promptWhenTimeIsOver = 'The time for this item is over. Are we ready to propose, or shall we park it?';
/** Not a question: the order in which to speak, whatever is shown. */
export const whoSpeaksLast = 'The chair and the digital lead speak last.';

/** How many prompts a screen shows at once: more are not read in a room. */
export const promptsAtOnce = 3;

/** From fewer than three quarters of those who could it is asked whether it speaks for all (ours). */
const TURNOUT = { of: 3, outOf: 4 } as const;

/**
 * What the facilitator may ask next, most useful first. Never who.
 *
 * The question about lower levels comes after every reveal, whatever it shows: a prompt that came only sometimes would
 * itself be a figure. Everything else depends on figures that the board has before it.
 */
export function promptsFor(item: ItemToDiscuss): readonly string[] {
  const { band, state, cannotAssure, roundNumber } = item;
  return [
    promptForLowerLevels,
    ...(band === 'split' ? [promptForTwoCamps] : []),
    ...(band === 'wide' ? [promptForHigherLevels] : []),
    ...proof(item),
    ...(cannotAssure ? [promptForWhatNobodyKnows] : []),
    ...(state === 'withheld' ? [promptForTooFew] : []),
    ...(roundNumber > 1 ? [promptForAnotherVote] : []),
    ...(state === 'revealed' && isLow(item) ? [promptForLowTurnout] : []),
  ];
}

/**
 * The prompts as the desk shows them: three at once, and the rest a tap away. When the time for the item is over, that is asked
 * first.
 */
export function promptsOnScreen(
  prompts: readonly string[],
  timeIsOver: boolean,
): { readonly now: readonly string[]; readonly later: readonly string[] } {
  const all = timeIsOver ? [promptWhenTimeIsOver, ...prompts] : prompts;
  return { now: all.slice(0, promptsAtOnce), later: all.slice(promptsAtOnce) };
}

const isLow = ({ answered, eligible }: ItemToDiscuss) => answered * TURNOUT.outOf < eligible * TURNOUT.of;

/**
 * A high level without evidence: asked for the proposed level, or before that for the middle answer the board saw. Else, where
 * nothing at all is named, that is asked.
 */
function proof({ isQuestion, proposedLevel, median, supportedLevel, scale, evidence }: ItemToDiscuss): readonly string[] {
  if (!isQuestion) return [];
  const level = proposedLevel ?? (median === null ? null : Math.floor(median));
  if (level !== null && level >= scale - 1 && level > supportedLevel)
    return [`Show me: what could we put on the table today that somebody outside this room would accept as level ${level}?`];
  return evidence === 0 ? [promptForNoEvidence] : [];
}
