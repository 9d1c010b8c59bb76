import { paths } from '../../platform/paths.js';
import { Button } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import { type Found, kindWords, type Looking } from './library.js';
import { Runs } from './Runs.js';

/** What was found, best first, or what to do where nothing was. */
export function Results({ data, looking, onClear }: { data: Found | undefined; looking: Looking; onClear: () => void }) {
  const words = data ? inWords(data, looking) : 'Looking…';
  return (
    <section aria-labelledby="found-title" className="c-found">
      <h2 id="found-title">What was found</h2>
      <p role="status">{words}</p>
      {data && data.rows.length === 0 ? (
        <Empty
          heading="Nothing fits"
          step={
            <Button rank="secondary" onPress={onClear}>
              Clear the search
            </Button>
          }
        >
          <p>Try fewer words, or another word for the same thing: “staff” for “workforce”, “proof” for “assurance”.</p>
          {looking.kind !== '' || looking.framework !== '' ? <p>Or look at any kind and any framework.</p> : null}
        </Empty>
      ) : (
        <>
          <ol className="c-found__list">
            {data?.rows.map((row) => (
              <OneFound key={`${row.instrumentCode} ${row.code}`} row={row} />
            ))}
          </ol>
          <Button rank="secondary" onPress={onClear}>
            Clear the search
          </Button>
        </>
      )}
    </section>
  );
}

function OneFound({ row }: { row: Found['rows'][number] }) {
  const { instrumentCode, instrumentVersion, instrumentTitle, own, code, kind, title, question, statement } = row;
  return (
    <li className="c-found__item">
      <h3 className="c-found__title">
        <Link to={paths.instrumentItem(instrumentCode, instrumentVersion, code)} className="nhsuk-link c-found__link">
          <Runs runs={title} />
        </Link>
      </h3>
      <p>
        <Runs runs={question} />
      </p>
      {statement ? (
        <p className="c-found__statement">
          <Runs runs={statement} />
        </p>
      ) : null}
      <p className="c-found__of">
        <Tag>{kindWords[kind][0]}</Tag> {own ? <Tag tone="calm">your own</Tag> : null} {instrumentTitle}, {code}
      </p>
    </li>
  );
}

function inWords({ found, of, rows }: Found, { q }: Looking): string {
  const what = q === '' ? '' : ` for “${q}”`;
  if (found === 0) return `No item found${what}, of ${of}.`;
  const shown = rows.length < found ? ` The best ${rows.length} are shown.` : '';
  return `${found} ${found === 1 ? 'item' : 'items'} found${what}, of ${of}.${shown}`;
}
