import type { ChangedTrust } from '../findings/findings.js';

/** Trusts of which no change can be said, each with why. */
export function NothingToSay({ of }: { of: readonly ChangedTrust[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="nothing-to-say">
      <h3 id="nothing-to-say">Of these nothing can be said yet</h3>
      <ul>
        {of.map(({ organisationId, name, words }) => (
          <li key={organisationId}>
            {name}: {words.charAt(0).toLowerCase()}
            {words.slice(1)}
          </li>
        ))}
      </ul>
    </section>
  );
}
