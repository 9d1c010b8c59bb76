import { day } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import { Tag } from '../../ui/Tag.js';
import type { Change, LibraryVersion } from './library.js';

/** What a version says of itself: when, why, and each change with its label and whether levels still compare. */
export function ReleaseNote({ release, titles }: { release: LibraryVersion['release']; titles: ReadonlyMap<string, string> }) {
  const { version, published, summary, changes } = release;
  return (
    <section aria-labelledby={`release-${version}`} className="c-release">
      <h2 id={`release-${version}`}>
        Version {version}, {day(published)}
      </h2>
      <p>{summary}</p>
      {changes.length > 0 ? (
        <Details
          summary={`${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, one by one`}
          open={changes.length <= FEW}
        >
          <ul className="c-sources">
            {changes.map((change) => (
              <li key={`${change.label} ${change.note} ${change.items.join()}`}>
                <Tag>{change.label}</Tag> {change.note} <strong>{comparing(change)}</strong>{' '}
                <span className="c-quiet">
                  {change.items.map((code) => (titles.has(code) ? `${code}, ${titles.get(code)}` : code)).join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  );
}

/** So many are shown unfolded. */
const FEW = 4;

export const comparing = ({ levelsStillCompare }: Pick<Change, 'levelsStillCompare'>): string =>
  levelsStillCompare ? 'Levels still compare.' : 'Levels do not compare any more.';
