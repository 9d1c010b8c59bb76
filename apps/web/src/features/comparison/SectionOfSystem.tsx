import { useMemo } from 'react';
import { paths } from '../../platform/paths.js';
import { Empty } from '../../ui/Empty.js';
import type { Comparison, Section } from './comparison.js';
import { FilterLink } from './FilterLink.js';
import { Filters } from './Filters.js';
import { Legend } from './Legend.js';
import { ComparisonPage } from './layout/ComparisonPage.js';
import { MatrixWithFind } from './matrix/MatrixWithFind.js';
import { byItem } from './matrix/rows-of.js';
import { Remarks } from './Remarks.js';

interface SectionOfSystemProps {
  readonly comparison: Comparison;
  readonly section: Section;
}

/** One section of the comparison, item by item: of the trusts that share their items. */
export function SectionOfSystem({ comparison, section }: SectionOfSystemProps) {
  const { reader, scales } = comparison;
  const groups = useMemo(() => byItem(comparison, section), [comparison, section]);
  const columns = useMemo(() => section.items.map((item) => columnOf(item, scales)), [section, scales]);
  return (
    <ComparisonPage title={section.title} caption={reader.name} view={paths.system()}>
      <p>
        <FilterLink to={paths.system()}>All sections</FilterLink>
      </p>
      <Filters />
      {columns.length === 0 || groups.length === 0 ? (
        <Empty heading="Nothing of this section is shared item by item" />
      ) : (
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Levels by item</h2>
          <p className="c-hint">
            Open an item to see it by itself, with what the levels say. The order is the alphabet; it is no rank.
          </p>
          <Legend ticks />
          <MatrixWithFind caption={`Items of ${section.title}`} groups={groups} columns={columns} />
        </section>
      )}
      <Remarks comparison={comparison} />
    </ComparisonPage>
  );
}

/** A question stands as a figure on the ramp; a check or a pitfall has a scale of its own, and stands as its word. */
const columnOf = ({ code, title, kind, scale }: Section['items'][number], scales: Comparison['scales']) => ({
  code,
  names: kind === 'question' ? null : (scales[scale] ?? null),
  heading: <FilterLink to={paths.systemItem(code)}>{title}</FilterLink>,
});
