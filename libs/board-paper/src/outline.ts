/** A table whose first row is its header and whose first column names each row. */
export type TableBlock = {
  readonly kind: 'table';
  /** `null` where the heading before it says what it is. */
  readonly caption: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns, one for each. */
  readonly widths: readonly number[];
};

/** Labels with what belongs to each, read one after the other; not a table. */
export type TermsBlock = { readonly kind: 'terms'; readonly rows: readonly (readonly [label: string, text: string])[] };

/** A picture that never stands without its sentence, its data and words for those who do not see it. */
export type ChartBlock = {
  readonly kind: 'chart';
  readonly caption: string;
  readonly svg: string;
  /** Size in its own units, of which 96 make an inch on paper unless the page is too narrow. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly finding: string;
  /** The data behind it; `null` where the paper holds it elsewhere. */
  readonly table: TableBlock | null;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look: 'plain' | 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'notice'; readonly title: string; readonly text: string }
  | TermsBlock
  | TableBlock
  | ChartBlock;

/**
 * What the paper says and in which order, without a format: every writer prints these words and no others.
 * All of it is plain text, made safe once by `plainText`.
 */
export type Outline = {
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly author: string;
  readonly language: 'en-GB';
  /** Printed at the foot of every page, so that a loose sheet can be traced. */
  readonly reference: string;
  /** Printed on every page of demonstration data or of a draft; `null` for a real, sealed paper. */
  readonly mark: string | null;
  readonly preparedOn: string;
  readonly blocks: readonly Block[];
};
