import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import type { Compared } from './library.js';
import { comparing } from './ReleaseNote.js';
import { WordsChanged } from './WordsChanged.js';

/** One item that changed, came or went: what the note says of it, and its words before and after. */
export function ItemChanged({ item, compared }: { item: Compared['items'][number]; compared: Compared }) {
  const { code, title, status, moved, fields, notes, levelsStillCompare } = item;
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
      <WordsChanged fields={fields} />
    </article>
  );
}
