import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { paths } from '../../platform/paths.js';
import { Cards } from '../../ui/Card.js';
import { Page } from '../../ui/Page.js';
import './instrument.scss';
import { LibraryCard } from './LibraryCard.js';
import { type LibraryInstrument, type Looking, libraryQuery } from './library.js';
import { Search } from './Search.js';
import { groupOf, type Use, uses } from './uses.js';

/** What can be asked, by what it is for; and a search over every item of it. */
export function Instruments() {
  const { rows } = useSuspenseQuery(libraryQuery).data;
  const navigate = useNavigate();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const text = (name: string) => (['string', 'number'].includes(typeof search[name]) ? String(search[name]) : '');
  const looking: Looking = { q: text('q').trim(), kind: text('kind'), framework: text('framework') };
  const searching = Object.values(looking).some((one) => one !== '');
  return (
    <Page title="Instruments" width="wide">
      <p className="nhsuk-lede-text">
        What can be asked, word for word. A version never changes; a change is a new version that says what changed.
      </p>
      <Search looking={looking} onClear={() => void navigate({ to: paths.instruments(), replace: true, resetScroll: false })} />
      {searching
        ? null
        : uses.map((use) => <OneUse key={use.who} use={use} instruments={rows.filter((row) => groupOf(row) === use.who)} />)}
    </Page>
  );
}

function OneUse({ use: { who, heading, words }, instruments }: { use: Use; instruments: readonly LibraryInstrument[] }) {
  if (instruments.length === 0) return null;
  return (
    <section aria-labelledby={`use-${who}`}>
      <h2 id={`use-${who}`}>{heading}</h2>
      <p>{words}</p>
      <Cards>
        {instruments.map((instrument) => (
          <LibraryCard key={instrument.code} instrument={instrument} />
        ))}
      </Cards>
    </section>
  );
}
