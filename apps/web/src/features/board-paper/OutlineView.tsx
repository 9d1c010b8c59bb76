import { BlockView } from './BlockView.js';
import type { Outline } from './paper.js';

/** The paper as a sheet: the blocks that Word and PDF print, in the same order, as plain page elements. */
export function OutlineView({ outline }: { outline: Outline }) {
  const { title, subtitle, organisation, mark, reference, blocks } = outline;
  return (
    <article className="c-sheet" aria-label={`${title}, ${organisation}`}>
      {mark ? <p className="c-sheet__mark">{mark}</p> : null}
      <p className="c-sheet__organisation">{organisation}</p>
      <h2 className="c-sheet__title">{title}</h2>
      <p className="c-sheet__subtitle">{subtitle}</p>
      {blocks
        .map((block, place) => ({ block, place }))
        .map(({ block, place }) => (
          <BlockView key={place} block={block} />
        ))}
      <p className="c-sheet__foot">{reference}</p>
    </article>
  );
}
