import { useQuery } from '@tanstack/react-query';
import type { Assessment } from '../../platform/assessment.js';
import { mayAs, useHat } from '../../platform/me.js';
import { Details } from '../../ui/Details.js';
import { Progress } from '../../ui/Progress.js';
import { Table } from '../../ui/Table.js';
import { progressQuery } from './reads.js';

/** How far private scoring is, to those the pledge names: how many have finished, and who only where the pledge says so. */
export function ScoringProgress({ assessment }: { assessment: Assessment }) {
  const asked = mayAs(useHat(), 'secretary', 'facilitator', 'chair', 'chief-executive') && assessment.state === 'scoring';
  const { data } = useQuery({ ...progressQuery(assessment.id), enabled: asked });
  if (!asked || !data) return null;
  const begun =
    data.started === null
      ? ''
      : `; ${data.started} ${data.started === 1 ? 'has' : 'have'} started, ${data.notStarted ?? 0} not yet`;
  return (
    <section aria-labelledby="progress-title">
      <h2 id="progress-title">How far scoring is</h2>
      <Progress
        done={data.done}
        of={data.seats}
        words={`${data.done} of ${data.seats} members have answered all ${data.of} items${begun}`}
      />
      {data.perSeat ? (
        <Details summary="Who has started and who has finished">
          <p>
            As it stood when somebody first looked today: it is drawn once a day, as the pledge says, and never shows an answer.
          </p>
          <Table
            caption="Who has not started, started or finished"
            captionHidden
            rows={data.perSeat}
            rowKey={(row) => row.seatId}
            columns={[
              { key: 'name', heading: 'Member', cell: (row) => row.name },
              { key: 'progress', heading: 'Scoring', cell: (row) => row.progress },
            ]}
          />
        </Details>
      ) : null}
    </section>
  );
}
