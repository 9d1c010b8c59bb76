import { useQuery } from '@tanstack/react-query';
import { instrumentQuery } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import type { Comparison } from './comparison.js';
import { FilteredNote } from './FilteredNote.js';
import { FilterLink } from './FilterLink.js';
import { Legend } from './Legend.js';
import { ComparisonPage } from './layout/ComparisonPage.js';
import { MatrixWithFind } from './matrix/MatrixWithFind.js';
import { byItem } from './matrix/rows-of.js';
import { Remarks } from './Remarks.js';

interface SectionOfSystemProps {
  readonly comparison: Comparison;
  readonly section: Comparison['sections'][number];
}

/** One section of the comparison, item by item: of the trusts that share their items. */
export function SectionOfSystem({ comparison, section }: SectionOfSystemProps) {
  const { code, version } = comparison.instrument;
  // Of a trust's own instrument a system knows the sections alone: there is nothing more to read.
  const whole = useQuery({ ...instrumentQuery(code, version), enabled: section.items.length > 0 }).data;
  const asked = whole?.sections.flatMap(({ items }) => items) ?? [];
  const codes = section.items.map((item) => item.code);
  const columns = section.items.map((item) => {
    const known = asked.find((one) => one.code === item.code);
    return {
      code: item.code,
      names: known && known.kind !== 'question' ? known.levels.map(({ name }) => name) : null,
      heading: <FilterLink to={paths.systemItem(item.code)}>{item.title}</FilterLink>,
    };
  });
  return (
    <ComparisonPage title={section.title} caption={comparison.system.name} view={paths.system()}>
      <p>
        <FilterLink to={paths.system()}>All sections</FilterLink>
      </p>
      <p>Open an item to see it by itself, with what the levels say. The order is the alphabet, within each type of trust.</p>
      <h2>Levels by item</h2>
      <FilteredNote />
      <Legend ticks />
      <MatrixWithFind caption={`Items of ${section.title}`} groups={byItem(comparison, codes)} columns={columns} />
      <Remarks comparison={comparison} />
    </ComparisonPage>
  );
}
