import type { Item, ItemCode, Scale } from './item.js';

export interface Section {
  /** Stable, in small letters with hyphens, such as `shared-meaning`. */
  readonly code: string;
  readonly title: string;
  readonly intro: string;
  readonly items: readonly Item[];
}

/** A document that the items were written from. */
export interface CitedSource {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  /** When it was published, or when it was read: the text says which. */
  readonly date: string;
  readonly licence: string;
  /** What was taken from it, in words: "facts only; the wording is our own". */
  readonly use: string;
}

/** Another framework that items are related to. */
export interface Framework {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly parts: readonly { readonly code: string; readonly title: string }[];
}

/** What changed for which items since the version before. `scale` changes can never claim that levels still compare. */
export const CHANGE_LABELS = ['wording', 'scope', 'scale'] as const;
export type ChangeLabel = (typeof CHANGE_LABELS)[number];

export interface Change {
  readonly items: readonly ItemCode[];
  readonly label: ChangeLabel;
  readonly levelsStillCompare: boolean;
  readonly note: string;
}

export interface Release {
  /** ISO date. */
  readonly published: string;
  /** The version it follows; null for the first. */
  readonly follows: string | null;
  readonly summary: string;
  readonly changes: readonly Change[];
}

/**
 * Who an instrument is for: a board that scores itself in an assessment, one person alone in a private reflection, a room that
 * answers one question together, the teams who say how they see the board, the integrated care board beside its trusts, or
 * anybody who prepares an agenda item with prompts.
 */
export const ANSWERED_BY = ['board', 'person', 'room', 'teams', 'system', 'agenda'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/** One version of an instrument. Once published it never changes; whatever changes is a new version. */
export interface InstrumentVersion {
  readonly code: string;
  /** `major.minor`, such as `1.0`. */
  readonly version: string;
  /** BCP 47 tag, such as `en-GB`: a translation stands beside it under the same code and version. */
  readonly language: string;
  readonly title: string;
  readonly purpose: string;
  readonly answeredBy: readonly AnsweredBy[];
  /** How long one member takes to score it alone. */
  readonly minutesToScore: number;
  readonly scales: readonly Scale[];
  readonly sections: readonly Section[];
  readonly sources: readonly CitedSource[];
  readonly frameworks: readonly Framework[];
  readonly release: Release;
}

/** A version as it was published: the checksum is the SHA-256 of its file, in hexadecimal. */
export interface PublishedVersion extends InstrumentVersion {
  readonly checksum: string;
}

/** An instrument and all its versions, oldest first. */
export interface Instrument {
  readonly code: string;
  readonly title: string;
  readonly versions: readonly PublishedVersion[];
}
