import type { ItemCode } from '../item.js';

/**
 * What a change touches: `scale` what the levels are; `rule` what holds back or counts in what; `words` what a member reads;
 * `reference` what is only looked up (title, sources, crosswalk), and needs no label in a release note.
 */
export type Concern = 'scale' | 'rule' | 'words' | 'reference';

/** One field as the words in which it is shown. An absent field is null. */
export interface Field {
  /** In plain words, such as `question` or `statement of level 2`. */
  readonly name: string;
  readonly concern: Concern;
  readonly words: string;
}

/** A field that is not as it was. Null where there was none before, or is none any more. */
export interface FieldChange {
  readonly name: string;
  readonly concern: Concern;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where something stands: its section (empty outside sections) and its place in it, counted from 1. */
export interface Place {
  readonly section: string;
  readonly position: number;
}

/** What became of one part of an instrument. Parts that are as they were are not listed. */
export interface PartDifference {
  readonly code: ItemCode;
  /** As the newer version calls it, or the older where it was removed. */
  readonly title: string;
  readonly status: 'added' | 'removed' | 'kept';
  /** Only for a part that was kept, and stands in another section or another order. */
  readonly moved: { readonly from: Place; readonly to: Place } | null;
  /** Empty for what was added or removed: the whole of it is new or gone. */
  readonly fields: readonly FieldChange[];
}

/** Everything that differs between two versions, in the order of the newer one; what was removed comes last. */
export interface VersionDifference {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** Title, purpose, who answers, minutes, language. */
  readonly whole: readonly FieldChange[];
  readonly scales: readonly PartDifference[];
  readonly sections: readonly PartDifference[];
  readonly items: readonly PartDifference[];
  readonly sources: readonly PartDifference[];
  readonly frameworks: readonly PartDifference[];
}
