import { FoundLink } from './FoundLink.js';
import type { SharedFinding } from './findings.js';

interface SharedListProps {
  readonly id: string;
  readonly title: string;
  readonly found: readonly SharedFinding[];
  /** What stands here where there is none. */
  readonly none: string;
}

/** What several boards have in common, each with the way to its figures. The order is the instrument's. */
export function SharedList({ id, title, found, none }: SharedListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {found.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="c-found">
          {found.map((one) => (
            <li key={`${one.kind}-${one.code}`}>
              <FoundLink of={one} />
              <span className="c-found__words">{one.words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
