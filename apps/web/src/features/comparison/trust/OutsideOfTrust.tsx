import { useQuery } from '@tanstack/react-query';
import { Fold } from '../../../ui/Folds.js';
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
    <Fold title="What others publish of it" about={data.sources.map(({ title }) => title).join('; ')}>
      <OutsideFigures figures={data} ours={ours} level={3} />
    </Fold>
  );
}
