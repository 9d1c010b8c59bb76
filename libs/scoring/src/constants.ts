/**
 * Every number that no source gives, in one place: the cut-offs that Candour chose itself. Where a result that depends
 * on one of them is shown, the product says that the cut-off is ours. Shares are kept as two whole numbers, so that
 * comparing with them needs no fractions.
 */

/** A share as `of` parts in `outOf`. */
export interface Share {
  readonly of: number;
  readonly outOf: number;
}

/** `part / whole >= share`, in whole numbers; true where the whole is nothing. */
export function atLeast(part: number, whole: number, share: Share): boolean {
  return part * share.outOf >= share.of * whole;
}

/** `part / whole > share`, in whole numbers. */
export function moreThan(part: number, whole: number, share: Share): boolean {
  return part * share.outOf > share.of * whole;
}

/** (ours) An item cannot be assured where this share of those who judged it do not know. */
export const CANNOT_ASSURE_SHARE: Share = { of: 1, outOf: 3 };
/** (ours) … and at least this many gave a level or said that they do not know. */
export const CANNOT_ASSURE_FROM = 5;

/** (ours) Under this agreement A a board is wide at best. */
export const WIDE_BELOW_AGREEMENT = 0.4;
/** (ours) Under this agreement A a board is moderate at best. */
export const MODERATE_BELOW_AGREEMENT = 0.7;
/** (ours) From this interquartile range, in levels, a board is wide at best. */
export const WIDE_FROM_QUARTILE_RANGE = 2;
/** (ours) An answer this many levels from the middle keeps a board from being strong. */
export const FAR_FROM_MEDIAN = 2;
/** (ours) People in each extreme third that make a panel of five to seven disagree; RAND/UCLA starts at eight. */
export const SMALL_PANEL_EXTREMES = 3;
/** (ours) Three and four levels: at each end at least this many, and at least this share, make a split. */
export const SHORT_SCALE_SPLIT_FROM = 3;
export const SHORT_SCALE_SPLIT_SHARE: Share = { of: 1, outOf: 3 };
/** (ours) Three and four levels: this share on one level is strong, on two neighbours moderate. */
export const SHORT_SCALE_TOGETHER: Share = { of: 4, outOf: 5 };

/** (ours) A spread is withheld where less than this share of those to whom the item applies judged it. */
export const REVEAL_SHARE: Share = { of: 2, outOf: 3 };
/** The lowest threshold: under so many levels nothing of a spread is shown. It can be raised, never lowered. */
export const LOWEST_THRESHOLD = 5;
/** From so many levels counts and quartiles are shown (as the hospital statistics do for their means and medians). */
export const FULL_FROM = 8;
/** Do not know and not applicable are told apart only where each was said by so many. */
export const SPLIT_NO_LEVEL_FROM = 3;

/** (ours) A level of a section needs this share of its applicable questions. */
export const SECTION_SHARE: Share = { of: 3, outOf: 4 };
/** (ours) A section has no level unless this share of its applicable questions is agreed. */
export const SECTION_AGREED_SHARE: Share = { of: 2, outOf: 3 };
/** (ours) A section has no level where more than this share of its questions is not applicable. */
export const SECTION_NOT_APPLICABLE_SHARE: Share = { of: 1, outOf: 4 };
/** (ours) Where a check fails, a pitfall is ours or a gate was not applied, the section stays at or under this level. */
export const HELD_AT = 3;
/** (ours) A consensus further above the median than this needs a reason. */
export const ABOVE_PRIVATE_VIEW = 0.5;

/** (ours) Up to so many members moved: none or few; up to this share: some; more: many. */
export const FEW_MOVED = 1;
export const SOME_MOVED: Share = { of: 1, outOf: 3 };
/** (ours) Two rounds are stable where half the summed change of their counts is under this share. */
export const STABLE_BELOW: Share = { of: 15, outOf: 100 };

/** (ours) Executives and non-executives: items needed, levels needed from each group on each, gap in levels. */
export const GROUP_GAP_ITEMS = 6;
export const GROUP_GAP_LEVELS = 5;
export const GROUP_GAP = 0.5;
/** (ours) Room that the counts must leave beside that gap, in levels over all items: 4 × (1/5 + 1/5), two people of groups of five
 * who change places from both ends of the scale. */
export const GROUP_WORD_ROOM = 1.6;

/** (ours) Items whose counts were shown, for coefficients of a whole board. */
export const WHOLE_BOARD_ITEMS = 2;

/** (ours) Independent boards needed for a peer median, for peer quartiles, and for any figure of a system. */
export const PEER_MEDIAN_FROM = 6;
export const PEER_QUARTILES_FROM = 8;
export const SYSTEM_AGGREGATE_FROM = 3;
/** (ours) The middle of the boards of a system at this level or lower is a shared gap; at this level or higher a shared strength. */
export const SHARED_GAP_UP_TO = 2;
export const SHARED_STRENGTH_FROM = 4;
/** (ours) A pitfall at this level or higher (often, this is us) is one that a board calls its own. */
export const PITFALL_OURS_FROM = 3;

/** From this confirmed grade a piece of evidence supports its level: a document or data, in date and owned. */
export const SUPPORTING_GRADE = 2;

/** Answers from teams that a view of theirs needs; method, section 6. */
export const TEAMS_FROM = 11;
/** (ours) From this distance, in levels, the teams are said to see an item lower or higher than the board. */
export const TEAMS_GAP = 1;
/** (ours) From so many levels on a trust and the board of its system are said to see a question differently. */
export const VIEWS_DIFFER_FROM = 2;
