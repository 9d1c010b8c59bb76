import { medianWords } from '@candour/charts';
import { Details } from '../../ui/Details.js';
import { Table } from '../../ui/Table.js';
import type { Plan } from './snapshot.js';
import { minutesWords } from './words.js';

/** What to talk about, in which order, and what fits into the time there is. Only what the board would be shown. */
export function PlanTable({ plan }: { plan: Plan }) {
  const fits = plan.items.filter((item) => item.fits).length;
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">What there is time for</h2>
      <p>
        The meeting has {minutesWords(plan.minutes)}, of which {plan.minutesForOpeningAndClosing} are kept for opening and
        closing.{' '}
        {fits === plan.items.length
          ? `All ${fits} items fit.`
          : `${fits} of ${plan.items.length} items fit. Park the others with an owner and a date, or take them to another meeting.`}
      </p>
      <p>
        Items come first where members see them most differently. You see here what the board will be shown, and that you looked
        is recorded.
      </p>
      <Items caption="What fits, in the order to talk about it" items={plan.items.filter((item) => item.fits)} />
      {fits < plan.items.length ? (
        <Details summary={`What does not fit (${plan.items.length - fits})`}>
          <Items caption="What does not fit" items={plan.items.filter((item) => !item.fits)} />
        </Details>
      ) : null}
    </section>
  );
}

function Items({ caption, items }: { caption: string; items: Plan['items'] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      rowKey={(item) => item.itemCode}
      columns={[
        { key: 'title', heading: 'Item', cell: (item) => item.title },
        { key: 'words', heading: 'Why here', cell: (item) => item.words },
        { key: 'median', heading: 'Median', numeric: true, cell: (item) => medianOf(item) },
        { key: 'minutes', heading: 'Minutes', numeric: true, cell: (item) => item.minutesNeeded },
      ]}
    />
  );
}

/** A small board is shown the lower of two in the middle, never a half. */
function medianOf({ spread: { median, counts } }: Plan['items'][number]): string {
  if (median === null) return 'Not shown';
  return counts === null ? `${medianWords(median)} (lower)` : medianWords(median);
}
