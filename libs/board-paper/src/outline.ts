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

/**
 * Words that the trust may replace by its own: a paragraph, or a list with an item a line. `words` holds figures by name in braces,
 * as in `{items agreed} of {items}`, which stay live until the paper is approved.
 */
export type OwnWords = { readonly key: string; readonly words: string; readonly changed: boolean };

/**
 * A place where the trust may put words that are not there now: a paragraph of its own, or composed words that it took out and may
 * bring back.
 */
export type Slot = {
  readonly key: string;
  /** What the screen calls it. */
  readonly label: string;
  /** The block that it follows, by its place in `blocks`; -1 before the first. */
  readonly after: number;
  /** Whether Candour's words stood here until the trust emptied them. */
  readonly emptied: boolean;
};

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly newPage: boolean;
      /** Names the part of the paper that a heading of the first level opens. */
      readonly part?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly look: 'plain' | 'lead' | 'quiet';
      readonly own?: OwnWords;
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[]; readonly own?: OwnWords }
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
  /** Name and day of the meeting that the paper is for, where both are known; a trust's Word template may ask for it. */
  readonly meeting?: string;
  /** Printed on every page of demonstration data or of a draft; `null` for a real, sealed paper. */
  readonly mark: string | null;
  readonly preparedOn: string;
  readonly look: Look;
  readonly blocks: readonly Block[];
  /** Where words of the trust's own may still be put. */
  readonly slots: readonly Slot[];
  /** The data annex: what a spreadsheet holds. Empty where the variant has none. */
  readonly sheets: readonly Sheet[];
  /** The same findings for a screen in the board room, six or so. Empty where the variant has none. */
  readonly slides: readonly Slide[];
};

/** How the trust's papers look: its colour (six hexadecimal digits, passes AA on white and under white), typeface and logo. */
export type Look = { readonly accent: string; readonly typeface: Typeface; readonly logo: Logo | null };

export type Typeface = 'sans' | 'arial' | 'serif' | 'legible';

/** A picture that was decoded and encoded anew when it came in, so that it is what it says. Sizes in pixels. */
export type Logo = {
  /** Its bytes in base64, without `data:` before them. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};

/** One sheet of the data annex: typed cells, so that a number is a number and text never a formula. */
export type Sheet = {
  /** At most 31 characters, none of them `[]:*?/\\`. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

export type Slide = {
  readonly title: string;
  readonly lead: string | null;
  readonly points: readonly string[];
  readonly table: TableBlock | null;
  readonly chart: ChartBlock | null;
  /** Says what is not on the slide and where it stands. */
  readonly note: string | null;
};
