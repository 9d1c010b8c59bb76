import { Button } from '../../ui/Button.js';
import type { Checked } from './own.js';
import { linesAround } from './own.js';

/** What is wrong with a file, each mistake beside the text of its line, with the way to it. */
export function FileMistakes({
  mistakes,
  text,
  onGoTo,
}: {
  mistakes: Checked['mistakes'];
  text: string;
  onGoTo: (line: number) => void;
}) {
  const rows = mistakes.map((mistake, place) => ({ ...mistake, place }));
  return (
    <section aria-labelledby="mistakes-title">
      <h2 id="mistakes-title">
        {mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`}: it cannot be published like this
      </h2>
      <ol className="c-mistakes">
        {rows.map(({ place, line, path, message }) => (
          <li key={place}>
            <p>
              <strong>Line {line}.</strong> {message} {path === '' ? null : <span className="c-quiet">({path})</span>}
            </p>
            <pre className="c-mistakes__lines">
              {linesAround(text, line).map((one) => (
                <span
                  key={one.number}
                  className={one.number === line ? 'c-mistakes__line c-mistakes__line--at' : 'c-mistakes__line'}
                >
                  {one.number === line ? '→' : ' '} {one.number} {one.text}
                  {'\n'}
                </span>
              ))}
            </pre>
            <Button rank="secondary" small onPress={() => onGoTo(line)} about={`${line}`}>
              Go to line
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
