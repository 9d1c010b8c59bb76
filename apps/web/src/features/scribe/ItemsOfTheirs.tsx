import type { ServedSeat } from '../../platform/scribes.js';
import { Details } from '../../ui/Details.js';

interface ItemsOfTheirsProps {
  readonly items: readonly { readonly code: string; readonly title: string }[];
  readonly rows: ServedSeat['items'];
  readonly onGo: (code: string) => void;
}

/** Every item, with whether it is answered: never what. */
export function ItemsOfTheirs({ items, rows, onGo }: ItemsOfTheirsProps) {
  return (
    <Details summary="All items">
      <ol className="c-theirs">
        {rows.map(({ itemCode, answered }, index) => (
          <li key={itemCode} value={index + 1}>
            <button type="button" className="c-theirs__go" onClick={() => onGo(itemCode)}>
              {items.find(({ code }) => code === itemCode)?.title ?? itemCode}
            </button>
            <span>{answered ? 'answered' : 'not answered'}</span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
