import { Details } from '../../ui/Details.js';
import type { PublicationOfAssessment } from './publication.js';

interface NotSharedProps {
  readonly chosen: readonly string[];
  readonly never: PublicationOfAssessment['neverShared'];
}

/** What stays at home: by this choice, and always, each with its reason. */
export function NotShared({ chosen, never }: NotSharedProps) {
  return (
    <section className="c-left-out" aria-labelledby="left-out">
      <h2 id="left-out">What is left out</h2>
      {chosen.length > 0 ? (
        <>
          <p>By your choice; readers are told that you do not share it:</p>
          <ul>
            {chosen.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Details summary="What never leaves your board, and why">
        <dl className="c-why">
          {never.map(({ what, why }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
}
