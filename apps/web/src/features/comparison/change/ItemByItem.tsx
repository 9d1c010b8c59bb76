import { Details } from '../../../ui/Details.js';
import { Folds } from '../../../ui/Folds.js';
import type { ChangedTrust } from '../findings/findings.js';
import { DrawnOnceOpen } from '../layout/DrawnOnceOpen.js';
import { ChangedList } from './ChangedList.js';
import { movedInWords } from './moved.js';

/** The items of each trust that shares them, folded. */
export function ItemByItem({ trusts }: { trusts: readonly ChangedTrust[] }) {
  const withItems = trusts.filter(({ items }) => items.length > 0);
  if (withItems.length === 0) return null;
  return (
    <section aria-labelledby="by-item">
      <h2 id="by-item">Item by item</h2>
      <Folds>
        {withItems.map(({ organisationId, name, items }) => (
          <Details key={organisationId} summary={`${name}: ${movedInWords(items, 'item')}`}>
            <DrawnOnceOpen of={withItems.length}>{() => <ChangedList figures={items} />}</DrawnOnceOpen>
          </Details>
        ))}
      </Folds>
    </section>
  );
}
