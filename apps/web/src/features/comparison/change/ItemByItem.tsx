import { useState } from 'react';
import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import type { ChangedTrust } from '../findings/findings.js';
import { ChangeOf } from './ChangeOf.js';

/** The items of each trust that shares them, folded. What is folded is not drawn: a nation of them would keep a phone busy. */
export function ItemByItem({ trusts }: { trusts: readonly ChangedTrust[] }) {
  const withItems = trusts.filter(({ items }) => items.length > 0);
  if (withItems.length === 0) return null;
  return (
    <section aria-labelledby="by-item">
      <h2 id="by-item">Item by item</h2>
      {withItems.map((trust) => (
        <ItemsOfTrust key={trust.organisationId} trust={trust} />
      ))}
    </section>
  );
}

function ItemsOfTrust({ trust: { name, items } }: { trust: ChangedTrust }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="nhsuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{name}</span>
      </summary>
      <div className="nhsuk-details__text">
        {open ? (
          <ul className="c-found">
            {items.map((item) => (
              <li key={item.code}>
                <FilterLink to={paths.systemItem(item.code)}>{item.title}</FilterLink>
                <span className="c-found__words">
                  <ChangeOf figure={item} />
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </details>
  );
}
