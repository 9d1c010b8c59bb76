/** One place of the matrix. Where there is no level, `words` says why; where there is one that does not compare, `whyNot` does. */
export interface Place {
  readonly level: number | null;
  /** In the place of a level, or to be said with it; empty where there is nothing to say. */
  readonly words: string;
  /** 0 to 3; null where evidence is not shared. */
  readonly grade: number | null;
  /** How far the level lies above its proof; null where evidence is not shared. */
  readonly overClaim: number | null;
  readonly whyNot: string | null;
  /** What it should read, where it was corrected after it was published. */
  readonly correction: string | null;
  /** The trust says something beside this figure. */
  readonly explained: boolean;
}

/** One trust of the matrix, as its row shows it. */
export interface MatrixRow {
  readonly organisationId: string;
  readonly name: string;
  /** Whoever looks finds itself marked. */
  readonly you: boolean;
  /** Date, age, method, coverage, version, common items, and why it does not compare: below the name. */
  readonly about: string;
  /** Why the whole row holds nothing; null where it holds something. */
  readonly nothing: string | null;
  /** In the order of the columns. */
  readonly places: readonly Place[];
}

export interface MatrixGroup {
  readonly trustType: string;
  readonly rows: readonly MatrixRow[];
}
