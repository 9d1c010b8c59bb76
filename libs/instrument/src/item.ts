/** What an item asks for: a maturity level, whether something holds, a warning sign, a private reflection, a prompt, a choice. */
export const ITEM_KINDS = ['question', 'check', 'pitfall', 'reflection', 'card', 'poll'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A stable code such as `DB-01`. It never changes its meaning: a changed question gets a new code or a labelled release note. */
export type ItemCode = string;

/** The name of one point of a scale, as the whole scale has it. `value` counts from 1, lowest first, with no gap. */
export interface LevelName {
  readonly value: number;
  readonly name: string;
}

/** One level as a member reads it beside one item: its number, its name, and what a board at this level would see of itself. */
export interface Level extends LevelName {
  /** Empty where the scale speaks for itself (reflections and cards may have names only). */
  readonly statement: string;
}

/** A named, ordered scale. The levels of an item are the levels of its scale, each with the item's own statement. */
export interface Scale {
  readonly code: string;
  readonly title: string;
  /** The kinds of item that use this scale unless an item names another. */
  readonly kinds: readonly ItemKind[];
  /** Which end a board would rather be at; `neither` where no end is better. */
  readonly better: 'higher' | 'lower' | 'neither';
  readonly levels: readonly LevelName[];
  /** Answers that are on no level, such as "no chance to show". *Don't know* and *not applicable* always exist and are not listed. */
  readonly offScale: readonly string[];
}

/** How an item relates to a part of another framework, read from the item: "DB-01 overlaps WGLL 1.1". */
export const RELATIONS = ['equal', 'subset', 'superset', 'overlaps', 'supports'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface CrosswalkEntry {
  /** Codes of the instrument's own list of frameworks and of one part of it. */
  readonly framework: string;
  readonly part: string;
  readonly relation: Relation;
  /** Who says that the relation holds. */
  readonly says: string;
}

/** What a poll lets people choose from. Options have no order of merit. */
export interface Poll {
  readonly options: readonly string[];
  readonly chooseAtLeast: number;
  readonly chooseAtMost: number;
}

export interface Item {
  readonly code: ItemCode;
  readonly kind: ItemKind;
  readonly title: string;
  readonly question: string;
  readonly whyItMatters: string;
  /** The code of the item's scale; null for a poll. */
  readonly scale: string | null;
  /** Lowest first; empty for a poll. `levels[i].value === i + 1`. */
  readonly levels: readonly Level[];
  /** Only for a poll. */
  readonly poll: Poll | null;
  /** A question whose section cannot stand above it. */
  readonly gate: boolean;
  /** For a check or a pitfall: the questions that it holds back when it goes wrong. */
  readonly links: readonly ItemCode[];
  readonly evidenceThatWouldShow: readonly string[];
  readonly followUpQuestions: readonly string[];
  readonly whatGoodLooksLike: string;
  /** Codes of the elements this item covers, such as `S3.Q1`. */
  readonly sources: readonly string[];
  readonly crosswalk: readonly CrosswalkEntry[];
}
