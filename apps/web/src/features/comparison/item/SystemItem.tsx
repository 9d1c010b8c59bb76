import { dotPlotChart } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNarrow } from '../../../platform/narrow.js';
import { paths } from '../../../platform/paths.js';
import { useRouteParam } from '../../../platform/route.js';
import { Details } from '../../../ui/Details.js';
import { Figure } from '../../../ui/Figure.js';
import { type ComparedItem, comparedItemQuery } from '../comparison.js';
import { FilterLink } from '../FilterLink.js';
import { Filters } from '../Filters.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { useFilters } from '../use-filters.js';
import { TrustsOnItem } from './TrustsOnItem.js';

/** One item across trusts: like beside like, each published level on its place of the scale. */
export const SystemItem = () => (
  <ViewBoundary>
    <ItemAcross />
  </ViewBoundary>
);

function ItemAcross() {
  const code = useRouteParam('code');
  const { data } = useSuspenseQuery(comparedItemQuery(code, useFilters()));
  const { reader, instrument, item, groups, you } = data;
  return (
    <ComparisonPage title={item.title} caption={`${reader.name} · ${instrument.title}`} view={paths.system()}>
      <p>
        <FilterLink to={paths.system()}>All sections</FilterLink>
      </p>
      <p className="nhsuk-lede-text">{item.question}</p>
      <Filters />
      {you === null ? null : (
        <p>
          <strong>You are here:</strong> {you.words}.
        </p>
      )}
      <Plot item={data} />
      <h2>Boards of the same type</h2>
      <ul>
        {groups.map(({ trustType, peers }) => (
          <li key={trustType}>
            <strong>{trustType}:</strong> {peers.words}
          </li>
        ))}
      </ul>
      <TrustsOnItem groups={groups} />
      <Details summary="What the levels say">
        <ol className="c-levels">
          {item.levels.map(({ level, name, statement }) => (
            <li key={level}>
              <strong>{name}.</strong> {statement}
            </li>
          ))}
        </ol>
      </Details>
    </ComparisonPage>
  );
}

function Plot({ item: { item, groups, finding } }: { item: ComparedItem }) {
  const narrow = useNarrow();
  const chart = dotPlotChart({
    title: item.title,
    levelNames: item.levels.map(({ name }) => name),
    groups: groups.map(({ trustType, dots, peers }) => ({
      trustType,
      trusts: dots.map((dot) => (dot.self ? { ...dot, name: `${dot.name} (you)` } : dot)),
      median: peers.median,
    })),
    finding,
    shape: narrow ? 'narrow' : 'wide',
  });
  return <Figure chart={chart} />;
}
