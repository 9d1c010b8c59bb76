import { Fold } from '../../../ui/Folds.js';
import type { ChangedTrust } from '../findings/findings.js';
import { lowerFirst } from '../lower-first.js';

/** Trusts of which no change can be said, each with why. */
export function NothingToSay({ of }: { of: readonly ChangedTrust[] }) {
  if (of.length === 0) return null;
  return (
    <Fold level={3} title="Of these nothing can be said yet" about={of.length === 1 ? '1 trust' : `${of.length} trusts`}>
      <ul>
        {of.map(({ organisationId, name, words }) => (
          <li key={organisationId}>
            {name}: {lowerFirst(words)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
