import { Details } from '../../ui/Details.js';
import type { CurrentItem } from './snapshot.js';

/** The statements of an item, to read while it is talked about; lowest first. */
export function Statements({ levels }: Pick<CurrentItem, 'levels'>) {
  if (levels.length === 0) return null;
  return (
    <Details summary="The statements, lowest first">
      <ol className="m-statements">
        {levels.map(({ level, name, statement }) => (
          <li key={level} value={level}>
            <strong>{name}.</strong> {statement}
          </li>
        ))}
      </ol>
    </Details>
  );
}
