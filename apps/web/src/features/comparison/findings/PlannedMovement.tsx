import { day } from '../../../platform/in-london.js';
import { Details } from '../../../ui/Details.js';
import { FoundLink } from './FoundLink.js';
import type { Findings } from './findings.js';

/** Where boards mean to be, and by when. */
export function PlannedMovement({ planned }: { planned: Findings['planned'] }) {
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">Planned movement</h2>
      {planned.length === 0 ? (
        <p>No plan is shared by three or more boards.</p>
      ) : (
        <ul className="c-found">
          {planned.map((one) => (
            <li key={one.code}>
              <FoundLink of={one} />
              <span className="c-found__words">{one.words}</span>
              <Details summary="By date">
                <ul className="c-steps" aria-label={`By date: ${one.title}`}>
                  {one.by.map(({ on, level, boards }) => (
                    <li key={`${on}-${level}`}>
                      By {day(on)}: level {level} for {boards} {boards === 1 ? 'board' : 'boards'}
                    </li>
                  ))}
                </ul>
              </Details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
