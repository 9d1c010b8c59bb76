import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import type { ItemPage } from './library.js';

/** The same item in the versions before, and whether levels agreed then still compare. */
export function EarlierVersions({ data: { instrument, item, earlier } }: { data: ItemPage }) {
  if (earlier.length === 0) return null;
  const { code } = instrument;
  return (
    <>
      <h2>In earlier versions</h2>
      <ul className="c-sources">
        {earlier.map(({ version, published, asked, compares, notes }) => (
          <li key={version}>
            {asked ? (
              <Link to={paths.instrumentItem(code, version, item.code)}>{`Version ${version}`}</Link>
            ) : (
              `Version ${version}`
            )}
            , {day(published)}. {asked ? comparing(compares) : 'It was not asked yet.'}
            {notes.map(({ version: of, label, note }) => (
              <span key={note} className="c-sources__more">
                <Tag>{label}</Tag> <span className="c-quiet">In version {of}:</span> {note}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.compareVersions(code)} search={{ from: earlier[0]?.version ?? '', to: instrument.version }}>
          {`See everything that changed in version ${instrument.version}`}
        </Link>
      </p>
    </>
  );
}

const comparing = (compares: boolean): string =>
  compares ? 'Levels agreed then still compare with levels of today.' : 'Levels agreed then do not compare with levels of today.';
