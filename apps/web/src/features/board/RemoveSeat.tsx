import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import { boardQuery } from '../../platform/board.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Seat } from './board-words.js';

/** Removes a seat that was entered by mistake. One that an assessment has used can only be given a last day. */
export function RemoveSeat({ seat }: { seat: Seat }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useAction<{ seatId: string }, void>({
    send: async (path) => {
      await api.DELETE('/api/board/seats/{seatId}', { params: { path }, headers: ifMatch(seat.version) });
    },
    refresh: [boardQuery.queryKey, ['assessment'], ['home']],
    said: 'The seat is removed',
    done: () => void navigate({ to: paths.board() }),
  });
  return (
    <section aria-labelledby="remove-title">
      <h2 id="remove-title">Entered by mistake?</h2>
      <p>A seat that has taken part in nothing can be removed. To end a seat, give it a last day instead.</p>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Remove this seat
      </Button>
      <Confirm
        open={asking}
        title={`Remove the seat of ${seat.name}?`}
        step="Remove the seat"
        waiting={remove.waiting}
        onConfirm={() => remove.start({ seatId: seat.id })}
        onCancel={() => {
          setAsking(false);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>It disappears from the board, and a link that was sent for it ends. You can add it again.</p>
      </Confirm>
    </section>
  );
}
