import { useState } from 'react';
import type { Comparison } from './comparison.js';
import { Notes } from './layout/Notes.js';

/** What has to be known besides the figures: of the comparison as a whole, and what each trust says with its own. */
export function Remarks({ comparison: { notes, groups, words } }: { comparison: Comparison }) {
  const said = groups
    .flatMap(({ trusts }) => trusts)
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ organisationId, name, remarks }) => ({ organisationId, name, words: remarks.map((at) => words[at] ?? '') }));
  return (
    <>
      <Notes of={notes} />
      {said.length > 0 ? <WhatTrustsSay said={said} /> : null}
    </>
  );
}

interface Said {
  readonly organisationId: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** Folded, and drawn when it is opened: two hundred trusts have much to say. */
function WhatTrustsSay({ said }: { said: readonly Said[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="nhsuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What each trust says with its figures</span>
      </summary>
      <div className="nhsuk-details__text">
        {open
          ? said.map(({ organisationId, name, words }) => (
              <section key={organisationId} aria-label={name}>
                <h3 className="c-remarks__name">{name}</h3>
                <ul>
                  {words.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </section>
            ))
          : null}
      </div>
    </details>
  );
}
