import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Empty } from '../../ui/Empty.js';
import { comparisonQuery } from './comparison.js';
import { FilteredNote } from './FilteredNote.js';
import { FilterLink } from './FilterLink.js';
import { Filters } from './Filters.js';
import { Legend } from './Legend.js';
import { ComparisonPage } from './layout/ComparisonPage.js';
import { MatrixWithFind } from './matrix/MatrixWithFind.js';
import { bySection } from './matrix/rows-of.js';
import { Remarks } from './Remarks.js';
import { SectionOfSystem } from './SectionOfSystem.js';
import { useFilters } from './use-filters.js';

/** The trusts of a system side by side, from what they have published and from nothing else. */
export function System() {
  const [section] = useSearchParam('section');
  const { data } = useSuspenseQuery(comparisonQuery(useFilters()));
  const groups = useMemo(() => bySection(data), [data]);
  const columns = useMemo(
    () =>
      data.sections.map(({ code, title }) => ({
        code,
        names: null,
        heading: (
          <FilterLink to={paths.system()} section={code}>
            {title}
          </FilterLink>
        ),
      })),
    [data],
  );
  const chosen = data.sections.find(({ code }) => code === section);
  if (chosen) return <SectionOfSystem comparison={data} section={chosen} />;
  return (
    <ComparisonPage
      title="The system side by side"
      caption={`${data.system.name} · ${data.instrument.title}`}
      view={paths.system()}
    >
      <ul className="c-sentences">
        {data.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Filters />
      <FilteredNote />
      {groups.length === 0 ? (
        <Empty heading="No trusts belong to your system yet">
          <p>Whoever keeps the register adds them. A trust appears here as soon as it belongs to the system.</p>
        </Empty>
      ) : (
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Levels by section</h2>
          <p className="c-hint">
            The order is the alphabet, within each type of trust. It is no rank. Open a section to see its items, a trust to see
            all of it.
          </p>
          <Legend />
          <MatrixWithFind caption="Levels by section" groups={groups} columns={columns} />
          <Remarks comparison={data} />
        </section>
      )}
    </ComparisonPage>
  );
}
