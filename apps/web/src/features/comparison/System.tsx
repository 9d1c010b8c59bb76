import { matrixChart } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Drawing } from '../../ui/Drawing.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { sectionCells } from './cells.js';
import { comparisonQuery } from './comparison.js';
import { FilteredNote } from './FilteredNote.js';
import { FilterLink } from './FilterLink.js';
import { Filters } from './Filters.js';
import { Legend } from './Legend.js';
import { Matrix } from './Matrix.js';
import { matrixInput } from './matrix-input.js';
import { Remarks } from './Remarks.js';
import { SectionOfSystem } from './SectionOfSystem.js';
import { useFilters } from './use-filters.js';
import './comparison.scss';

/** The trusts of a system side by side, from what they have published and from nothing else. */
export function System() {
  const [section] = useSearchParam('section');
  const { data } = useSuspenseQuery(comparisonQuery(useFilters()));
  const chosen = data.sections.find(({ code }) => code === section);
  if (chosen) return <SectionOfSystem comparison={data} section={chosen} />;
  const trusts = data.groups.flatMap((group) => group.trusts);
  const chart = matrixChart(matrixInput(data));
  const codes = data.sections.map(({ code }) => code);
  return (
    <Page title="The system side by side" caption={`${data.system.name} · ${data.instrument.title}`} width="wide">
      <ul className="c-sentences">
        {data.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Filters />
      <FilteredNote />
      {trusts.length === 0 ? (
        <Empty heading="No trusts belong to your system yet">
          <p>Whoever keeps the register adds them. A trust appears here as soon as it belongs to the system.</p>
        </Empty>
      ) : (
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Levels by section</h2>
          <p>{chart.finding}</p>
          <p className="c-hint">
            The order is the alphabet, within each type of trust. It is no rank. Open a section to see its items.
          </p>
          <div className="c-on-screen">
            <Legend />
            <Matrix
              caption="Levels by section"
              groups={data.groups}
              columns={data.sections.map(({ code, title }) => ({
                code,
                names: null,
                heading: (
                  <FilterLink to={paths.system()} section={code}>
                    {title}
                  </FilterLink>
                ),
              }))}
              cellsOf={(row) => sectionCells(row, codes)}
            />
          </div>
          <div className="c-on-paper">
            <Drawing node={chart.svg} />
          </div>
          <Remarks comparison={data} />
        </section>
      )}
    </Page>
  );
}
