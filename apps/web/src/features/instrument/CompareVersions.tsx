import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { Problem } from '../../platform/problem.js';
import { useRouteParam } from '../../platform/route.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Select } from '../../ui/Select.js';
import { ItemChanged } from './ItemChanged.js';
import './instrument.scss';
import { comparedQuery, libraryQuery } from './library.js';
import { ReleaseNote } from './ReleaseNote.js';
import { WordsChanged } from './WordsChanged.js';

/** Two versions of an instrument: what the release notes say, and what changed word by word. The choice stands in the address. */
export function CompareVersions() {
  const code = useRouteParam('code');
  const [askedFrom, chooseFrom] = useSearchParam('from');
  const [askedTo, chooseTo] = useSearchParam('to');
  const instrument = useSuspenseQuery(libraryQuery).data.rows.find((row) => row.code === code);
  if (!instrument) throw new Problem({ code: 'not-found', status: 404, title: 'Not found' });
  const versions = instrument.versions.map(({ version }) => version);
  const to = askedTo || (versions[0] ?? '');
  const from = askedFrom || (versions[versions.indexOf(to) + 1] ?? to);
  const options = versions.map((version) => ({ value: version, words: `Version ${version}` }));
  return (
    <Page
      title="What changed between versions"
      caption={instrument.title}
      width="wide"
      back={{ to: paths.instrument(code, to), words: `${instrument.title}, version ${to}` }}
    >
      {versions.length < 2 ? (
        <Empty heading="There is one version so far">
          <p>When a second one is published, you can see here what changed.</p>
        </Empty>
      ) : (
        <>
          <form className="c-search__filters" aria-label="Versions to compare" onSubmit={(event) => event.preventDefault()}>
            <Select name="from" label="From" options={options} value={from} onChange={chooseFrom} />
            <Select name="to" label="To" options={options} value={to} onChange={chooseTo} />
          </form>
          <Changes code={code} from={from} to={to} />
        </>
      )}
    </Page>
  );
}

function Changes({ code, from, to }: { code: string; from: string; to: string }) {
  const { data } = useSuspenseQuery(comparedQuery(code, from, to));
  if (from === to) return <p role="status">Choose two versions that differ.</p>;
  const of = (status: string) => data.items.filter((item) => item.status === status);
  const titles = new Map(data.items.map((item) => [item.code, item.title]));
  return (
    <>
      <p role="status">
        From version {data.from} to version {data.to}: {countsOf(of('kept').length, of('added').length, of('removed').length)},{' '}
        {data.unchanged} as before.
      </p>
      {data.releases.map((release) => (
        <ReleaseNote key={release.version} release={release} titles={titles} />
      ))}
      {data.whole.length > 0 ? (
        <section aria-labelledby="whole-title">
          <h2 id="whole-title">The instrument as a whole</h2>
          <WordsChanged fields={data.whole} />
        </section>
      ) : null}
      {(['kept', 'added', 'removed'] as const).map((status) =>
        of(status).length === 0 ? null : (
          <section key={status} aria-labelledby={`items-${status}`}>
            <h2 id={`items-${status}`}>{headings[status]}</h2>
            {of(status).map((item) => (
              <ItemChanged key={item.code} item={item} compared={data} open={data.items.length <= FEW} />
            ))}
          </section>
        ),
      )}
      {data.parts.length > 0 ? (
        <section aria-labelledby="parts-title">
          <h2 id="parts-title">Sections, scales, sources and frameworks</h2>
          <Details summary="What changed in them">
            {data.parts.map((part) => (
              <article key={`${part.code} ${part.title}`} className="c-asked">
                <h3 className="c-asked__title">
                  {part.title} {part.status === 'kept' ? '' : `(${part.status})`}
                </h3>
                <WordsChanged fields={part.fields} />
              </article>
            ))}
          </Details>
        </section>
      ) : null}
    </>
  );
}

/** So many items are shown unfolded. */
const FEW = 4;

const headings = { kept: 'Items that changed', added: 'Items that were added', removed: 'Items that were removed' } as const;

function countsOf(changed: number, added: number, removed: number): string {
  const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;
  return `${items(changed)} changed, ${added} added, ${removed} removed`;
}
