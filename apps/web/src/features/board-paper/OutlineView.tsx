import { type CSSProperties, Fragment } from 'react';
import { BlockView } from './BlockView.js';
import type { Block, Outline } from './paper.js';
import type { Editing } from './words/editing.js';
import { OwnWords } from './words/OwnWords.js';
import { ownLabels, ownOf } from './words/own-words.js';

interface OutlineViewProps {
  readonly outline: Outline;
  /** Where its words can be edited, or it is to be said which the trust has changed. */
  readonly editing?: Editing;
}

/** The paper as a sheet: the blocks that every format prints, in the same order, as plain page elements. */
export function OutlineView({ outline, editing }: OutlineViewProps) {
  const { title, subtitle, organisation, mark, reference, blocks, look } = outline;
  const labels = ownLabels(blocks);
  return (
    <article
      style={lookOf(outline)}
      className={`c-sheet${editing?.locked === null ? ' c-sheet--open' : ''}`}
      aria-label={`${title}, ${organisation}`}
    >
      {look.logo ? <Logo logo={look.logo} /> : null}
      {mark ? <p className="c-sheet__mark">{mark}</p> : null}
      <p className="c-sheet__organisation">{organisation}</p>
      <h2 className="c-sheet__title">{title}</h2>
      <p className="c-sheet__subtitle">{subtitle}</p>
      {editing ? <Slots outline={outline} after={-1} editing={editing} /> : null}
      {blocks
        .map((block, place) => ({ block, place }))
        .map(({ block, place }) => (
          <Fragment key={ownOf(block)?.key ?? place}>
            {editing ? (
              <EditableBlock block={block} label={labels.get(ownOf(block)?.key ?? '') ?? ''} editing={editing} />
            ) : (
              <BlockView block={block} />
            )}
            {editing ? <Slots outline={outline} after={place} editing={editing} /> : null}
          </Fragment>
        ))}
      <p className="c-sheet__foot">{reference}</p>
    </article>
  );
}

/** In the trust's colour and typeface, as far as this device has it; the files carry their own. */
function lookOf({ look: { accent, typeface } }: Outline): CSSProperties {
  const colour: Record<`--${string}`, string> = /^[0-9a-f]{6}$/i.test(accent) ? { '--of-the-trust': `#${accent}` } : {};
  const face: Record<`--${string}`, string> = { '--of-the-paper': typefaces[typeface] ?? 'var(--face)' };
  return { ...colour, ...face, fontFamily: 'var(--of-the-paper)' };
}

const typefaces: Readonly<Record<Outline['look']['typeface'], string | undefined>> = {
  sans: undefined,
  arial: 'Arial, "Liberation Sans", sans-serif',
  serif: 'Georgia, "Liberation Serif", serif',
  legible: '"Atkinson Hyperlegible", Verdana, "DejaVu Sans", sans-serif',
};

function Logo({ logo: { png, width, height, alt } }: { logo: NonNullable<Outline['look']['logo']> }) {
  return <img className="c-sheet__logo" src={`data:image/png;base64,${png}`} width={width} height={height} alt={alt} />;
}

function EditableBlock({ block, label, editing }: { block: Block; label: string; editing: Editing }) {
  const own = ownOf(block);
  if (!own) return <BlockView block={block} />;
  return (
    <OwnWords of={{ ...own, label, list: listOf(block) }} editing={editing}>
      <BlockView block={block} />
    </OwnWords>
  );
}

const listOf = (block: Block) => (block.kind !== 'list' ? null : block.ordered ? 'numbers' : 'bullets');

/** Where words of the trust's own may still be put: said only to whoever may write. */
function Slots({ outline, after, editing }: { outline: Outline; after: number; editing: Editing }) {
  return outline.slots
    .filter((slot) => slot.after === after)
    .map(({ key, label, emptied }) => (
      <OwnWords key={key} of={{ key, label, words: '', changed: emptied, list: null }} editing={editing} />
    ));
}
