import { day } from '../../../platform/in-london.js';
import { Details } from '../../../ui/Details.js';
import { FoundLink } from './FoundLink.js';
import type { Findings } from './findings.js';

/** Where boards mean to be, and by when; and apart from it where the day has passed and the level is not there yet. */
export function PlannedMovement({ planned, passed }: Pick<Findings, 'planned' | 'passed'>) {
  return (
    <>
      <section aria-labelledby="planned">
        <h2 id="planned">Planned movement</h2>
        {planned.length === 0 ? (
          <p>No plan for a day still to come is shared by three or more boards.</p>
        ) : (
          <ByQuestion of={planned} />
        )}
      </section>
      {passed.length === 0 ? null : (
        <section aria-labelledby="passed">
          <h2 id="passed">The day has passed, and the level is not there yet</h2>
          <ByQuestion of={passed} />
        </section>
      )}
    </>
  );
}

const ByQuestion = ({ of }: { of: Findings['planned'] }) => (
  <ul className="c-found">
    {of.map((one) => (
      <li key={one.code}>
        <FoundLink of={one} />
        <span className="c-found__words">{one.words}</span>
        <Details summary="By date">
          <ul className="c-steps" aria-label={`By date: ${one.title}`}>
            {one.by.map(({ on, level, boards }) => (
              <li key={`${on}-${level}`}>
                By {day(on)}: level {level} for {boards} independent {boards === 1 ? 'board' : 'boards'}
              </li>
            ))}
          </ul>
        </Details>
      </li>
    ))}
  </ul>
);
