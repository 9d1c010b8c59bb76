import { Details } from '../../ui/Details.js';
import type { Comparison } from './comparison.js';
import { DrawnOnceOpen } from './layout/DrawnOnceOpen.js';
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

function WhatTrustsSay({ said }: { said: readonly Said[] }) {
  return (
    <Details summary={`What each trust says with its figures: ${said.length} ${said.length === 1 ? 'trust' : 'trusts'}`}>
      <DrawnOnceOpen of={said.length}>
        {() =>
          said.map(({ organisationId, name, words }) => (
            <section key={organisationId} aria-label={name}>
              <h3 className="c-remarks__name">{name}</h3>
              <ul>
                {words.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </section>
          ))
        }
      </DrawnOnceOpen>
    </Details>
  );
}
