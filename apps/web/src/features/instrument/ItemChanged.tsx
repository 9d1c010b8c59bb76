import { paths } from '../../platform/paths.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import type { Compared } from './library.js';
import { comparing } from './ReleaseNote.js';
import { WordsChanged } from './WordsChanged.js';

/** One item that changed, came or went: what the note says of it, and its words before and after. */
export function ItemChanged({ item, compared, open }: { item: Compared['items'][number]; compared: Compared; open: boolean }) {
  const { code, title, status, moved, fields, notes, levelsStillCompare } = item;
  const [read, lookedUp] = [fields.filter((one) => !one.lookedUp), fields.filter((one) => one.lookedUp)];
  const version = status === 'removed' ? compared.from : compared.to;
  return (
    <article className="c-asked" aria-labelledby={`changed-${code}`}>
      <h3 id={`changed-${code}`} className="c-asked__title">
        <span className="c-asked__code">{code}</span> <Link to={paths.instrumentItem(compared.code, version, code)}>{title}</Link>
      </h3>
      <p>
        {notes.map(({ label, note }) => (
          <span key={note}>
            <Tag>{label}</Tag> {note}{' '}
          </span>
        ))}
        {levelsStillCompare === null ? null : <strong>{comparing({ levelsStillCompare })}</strong>}{' '}
        {moved ? 'It stands in another place.' : ''}
      </p>
      {read.length > 0 ? (
        <Details
          open={open}
          summary={
            <>
              Before and after<span className="nhsuk-u-visually-hidden">: {title}</span>
            </>
          }
        >
          <WordsChanged fields={read} />
        </Details>
      ) : null}
      {lookedUp.length > 0 ? <p className="c-quiet">Changed as well: {lookedUp.map(({ name }) => name).join(', ')}.</p> : null}
    </article>
  );
}
