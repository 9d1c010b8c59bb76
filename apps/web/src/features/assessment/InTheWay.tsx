import type { Assessment } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';

/** What stands in the way of the next step, and where to deal with it. */
export function InTheWay({ assessment: { waiting } }: { assessment: Assessment }) {
  if (waiting.length === 0) return null;
  return (
    <InsetText>
      <p>
        <strong>Before the next step:</strong>
      </p>
      <ul>
        {waiting.map(({ code, message }) => (
          <li key={code}>
            {message} {code === 'too-few-seats' ? <Link to={paths.board()}>Go to the board</Link> : null}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
