import { useQuery } from '@tanstack/react-query';
import { OutsideFigures } from '../../../ui/OutsideFigures.js';
import { outsideFiguresQuery } from '../comparison.js';

interface OutsideOfTrustProps {
  readonly organisationId: string;
  readonly instrument: string;
  readonly ours: boolean;
}

/** What others have published of the trust, beside its own level; nothing where nothing was brought in. */
export function OutsideOfTrust({ organisationId, instrument, ours }: OutsideOfTrustProps) {
  const { data } = useQuery(outsideFiguresQuery(organisationId, instrument));
  if (!data || data.sources.length === 0) return null;
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">What others publish of it</h2>
      <OutsideFigures figures={data} ours={ours} level={3} />
    </section>
  );
}
