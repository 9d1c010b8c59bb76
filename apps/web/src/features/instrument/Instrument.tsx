import { useSuspenseQuery } from '@tanstack/react-query';
import { instrumentQuery } from '../../platform/assessment.js';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { ItemShown } from './ItemShown.js';
import './instrument.scss';
import { countInWords, type LibraryInstrument, libraryQuery } from './library.js';
import { ReleaseNote } from './ReleaseNote.js';
import { UseIt } from './UseIt.js';
import { whenToChoose } from './uses.js';

/** One version of an instrument, section by section: what it is for, what is asked, why, and what would show it. */
export function Instrument() {
  const [code, version] = [useRouteParam('code'), useRouteParam('version')];
  const { data } = useSuspenseQuery(instrumentQuery(code, version));
  const row = useSuspenseQuery(libraryQuery).data.rows.find((one) => one.code === code);
  const listed = row?.versions.find((one) => one.version === version);
  const titles = new Map(data.sections.flatMap(({ items }) => items.map((item) => [item.code, item.title] as const)));
  const when = whenToChoose(code);
  return (
    <Page title={data.title} caption={`Version ${data.version}`} back={{ to: paths.instruments(), words: 'All instruments' }}>
      {row ? <Standing row={row} version={version} /> : null}
      <p className="nhsuk-lede-text">{data.purpose}</p>
      {when ? <p>{when}</p> : null}
      <p>
        {listed?.kinds.map(({ kind, count }) => countInWords(count, kind)).join(', ')}. About {data.minutesToScore}{' '}
        {data.minutesToScore === 1 ? 'minute' : 'minutes'} alone. Published on {day(data.release.published)}.
      </p>
      {listed ? <UseIt code={code} version={listed} /> : null}
      <nav aria-label="Sections">
        <ul>
          {data.sections.map((section) => (
            <li key={section.code}>
              <a className="nhsuk-link" href={`#${section.code}`}>
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {data.sections.map((section) => (
        <section key={section.code} aria-labelledby={section.code}>
          <h2 id={section.code}>{section.title}</h2>
          <p>{section.introduction}</p>
          {section.items.map((item) => (
            <ItemShown key={item.code} item={item} titles={titles} page={paths.instrumentItem(code, version, item.code)} />
          ))}
        </section>
      ))}
      <ReleaseNote release={data.release} titles={titles} />
      {row && row.versions.length > 1 ? <Versions row={row} version={version} /> : null}
      <Details summary="How to see that this version is unchanged">
        <p>
          Every assessment keeps the checksum of the version it used. This one’s is{' '}
          <code className="c-checksum">{data.checksum}</code>.
        </p>
      </Details>
    </Page>
  );
}

/** What to know before choosing it: that it is an older version, withdrawn, or an organisation's own. */
function Standing({ row, version }: { row: LibraryInstrument; version: string }) {
  const withdrawn = row.versions.find((one) => one.version === version)?.withdrawn;
  const older = row.version !== version;
  if (!withdrawn && !older && !row.own) return null;
  return (
    <InsetText>
      {row.own ? <p>This is an instrument of your own. Nobody outside your organisation can open it.</p> : null}
      {withdrawn ? <p>It is withdrawn: nothing new can be begun with it. What was made with it stays.</p> : null}
      {older ? (
        <p>
          A newer version is there: <Link to={paths.instrument(row.code, row.version)}>{`version ${row.version}`}</Link>.
        </p>
      ) : null}
    </InsetText>
  );
}

function Versions({ row: { code, versions }, version }: { row: LibraryInstrument; version: string }) {
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">All versions</h2>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            {one.version === version ? (
              `Version ${one.version}, this one`
            ) : (
              <Link to={paths.instrument(code, one.version)}>{`Version ${one.version}`}</Link>
            )}
            , {day(one.release.published)}. {one.release.summary}
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.compareVersions(code)}>See what changed between two versions</Link>
      </p>
    </section>
  );
}
