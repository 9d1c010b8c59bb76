import { paths } from '../../platform/paths.js';
import { Table } from '../../ui/Table.js';
import { hasEnded, officeWords, type Seat, spanWords } from './board-words.js';
import { Invite } from './Invite.js';
import { Joined } from './Joined.js';
import { RowActions } from './RowActions.js';

/** Seats with who sits in them; for the secretary with what can be done about each. */
export function SeatsTable({ seats, mayEdit, today }: { seats: readonly Seat[]; mayEdit: boolean; today: string }) {
  if (seats.length === 0) return null;
  return (
    <Table
      caption="Seats of the board"
      captionHidden
      rows={seats}
      rowKey={(seat) => seat.id}
      columns={[
        {
          key: 'name',
          heading: 'Name',
          cell: (seat) => (
            <>
              {seat.name}
              {seat.office === 'none' ? null : `, ${officeWords[seat.office]}`}
              {seat.email ? <span className="c-board__email">{seat.email}</span> : null}
            </>
          ),
        },
        { key: 'portfolio', heading: 'Portfolio', cell: (seat) => seat.portfolio || '–' },
        {
          key: 'kind',
          heading: 'Kind',
          cell: (seat) => `${seat.executive ? 'Executive' : 'Non-executive'}${seat.voting ? '' : ', attends'}`,
        },
        { key: 'span', heading: 'From and to', cell: (seat) => spanWords(seat, today) },
        { key: 'joined', heading: 'Joined', cell: (seat) => <Joined joined={seat.joined} /> },
        ...(mayEdit
          ? [
              {
                key: 'do',
                heading: 'Change or invite',
                cell: (seat: Seat) => (
                  <RowActions to={paths.seat(seat.id)} about={seat.name}>
                    {hasEnded(seat, today) ? null : <Invite place={{ seatId: seat.id }} name={seat.name} joined={seat.joined} />}
                  </RowActions>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
