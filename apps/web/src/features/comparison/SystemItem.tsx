import { dotPlotChart } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNarrow } from '../../platform/narrow.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Details } from '../../ui/Details.js';
import { Figure } from '../../ui/Figure.js';
import { Page } from '../../ui/Page.js';
import { type ComparedItem, comparedItemQuery } from './comparison.js';
import { FilteredNote } from './FilteredNote.js';
import { FilterLink } from './FilterLink.js';
import { useFilters } from './use-filters.js';
import './comparison.scss';

/** One item across the trusts of a system: like beside like, each published level on its place of the scale. */
export function SystemItem() {
  const code = useRouteParam('code');
  const narrow = useNarrow();
  const { data } = useSuspenseQuery(comparedItemQuery(code, useFilters()));
  const { item, groups, finding } = data;
  const chart = dotPlotChart({
    title: item.title,
    levelNames: item.levels.map(({ name }) => name),
    groups: groups.map(({ trustType, dots, peers }) => ({ trustType, trusts: dots, median: peers.median })),
    finding,
    shape: narrow ? 'narrow' : 'wide',
  });
  return (
    <Page title={item.title} caption="Across the system" width="wide">
      <p>
        <FilterLink to={paths.system()}>The system side by side</FilterLink>
      </p>
      <p className="nhsuk-lede-text">{item.question}</p>
      <FilteredNote />
      <Figure chart={chart} />
      <CorrectedDots groups={groups} />
      <h2>Boards of the same type</h2>
      <ul>
        {groups.map(({ trustType, peers }) => (
          <li key={trustType}>
            <strong>{trustType}:</strong> {peers.words}
          </li>
        ))}
      </ul>
      <Details summary="What the levels say">
        <ol className="c-levels">
          {item.levels.map(({ level, name, statement }) => (
            <li key={level}>
              <strong>{name}.</strong> {statement}
            </li>
          ))}
        </ol>
      </Details>
    </Page>
  );
}

/** Figures that were corrected after they were published: the picture shows them as they were. */
function CorrectedDots({ groups }: { groups: ComparedItem['groups'] }) {
  const corrected = groups.flatMap(({ dots }) => dots).filter(({ correction }) => correction !== null);
  if (corrected.length === 0) return null;
  return (
    <ul aria-label="Corrections">
      {corrected.map(({ organisationId, name, words, correction }) => (
        <li key={organisationId}>
          <strong>{name}:</strong> {words}. {correction}.
        </li>
      ))}
    </ul>
  );
}
