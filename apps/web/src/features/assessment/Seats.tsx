import type { Assessment } from '../../platform/assessment.js';
import { Table } from '../../ui/Table.js';

const offices: Readonly<Record<string, string>> = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'senior-independent-director': 'senior independent director',
};

/** Who scores: of a draft the board as it is today, afterwards as it was when scoring opened. */
export function Seats({ assessment: { seats, pledgeFrozen } }: { assessment: Assessment }) {
  return (
    <section aria-labelledby="seats-title">
      <h2 id="seats-title">{headingOf(seats.length, pledgeFrozen)}</h2>
      {seats.length === 0 ? (
        <p>The board has no seats yet. At least five are needed before anything can be asked.</p>
      ) : (
        <Table
          caption="Seats"
          captionHidden
          rows={seats}
          rowKey={(seat) => seat.seatId}
          columns={[
            { key: 'name', heading: 'Name', cell: (seat) => [seat.name, offices[seat.office]].filter(Boolean).join(', ') },
            { key: 'portfolio', heading: 'Portfolio', cell: (seat) => seat.portfolio || '–' },
            { key: 'kind', heading: 'Kind', cell: (seat) => (seat.executive ? 'Executive' : 'Non-executive') },
            { key: 'votes', heading: 'Votes', cell: (seat) => (seat.voting ? 'Yes' : 'Attends') },
          ]}
        />
      )}
    </section>
  );
}

function headingOf(count: number, frozen: boolean): string {
  if (frozen) return `The ${count} seats of this assessment`;
  return count === 1 ? 'One seat on the board today' : `${count} seats on the board today`;
}
