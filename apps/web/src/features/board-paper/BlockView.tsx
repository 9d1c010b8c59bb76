import { scrollable } from '../../ui/scrollable.js';
import type { Block, BlockOf } from './paper.js';

/** One block of the paper. The page's own heading is above it, so the paper's first level is the third of the page. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return <p className={`c-sheet__${block.look}`}>{block.text}</p>;
    case 'list':
      return <List {...block} />;
    case 'quote':
      return (
        <blockquote className="c-sheet__quote">
          <p>{block.text}</p>
          {block.by ? <footer>{block.by}</footer> : null}
        </blockquote>
      );
    case 'notice':
      return (
        <div className="c-sheet__notice">
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>{block.text}</p>
        </div>
      );
    case 'terms':
      return (
        <dl className="c-sheet__terms">
          {block.rows.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <SheetTable table={block} />;
    case 'chart':
      return <ChartPicture {...block} />;
  }
}

function Heading({ level, text, newPage }: BlockOf<'heading'>) {
  const look = newPage ? 'c-sheet__new' : undefined;
  if (level === 1) return <h3 className={look}>{text}</h3>;
  return level === 2 ? <h4 className={look}>{text}</h4> : <h5 className={look}>{text}</h5>;
}

function List({ ordered, items }: BlockOf<'list'>) {
  const rows = placed(items).map(({ one, place }) => <li key={place}>{one}</li>);
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>;
}

/** A picture as such: the drawing cannot reach the page around it. Its sentence stands above, its words for who cannot see it within. */
function ChartPicture({ caption, svg, width, height, alt, finding, table }: BlockOf<'chart'>) {
  return (
    <figure className="c-sheet__figure">
      <figcaption>
        <strong>{caption}.</strong> {finding}
      </figcaption>
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={height} alt={alt} />
      {table ? <SheetTable table={table} /> : null}
    </figure>
  );
}

function SheetTable({ table: { caption, head, rows } }: { table: BlockOf<'table'> }) {
  return (
    <div className="c-scroll" {...scrollable(caption ?? head.join(', '))}>
      <table className="c-table">
        {caption ? <caption className="c-table__caption">{caption}</caption> : null}
        <thead>
          <tr>
            {placed(head).map(({ one, place }) => (
              <th key={place} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(rows).map(({ one: row, place }) => (
            <tr key={place}>
              {placed(row).map((cell) =>
                cell.place === 0 ? (
                  <th key={cell.place} scope="row">
                    {cell.one}
                  </th>
                ) : (
                  <td key={cell.place}>{cell.one}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A printed page does not move: what stands at a place is that place's. */
const placed = <One,>(many: readonly One[]) => many.map((one, place) => ({ one, place }));
