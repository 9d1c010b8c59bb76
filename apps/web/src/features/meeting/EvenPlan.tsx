import { minutesLeftForItems, minutesOfEach, planLeft } from '@candour/assessment';
import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentQuery, instrumentQuery } from '../../platform/assessment.js';
import type { Meeting } from './snapshot.js';
import { minutesWords } from './words.js';

/** What there is time for where nothing was scored before: each item gets its share, in the order of the instrument. */
export function EvenPlan({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const items = instrument.sections.flatMap((section) => section.items).filter(({ levels }) => levels.length > 0);
  const minutesLeft = minutesLeftForItems(meeting.minutes, 0);
  const { lines } = planLeft(
    items.map(({ code }) => ({ itemCode: code, planned: null })),
    { minutesLeft, inHand: null },
  );
  const fits = lines.filter((line) => line.fits).length;
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">What there is time for</h2>
      <p>
        The meeting has {minutesWords(meeting.minutes)}, of which {minutesLeft} are for items:{' '}
        {minutesWords(minutesOfEach(items.length, minutesLeft))} for each of {items.length}, in the order of the instrument, for
        nobody knows yet where the board disagrees.{' '}
        {fits === items.length
          ? 'All of them fit.'
          : `${fits} fit. Choose which matter most and move them up, or plan a second meeting; what is left is parked with an owner and a date.`}
      </p>
    </section>
  );
}
