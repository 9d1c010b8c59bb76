import { Details } from '../../ui/Details.js';
import type { Paper } from './paper.js';

interface RedactionsProps {
  /** The log of the public paper; the same stands at the end of it. */
  readonly redactions: Paper['redactions'];
  /** Whether what is being read leaves it out too, and not the public paper alone. */
  readonly here: boolean;
}

/** What is left out of the public version, always visible: so that nobody thinks it holds more, or fears that it does. */
export function Redactions({ redactions, here }: RedactionsProps) {
  const rows = redactions.map((redaction, place) => ({ ...redaction, place }));
  return (
    <section className="c-paper__note" aria-labelledby="left-out">
      <h2 id="left-out">{here ? 'What is left out here' : 'What is left out of the public version'}</h2>
      <ul className="c-paper__left-out">
        {rows.map(({ what, place }) => (
          <li key={place}>{what}</li>
        ))}
      </ul>
      <Details summary="Why, and in how many places">
        <dl className="c-paper__whys">
          {rows.map(({ what, why, count, place }) => (
            <div key={place}>
              <dt>{what}</dt>
              <dd>
                {why} {count === null ? 'Not counted: the number itself would tell.' : inPlaces(count)}
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
}

const inPlaces = (count: number) => (count === 1 ? 'In one place.' : `In ${count} places.`);
