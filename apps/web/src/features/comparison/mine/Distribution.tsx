import { distributionChart } from '@candour/charts';
import { useNarrow } from '../../../platform/narrow.js';
import { Details } from '../../../ui/Details.js';
import { Figure } from '../../../ui/Figure.js';
import type { MyPlace } from '../findings/findings.js';
import { whereFinding } from './where-finding.js';

interface DistributionProps {
  readonly title: string;
  readonly places: readonly MyPlace[];
}

/** Sections or items of one scale, as one picture; in words with who is not counted, and why. */
export function Distribution({ title, places }: DistributionProps) {
  const narrow = useNarrow();
  const chart = distributionChart({
    title,
    levelNames: places[0]?.levelNames ?? [],
    rows: places,
    finding: whereFinding(places),
    shape: narrow ? 'narrow' : 'wide',
  });
  return (
    <>
      <Figure chart={chart} />
      <Details summary="In words, and who is not counted">
        <ul>
          {places.map(({ code, title: of, words }) => (
            <li key={code}>
              <strong>{of}:</strong> {words}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
