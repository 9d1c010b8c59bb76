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
}

export const promptForLowerLevels =
  'What would somebody see who chose a lower level? Anyone may answer; you need not have chosen it.';
export const promptForHigherLevels =
  'And what would somebody see who chose a higher level? Anyone may answer; you need not have chosen it.';

/**
 * What the facilitator may ask next, most useful first. Never who.
 *
 * The question about lower levels comes after every reveal, whatever it shows: a prompt that came only sometimes would
 * itself be a figure. Everything else depends on figures that the board has before it.
 */
export function promptsFor(item: ItemToDiscuss): readonly string[] {
  return [
    promptForLowerLevels,
    ...(item.band === 'wide' || item.band === 'split' ? [promptForHigherLevels] : []),
    ...(item.cannotAssure ? ['What would we have to see to be able to answer this, and who could bring it to us?'] : []),
    ...showMe(item),
    ...(item.state === 'withheld' ? ['Too few have answered to show anything. What keeps us from answering?'] : []),
    'The chair and the digital lead speak last.',
  ];
}

/** A high level without evidence: asked for the proposed level, or before that for the middle answer the board saw. */
function showMe({ isQuestion, proposedLevel, median, supportedLevel, scale }: ItemToDiscuss): readonly string[] {
  if (!isQuestion) return [];
  const level = proposedLevel ?? (median === null ? null : Math.floor(median));
  if (level === null || level < scale - 1 || level <= supportedLevel) return [];
  return [`Show me: what could we put on the table today that somebody outside this room would accept as level ${level}?`];
}
