import type { Purpose } from '../cover.js';
import type { Day } from '../findings.js';
import type { Look } from '../outline.js';

/**
 * What a system paper is written from: what one system may read of the publications of its trusts, put side by side, and nothing
 * else. Words and reasons come from the comparison, so that the paper and the screen cannot differ.
 */
export type SystemFindings = {
  readonly organisation: { readonly name: string; readonly code: string | null; readonly demonstration: boolean };
  readonly cover: SystemCover;
  /** The words of the system in the place of Candour's, by key. */
  readonly texts: Readonly<Record<string, string>>;
  readonly version: { readonly number: number; readonly state: 'draft' | 'issued' };
  readonly preparedOn: Day;
  readonly look: Look;
  readonly instrument: { readonly title: string; readonly version: string };
  /** What was chosen to be looked at, a sentence each; nothing where everything is. */
  readonly chosen: readonly string[];
  /** Three sentences: the shared gap, the shared strength, what is planned. */
  readonly sentences: readonly string[];
  /** What a reader has to know of the whole: the reference, who has not published, what does not compare. */
  readonly notes: readonly string[];
  readonly sections: readonly SystemSection[];
  /** By type and then by name: no order is a rank. */
  readonly trusts: readonly SystemTrust[];
  readonly pitfalls: readonly string[];
  readonly belief: { readonly sentence: string; readonly rows: readonly BeliefRow[] };
  /** Ambitions whose day is still to come, and those whose day has passed without their level. */
  readonly planned: readonly PlannedRow[];
  readonly passed: readonly PlannedRow[];
  /** Shared gaps that nobody plans to close by a day still to come, a sentence each. */
  readonly unplanned: readonly string[];
  readonly change: WithBasis & { readonly rows: readonly ChangeRow[] };
  readonly sideBySide: WithBasis & { readonly rows: readonly SideRow[] };
  readonly outside: readonly OutsideSource[];
};

/** What follows from what trusts publish; the cover, the words and the outside figures of a paper come besides. */
export type ComparedSystem = Omit<SystemFindings, 'cover' | 'texts' | 'version' | 'look' | 'outside'>;

export type SystemCover = {
  readonly meetingName: string;
  readonly meetingDate: Day | null;
  readonly agendaReference: string;
  readonly purpose: Purpose;
  readonly sponsor: string;
  readonly author: string;
};

export type SystemSection = {
  readonly code: string;
  readonly title: string;
  readonly items: readonly { readonly code: string; readonly title: string; readonly kind: string }[];
};

export type SystemTrust = {
  readonly name: string;
  readonly code: string | null;
  readonly trustType: string;
  /** What stands in the place of figures where there are none: *Not yet published*, *Withdrawn on …*. Empty where there are some. */
  readonly inPlace: string;
  /** That its latest was withdrawn or is shared no longer, and the figures are of the one before; null where they are of the latest. */
  readonly laterWent: string | null;
  readonly about: FigureBasis | null;
  /** In the order of the sections. */
  readonly sections: readonly SystemCell[];
  /** In the order of the items of all sections; `null` where items are not shared. */
  readonly items: readonly SystemCell[] | null;
  readonly notShared: readonly string[];
  readonly explanations: readonly { readonly of: string; readonly words: string }[];
  readonly corrections: readonly string[];
};

/** What every figure of a trust carries with it. */
export type FigureBasis = {
  readonly waveDate: Day;
  readonly age: string;
  readonly method: string;
  readonly coverage: string;
  readonly version: string;
  readonly commonItems: string;
};

export type SystemCell = {
  readonly level: number | null;
  /** The level, or what stands in its place. */
  readonly words: string;
  readonly grade: number | null;
  readonly overClaim: number | null;
  /** Why it does not compare; `null` where it does. */
  readonly whyNot: string | null;
};

/** Findings whose figures are not those of the annex: what they rest on stands beside them, a line for each trust. */
type WithBasis = { readonly sentences: readonly string[]; readonly basis: readonly string[] };

export type BeliefRow = { readonly title: string; readonly boards: number; readonly proved: number; readonly above: number };
export type PlannedRow = { readonly title: string; readonly words: string };
export type ChangeRow = { readonly trust: string; readonly title: string; readonly words: string };
export type SideRow = { readonly title: string; readonly system: string; readonly trusts: string };

/** A published table of somebody else's, with where it comes from. */
export type OutsideSource = {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: Day;
  /** When it was collected, as its publisher says it. */
  readonly collected: string;
  readonly licence: string;
  /** How the licence asks for it to be named. */
  readonly attribution: string;
  readonly url: string | null;
  readonly rows: readonly {
    readonly trust: string;
    readonly measure: string;
    readonly value: string;
    readonly own: string;
    readonly gap: string;
  }[];
};
