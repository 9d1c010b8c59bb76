import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import type { ChangedTrust } from '../findings/findings.js';
import { ChangeOf } from './ChangeOf.js';

/** Figures of one trust below each other, each with what became of it; items lead to their page. */
export function ChangedList({ figures }: { figures: ChangedTrust['sections'] }) {
  return (
    <ul className="c-found">
      {figures.map((figure) => (
        <li key={figure.code}>
          {figure.kind === 'section' ? (
            <strong>{figure.title}</strong>
          ) : (
            <FilterLink to={paths.systemItem(figure.code)}>{figure.title}</FilterLink>
          )}
          <span className="c-found__words">
            <ChangeOf figure={figure} />
          </span>
        </li>
      ))}
    </ul>
  );
}
