import { coloursOf } from '../look.js';
import type { Look } from '../outline.js';
import { faceOf } from './faces.js';

/** The kinds of paragraph that a paper has; which style of a file each is written in depends on whose file it is. */
export const roles = [
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'lead',
  'quiet',
  'caption',
  'tableText',
  'tableHead',
  'bullet',
  'number',
  'term',
  'quotation',
  'quotationBy',
  'notice',
] as const;

export type Role = (typeof roles)[number];

export type Ids = Readonly<Record<Role | 'normal', string>>;

/** Colours of the paper in Word; `null` leaves what is written in the colours of the file's own styles. */
type Paint = {
  readonly ink: string | null;
  readonly accent: string | null;
  readonly muted: string | null;
  readonly rule: string;
  readonly pale: string;
  readonly warning: string;
  readonly warningRule: string;
};

/** How a paper is dressed in Word: in the look of the trust, or in the styles of its own template. */
export type Dress = {
  readonly ids: Ids;
  /** The style that tables take; `null` where rules are drawn by us. */
  readonly tableStyle: string | null;
  /** `null` leaves the typeface to the template. */
  readonly font: string | null;
  readonly paint: Paint;
  /** Width of the text between the margins, in twentieths of a point. */
  readonly width: number;
  /** Whether headings of the file may bring numbers of their own: the paper has its numbers in its words, and no second ones. */
  readonly numbersHeadings: boolean;
  /** Size of plain text in half points: the other sizes follow it. */
  readonly size: number;
};

/** Width of the text on A4 between our margins of two centimetres. */
const TEXT_WIDTH = 9638;
const SIZE = 21;

/** Names of the styles in a file of ours: a trust can change each in Word in one place. */
export const ownIds: Ids = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  lead: 'Lead',
  quiet: 'Quiet',
  caption: 'Caption',
  tableText: 'TableText',
  tableHead: 'TableHead',
  bullet: 'ListParagraph',
  number: 'ListParagraph',
  term: 'Term',
  quotation: 'Quotation',
  quotationBy: 'QuotationBy',
  notice: 'Notice',
};

/** The trust's colour and typeface on our own page. */
export function ownDress(look: Look): Dress {
  return {
    ids: ownIds,
    tableStyle: null,
    font: faceOf(look.typeface),
    paint: coloursOf(look),
    width: TEXT_WIDTH,
    numbersHeadings: false,
    size: SIZE,
  };
}

/** Greys that go with any template: the words themselves take the colours of its styles. */
export const plainPaint: Paint = {
  ink: null,
  accent: null,
  muted: null,
  rule: 'A6A6A6',
  pale: 'F2F2F2',
  warning: 'F2F2F2',
  warningRule: '7F7F7F',
};
