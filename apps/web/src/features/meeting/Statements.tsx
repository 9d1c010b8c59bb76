import { Details } from '../../ui/Details.js';
import type { CurrentItem } from './snapshot.js';

/** The statements of an item, to read while it is talked about; lowest first. */
export function Statements({ levels, open = false }: Pick<CurrentItem, 'levels'> & { readonly open?: boolean }) {
  if (levels.length === 0) return null;
  return (
    <Details key={String(open)} summary="The statements, lowest first" open={open}>
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
