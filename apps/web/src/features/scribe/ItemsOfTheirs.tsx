import type { ServedSeat } from '../../platform/scribes.js';
import { Button } from '../../ui/Button.js';
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
      <ol className="nhsuk-list">
        {rows.map(({ itemCode, answered }, index) => (
          <li key={itemCode} value={index + 1}>
            <Button small rank="secondary" onPress={() => onGo(itemCode)}>
              {items.find(({ code }) => code === itemCode)?.title ?? itemCode}
            </Button>{' '}
            {answered ? 'answered' : 'not answered'}
          </li>
        ))}
      </ol>
    </Details>
  );
}
