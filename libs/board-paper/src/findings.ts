import type { Coverage, GroupGap, Spread, WholeBoardAgreement } from '@candour/scoring';
import type { Cover, PaperState, Shape } from './cover.js';
import type { CorrectedFigure, CorrectionFindings, MinutesFindings } from './minutes-findings.js';

export type * from './cover.js';
export type * from './minutes-findings.js';

/** A day as `2026-03-14`; the paper prints it as *14 March 2026*. */
export type Day = string;

/**
 * Everything a board paper is written from: plain values, no dates to parse, no ids, nobody's own answer.
 * Whoever fills it has already asked what may be shown; the paper shows all of it.
 */
export type Findings = {
  readonly organisation: { readonly name: string; readonly code: string | null; readonly demonstration: boolean };
  readonly instrument: { readonly code: string; readonly title: string; readonly version: string };
  readonly waveDate: Day;
  readonly method: 'survey' | 'room' | 'both';
  /** `null` while the result is not sealed: the paper then says that it is a draft. */
  readonly seal: Seal | null;
  /** The fewest levels a spread was shown from, as the pledge promised. */
  readonly threshold: number;
  readonly attendance: Attendance;
  /** Who was there, and how the meeting was held, for its minutes. */
  readonly minutes: MinutesFindings;
  /** How the meeting went, in sentences as they were sealed; empty where they were not kept. */
  readonly quality: readonly { readonly label: string; readonly words: string }[];
  /** What was put right after the seal, the first first. */
  readonly corrections: readonly CorrectionFindings[];
  /** Coverage of the whole assessment, in words only. */
  readonly coverage: Coverage;
  /** One word on executives and non-executives over all questions together; `null` where it is not said. */
  readonly groupWord: GroupGap | null;
  /** Two coefficients over all questions, for the annex alone; `null` where too few counts were shown. */
  readonly wholeBoard: WholeBoardAgreement | null;
  readonly sections: readonly SectionFindings[];
  /** In the instrument's order. */
  readonly items: readonly ItemFindings[];
  readonly actions: readonly ActionFindings[];
  readonly decision: { readonly on: Day; readonly minute: string; readonly words: string } | null;
  readonly previous: PreviousWave | null;
  /** Runs of this instrument cancelled after a reveal in the twelve months before: a paper has to say so. */
  readonly cancelledRuns: readonly { readonly on: Day; readonly reason: string }[];
  readonly cover: Cover;
  readonly shape: Shape;
  /** Words of the trust instead of composed ones, by the key of their block; of this variant alone. */
  readonly texts: Readonly<Record<string, string>>;
  readonly readAcross: readonly ReadAcrossFindings[];
  /** Which version of the paper this is; a draft has the number it will get. */
  readonly version: { readonly number: number; readonly state: PaperState };
  /** The day the paper was made; nothing in this library reads a clock. */
  readonly preparedOn: Day;
  /** What the trust chose to show outside besides what may always be known there; absent where it chose nothing (decision 27). */
  readonly outside?: { readonly actions: boolean };
};

export type Seal = { readonly on: Day; readonly by: string; readonly checksum: string; readonly incomplete: boolean };

/** Who was at the meeting, as counts of seats. `quorumMet` is `null` where there was no meeting. */
export type Attendance = {
  readonly seats: number;
  readonly present: number;
  readonly apologies: number;
  readonly deputies: number;
  readonly absent: number;
  readonly quorumMet: boolean | null;
};

/** Why a section has no level. */
export type NoLevelReason = 'no-questions' | 'too-many-not-applicable' | 'too-few-agreed' | 'gate-not-agreed';

export type SectionFindings = {
  readonly code: string;
  readonly title: string;
  /** The level by the rule of publication and comparison; `null` with the reason beside it. */
  readonly level: number | null;
  readonly noLevelReason: NoLevelReason | null;
  /** How many questions apply, and how many of them were agreed. */
  readonly questions: number;
  readonly agreed: number;
  /** Codes of the items that keep the section from the next level. */
  readonly heldBackBy: readonly string[];
  readonly notApplicable: readonly string[];
  /** Codes of gates that do not apply: the section may not pass 3. */
  readonly gatesNotApplied: readonly string[];
  /** Where a correction puts its level right. */
  readonly corrected: CorrectedFigure | null;
};

export type ItemKind = 'question' | 'check' | 'pitfall' | 'reflection' | 'card' | 'poll';

/** What the board ended with. A level is whole and counts from 1. */
export type Outcome =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'not-agreed' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'parked'; readonly owner: string; readonly until: Day | null };

export type ItemFindings = {
  readonly code: string;
  readonly sectionCode: string;
  readonly title: string;
  readonly question: string;
  readonly kind: ItemKind;
  /** The scale in words, lowest level first: `levelNames[0]` is level 1. */
  readonly levelNames: readonly string[];
  readonly outcome: Outcome;
  /** Why the board ended there; of an item not agreed, the first of both reasons. */
  readonly rationale: string | null;
  /** Of an item not agreed, the other reason. */
  readonly otherReason: string | null;
  readonly dissents: readonly { readonly words: string; readonly signedName: string | null }[];
  /** `null` where there was no reveal. */
  readonly spread: Spread | null;
  readonly cannotAssure: boolean;
  /** The reason given where the level lies more than half a level above the median; else `null`. */
  readonly abovePrivateViewReason: string | null;
  /** Of an agreed question; `null` elsewhere. */
  readonly supportedLevel: number | null;
  /** Levels by which the agreed level passes the supported one; 0 where it does not. */
  readonly overClaim: number;
  readonly evidence: readonly EvidenceFindings[];
  readonly ambition: { readonly level: number; readonly on: Day | null } | null;
  /** Codes of the checks and pitfalls that hold this question at 3. */
  readonly heldBy: readonly string[];
  /** Why the chair confirmed that the hold is lifted; `null` where it is not. */
  readonly heldLiftedReason: string | null;
  /** The portfolio that holds all evidence and actions of an item which a third of members could not answer. */
  readonly leftToPortfolio: string | null;
  /** The office of whoever presided and confirmed it; `null` where that was not kept. */
  readonly confirmedBy: string | null;
  /** How many stood aside because of an interest, never who; `null` where that was not kept. */
  readonly standingAside: number | null;
  /** Why it was voted on again after it was settled. */
  readonly reopened: readonly string[];
  /** Where a correction puts its outcome right. */
  readonly corrected: CorrectedFigure | null;
};

export type EvidenceFindings = {
  readonly title: string;
  readonly link: string | null;
  readonly level: number;
  /** The confirmed grade; `null` while nobody has confirmed one. */
  readonly grade: 0 | 1 | 2 | 3 | null;
  readonly dated: Day | null;
  readonly reviewOn: Day | null;
  readonly lineOfDefence: 1 | 2 | 3 | null;
  readonly ownerPortfolio: string | null;
  /** Who independently checked it and when, for grade 3. */
  readonly checkedBy: string | null;
  readonly checkedOn: Day | null;
};

export type ActionFindings = {
  readonly kind: 'do' | 'stop';
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly ownerName: string;
  readonly ownerPortfolio: string;
  readonly due: Day | null;
};

/** Agreed levels of the wave before, by code; an item or section that is not listed had no level. */
export type PreviousWave = {
  readonly waveDate: Day;
  readonly items: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, number>>;
  /** Supported levels of that wave, by item: with them a rise is said to be with proof or without. */
  readonly supported?: Readonly<Record<string, number>>;
  /** What was sealed, by code, where a correction has put it right since: the levels above are as they should read. */
  readonly sealed?: Readonly<Record<string, number | null>>;
  /** How many of today's seats were held by the same people then; absent where nobody counted. */
  readonly sameSeats?: { readonly same: number; readonly of: number };
  /** What was to be done or stopped since that wave, and what came of it; absent where it was not kept. */
  readonly actions?: readonly PreviousAction[];
  /** A sentence where the two do not compare (another version, another method); the paper then shows no change. */
  readonly notComparable: string | null;
  /** Agreed levels of that wave that may be known outside (decision 16), as they should read; absent where nobody told which. */
  readonly outside?: { readonly items: Readonly<Record<string, number>> };
};

export type PreviousAction = {
  readonly words: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly state: 'open' | 'done' | 'dropped';
};

/** Where an item also counts in a framework the trust reports on elsewhere; pointed at, never copied. */
export type ReadAcrossFindings = {
  readonly itemCode: string;
  readonly framework: string;
  readonly place: string;
  /** How close the two are, in words. */
  readonly relation: string;
};
