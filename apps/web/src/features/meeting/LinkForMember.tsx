import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Select } from '../../ui/Select.js';
import { joiningKey, type RoomLinkMade, type SeatToLetIn, seatInWords } from './joining.js';
import { LinkSheet } from './LinkSheet.js';

interface LinkForMemberProps {
  readonly assessmentId: string;
  readonly seats: readonly SeatToLetIn[];
}

/** A link of one's own for a member who has no account, forgot the password or left the phone at home. */
export function LinkForMember({ assessmentId, seats }: LinkForMemberProps) {
  const [seatId, setSeatId] = useState('');
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [sheet, setSheet] = useState<RoomLinkMade | null>(null);
  const seat = seats.find((one) => one.seatId === seatId) ?? null;
  const make = useAction<string, RoomLinkMade>({
    send: (chosen) =>
      read(
        api.POST('/api/assessments/{assessmentId}/joining/seats/{seatId}/link', {
          params: { path: { assessmentId, seatId: chosen } },
        }),
      ),
    refresh: [joiningKey(assessmentId)],
    said: ({ name }) => `The link for ${name} is ready`,
    done: (made) => {
      setAsking(false);
      setSeatId('');
      setSheet(made);
    },
  });
  const ask = () => {
    setWrong(seat ? undefined : 'Choose a member');
    make.clear();
    setAsking(seat !== null);
  };
  return (
    <div className="m-joining__link">
      <Select
        name="seat-to-let-in"
        label="A link for one member"
        hint="For somebody without an account, or without their password. It needs no code."
        empty="Choose a member"
        options={seats.map((one) => ({ value: one.seatId, words: seatInWords(one) }))}
        value={seatId}
        onChange={setSeatId}
        error={wrong}
      />
      <Button small rank="secondary" onPress={ask}>
        Make a link
      </Button>
      {sheet ? <LinkSheet made={sheet} onDone={() => setSheet(null)} /> : null}
      <Confirm
        open={asking && seat !== null}
        title={`Make a link for ${seat?.name ?? ''}?`}
        step="Make the link"
        rank="primary"
        waiting={make.waiting}
        onConfirm={() => make.start(seatId)}
        onCancel={() => setAsking(false)}
      >
        <ErrorSummary problem={make.problem} />
        <p>
          Whoever opens it first sits in the place of {seat?.name} until the meeting closes, and chooses a code for it. Hand it to
          them and to nobody else. They are told that it was made.
        </p>
        <p>
          {seat?.link === 'none' ? '' : 'The link they have ends at once, and whoever came in by it is out. '}
          Answers given in this place before count, but stay closed to whoever opens the new link.
        </p>
      </Confirm>
    </div>
  );
}
