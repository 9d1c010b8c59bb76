import type { Findings } from '../findings.js';
import { type Piece, settled } from '../live/own-words.js';
import type { Outline, Sheet, Slide } from '../outline.js';
import { meetingWords, versionWords } from '../parts/cover.js';
import { oneLine } from '../plain-text.js';
import { day } from '../words.js';
import { numbered } from '../write-outline.js';

/** What a paper says of itself on every page. Nothing here tells of a view; the checksum of the seal, made of all of them, is not. */
export type Frame = {
  readonly title: string;
  readonly organisation: Findings['organisation'];
  readonly instrument: Findings['instrument'];
  readonly waveDate: string;
  readonly sealedOn: string | null;
  readonly cover: Pick<Findings['cover'], 'author' | 'agendaReference' | 'meetingName' | 'meetingDate'>;
  readonly shape: Findings['shape'];
  readonly version: Findings['version'];
  readonly preparedOn: string;
  /** Printed beside *Demonstration data* and *Draft*; empty where the paper needs no other mark. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  /** Of a paper so short that numbers before its headings would only stand in the way. */
  readonly unnumbered?: true;
  readonly sheets?: readonly Sheet[];
  readonly slides?: readonly Slide[];
};

/** The pieces of a variant as an outline. */
export function framed(frame: Frame): Outline {
  const { organisation, cover, shape, preparedOn } = frame;
  const { blocks, slots } = settled(frame.pieces);
  return {
    title: oneLine(frame.title),
    subtitle: `Wave of ${day(frame.waveDate)}`,
    organisation: oneLine(organisation.name),
    author: oneLine(cover.author),
    language: 'en-GB',
    reference: reference(frame),
    ...meetingWords(cover),
    mark: marked(frame),
    preparedOn,
    look: shape.look,
    blocks: frame.unnumbered ? blocks : numbered(blocks),
    slots,
    sheets: frame.sheets ?? [],
    slides: frame.slides ?? [],
  };
}

/** What traces a loose sheet: agenda reference, organisation code, instrument with version, wave, version of the paper. */
function reference({ cover, organisation, instrument, waveDate, version }: Frame): string {
  const parts = [
    cover.agendaReference,
    organisation.code ?? '',
    `${instrument.title} ${instrument.version}`,
    day(waveDate),
    `Version ${version.number}`,
  ];
  return oneLine(parts.filter((part) => part !== '').join(' · '));
}

/** A result that can still change says so on every page, and so does a version that nobody has approved yet. */
function marked({ organisation, sealedOn, version, mark }: Frame): string | null {
  const approved = version.state === 'approved' || version.state === 'issued';
  const marks = [
    organisation.demonstration ? 'Demonstration data' : '',
    sealedOn === null ? 'Draft, not sealed' : approved ? '' : versionWords(version),
    mark,
  ];
  return marks.filter((one) => one !== '').join(' · ') || null;
}
