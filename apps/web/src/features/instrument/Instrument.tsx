import { useSuspenseQuery } from '@tanstack/react-query';
import { instrumentQuery } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Details } from '../../ui/Details.js';
import { Page } from '../../ui/Page.js';
import { ItemShown } from './ItemShown.js';
import './instrument.scss';

/** One version of an instrument, section by section: what is asked, why, and what would show it. */
export function Instrument() {
  const [code, version] = [useRouteParam('code'), useRouteParam('version')];
  const { data } = useSuspenseQuery(instrumentQuery(code, version));
  const titles = new Map(data.sections.flatMap(({ items }) => items.map((item) => [item.code, item.title] as const)));
  return (
    <Page title={data.title} caption={`Version ${data.version}`} back={{ to: paths.instruments(), words: 'All instruments' }}>
      <p className="nhsuk-lede-text">{data.purpose}</p>
      <p>
        {titles.size} items, about {data.minutesToScore} minutes to score alone.
      </p>
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
            <ItemShown key={item.code} item={item} titles={titles} />
          ))}
        </section>
      ))}
      <Details summary="How to see that this version is unchanged">
        <p>
          Every assessment keeps the checksum of the version it used. This one’s is{' '}
          <code className="c-checksum">{data.checksum}</code>.
        </p>
      </Details>
    </Page>
  );
}
