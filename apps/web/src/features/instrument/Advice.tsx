import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import type { Checked } from './own.js';

/** What would make a file better: it can be published without. */
export function Advice({ advice, onGoTo }: { advice: Checked['advice']; onGoTo: (line: number) => void }) {
  if (advice.length === 0) return null;
  const rows = advice.map((one, place) => ({ ...one, place }));
  return (
    <Details summary={`Advice: ${advice.length}. You can publish without it`}>
      <ul className="c-mistakes">
        {rows.map(({ place, line, message }) => (
          <li key={place}>
            <p>
              <strong>Line {line}.</strong> {message}
            </p>
            <Button rank="secondary" small onPress={() => onGoTo(line)} about={`${line}`}>
              Go to line
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
