import type { Assessment } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';

/** What only the meeting's own page can deal with, and says itself. */
const inTheMeeting = ['no-quorum', 'round-open'];

/** What stands in the way of the next step, and where to deal with it. */
export function InTheWay({ assessment: { waiting } }: { assessment: Assessment }) {
  const here = waiting.filter(({ code }) => !inTheMeeting.includes(code));
  if (here.length === 0) return null;
  return (
    <InsetText>
      <p>
        <strong>Before the next step:</strong>
      </p>
      <ul>
        {here.map(({ code, message }) => (
          <li key={code}>
            {message} {code === 'too-few-seats' ? <Link to={paths.board()}>Go to the board</Link> : null}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
