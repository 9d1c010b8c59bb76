import type { Findings } from '../findings.js';
import { type Piece, settled } from '../live/own-words.js';
import type { Block, Outline, Sheet, Slide } from '../outline.js';
import { oneLine } from '../plain-text.js';
import { day } from '../words.js';

/** What a paper says of itself on every page. Nothing here tells of a view; the checksum of the seal, made of all of them, is not. */
export type Frame = {
  readonly title: string;
  readonly organisation: Findings['organisation'];
  readonly instrument: Findings['instrument'];
  readonly waveDate: string;
  readonly sealedOn: string | null;
  readonly cover: Pick<Findings['cover'], 'author' | 'agendaReference'>;
  readonly shape: Findings['shape'];
  readonly preparedOn: string;
  /** Printed beside *Demonstration data* and *Draft*; empty where the paper needs no other mark. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  readonly sheets?: readonly Sheet[];
  readonly slides?: readonly Slide[];
};

/** The pieces of a variant as an outline. */
export function framed(frame: Frame): Outline {
  const { title, organisation, instrument, waveDate, sealedOn, cover, shape, preparedOn, mark, pieces } = frame;
  const marks = [organisation.demonstration ? 'Demonstration data' : '', sealedOn === null ? 'Draft, not sealed' : '', mark];
  const { blocks, slots } = settled(pieces);
  const reference = [cover.agendaReference, organisation.code ?? '', `${instrument.title} ${instrument.version}`, day(waveDate)];
  return {
    title: oneLine(title),
    subtitle: `Wave of ${day(waveDate)}`,
    organisation: oneLine(organisation.name),
    author: oneLine(cover.author),
    language: 'en-GB',
    reference: oneLine(reference.filter((part) => part !== '').join(' · ')),
    mark: marks.filter((one) => one !== '').join(' · ') || null,
    preparedOn,
    look: shape.look,
    blocks: numbered(blocks),
    slots,
    sheets: frame.sheets ?? [],
    slides: frame.slides ?? [],
  };
}

/** Numbers the tables in the order in which they come. */
function numbered(blocks: readonly Block[]): Block[] {
  let tables = 0;
  return blocks.map((block) =>
    block.kind === 'table' && block.caption !== null ? { ...block, caption: `Table ${++tables}: ${block.caption}` } : block,
  );
}
