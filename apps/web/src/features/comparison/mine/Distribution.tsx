import { distributionChart } from '@candour/charts';
import { useNarrow } from '../../../platform/narrow.js';
import { Figure } from '../../../ui/Figure.js';
import type { MyPlace } from '../findings/findings.js';
import { whereFinding } from './where-finding.js';

interface DistributionProps {
  readonly title: string;
  readonly places: readonly MyPlace[];
}

/** Sections or items of one scale, as one picture. */
export function Distribution({ title, places }: DistributionProps) {
  const narrow = useNarrow();
  const chart = distributionChart({
    title,
    levelNames: places[0]?.levelNames ?? [],
    rows: places,
    finding: whereFinding(places),
    shape: narrow ? 'narrow' : 'wide',
  });
  return <Figure chart={chart} />;
}
