import { runOfPointsChart } from '@candour/charts';
import { month } from '../../../platform/in-london.js';
import { useNarrow } from '../../../platform/narrow.js';
import { Figure } from '../../../ui/Figure.js';
import { Fold } from '../../../ui/Folds.js';
import type { TrustShown } from '../comparison.js';

const SCALE = 5;

/** The levels of the sections at their dates. Two scores a year support no trend, so nothing is drawn through them. */
export function OverTheYears({ run }: { run: TrustShown['run'] }) {
  const narrow = useNarrow();
  const days = [...new Set(run.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < 2) return null;
  const chart = runOfPointsChart({
    title: 'Levels of the sections over the years',
    scale: SCALE,
    rows: run,
    finding: `Shared from ${month(first)} to ${month(last)}, at ${days.length} dates. So few points are no trend.`,
    shape: narrow ? 'narrow' : 'wide',
  });
  return (
    <Fold title="Over the years" about={`${days.length} dates, ${month(first)} to ${month(last)}`}>
      <Figure chart={chart} />
    </Fold>
  );
}
