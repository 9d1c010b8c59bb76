import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Empty } from '../../ui/Empty.js';
import { type Comparison, comparisonQuery } from './comparison.js';
import { FilterLink } from './FilterLink.js';
import { Filters } from './Filters.js';
import { Legend } from './Legend.js';
import { ComparisonPage } from './layout/ComparisonPage.js';
import { Sentences } from './layout/Sentences.js';
import { ViewBoundary } from './layout/ViewBoundary.js';
import { MatrixWithFind } from './matrix/MatrixWithFind.js';
import { bySection, rulesSaid } from './matrix/rows-of.js';
import { Remarks } from './Remarks.js';
import { SectionOfSystem } from './SectionOfSystem.js';
import { TakeAlong } from './TakeAlong.js';
import { titleOf } from './title-of.js';
import { useFilters } from './use-filters.js';

/** Trusts side by side, from what they have published and from nothing else; by section, or the items of one. */
export const System = () => (
  <ViewBoundary>
    <SideBySide />
  </ViewBoundary>
);

function SideBySide() {
  const [section] = useSearchParam('section');
  const { data } = useSuspenseQuery(comparisonQuery(useFilters()));
  const chosen = data.sections.find(({ code }) => code === section);
  return chosen ? <SectionOfSystem comparison={data} section={chosen} /> : <AllSections comparison={data} />;
}

function AllSections({ comparison }: { comparison: Comparison }) {
  const { reader, instrument, sections, sentences } = comparison;
  const groups = useMemo(() => bySection(comparison), [comparison]);
  const columns = useMemo(() => sections.map(columnOf), [sections]);
  return (
    <ComparisonPage title={titleOf(reader)} caption={`${reader.name} · ${instrument.title}`} view={paths.system()}>
      <Sentences of={sentences} />
      <Filters />
      {groups.length === 0 ? (
        <Empty heading="There is no trust to show">
          <p>No trust fits what is chosen above, or none has shared anything with you yet.</p>
        </Empty>
      ) : (
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Levels by section</h2>
          <p className="c-hint">
            The order is the alphabet, within each type of trust. It is no rank. Open a section to see its items, or a trust to
            see all that it shares.
          </p>
          <Legend />
          <MatrixWithFind caption="Levels by section" groups={groups} columns={columns} />
          <Rules of={rulesSaid(comparison)} />
        </section>
      )}
      <Remarks comparison={comparison} />
      <TakeAlong reader={reader} />
    </ComparisonPage>
  );
}

/** How levels of sections come about where they have few questions. */
const Rules = ({ of }: { of: readonly string[] }) =>
  of.length === 0 ? null : <p className="c-quiet">The level of a section: {of.join(' ')}</p>;

const columnOf = ({ code, title }: Comparison['sections'][number]) => ({
  code,
  names: null,
  heading: (
    <FilterLink to={paths.system()} section={code}>
      {title}
    </FilterLink>
  ),
});
