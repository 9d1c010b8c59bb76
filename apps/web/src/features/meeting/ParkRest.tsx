import { isItemEndState } from '@candour/assessment';
import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextField } from '../../ui/TextField.js';
import type { DeskClock } from './desk-clock.js';
import type { AgendaLine, Meeting } from './snapshot.js';
import { possibleFor } from './steps.js';
import { useParkMany } from './use-park-many.js';

interface ParkRestProps {
  readonly assessmentId: string;
  readonly meeting: Meeting;
  readonly lines: readonly AgendaLine[];
  readonly clock: DeskClock;
}

/** Parks all that does not fit any more, or after the close all that is left: asked once, with one owner and one day. */
export function ParkRest({ assessmentId, meeting, lines, clock }: ParkRestProps) {
  /** As it was when it was asked: what the clock says a minute later is not parked unseen. */
  const [asked, setAsked] = useState<readonly AgendaLine[] | null>(null);
  const [owner, setOwner] = useState('');
  const [until, setUntil] = useState(partsOf(null));
  const [errors, setErrors] = useState<{ owner?: string; until?: string }>({});
  const park = useParkMany(assessmentId, () => setAsked(null));
  const rest = toPark(meeting, lines, clock);
  const left = (asked ?? []).filter(({ itemCode }) => meeting.agenda.some((line) => line.itemCode === itemCode && isLeft(line)));
  const asking = left.length > 0;
  if (rest.length === 0 && !asking) return null;
  const start = () => {
    const on = isoOf(until);
    const wrong = {
      owner: owner.trim() === '' ? 'Say who takes them on' : undefined,
      until: on === null || on === 'wrong' ? 'Enter the day by which they are taken up again' : undefined,
    };
    setErrors(wrong);
    park.clear();
    if (!wrong.owner && on && on !== 'wrong')
      park.start({ itemCodes: left.map(({ itemCode }) => itemCode), owner: owner.trim(), until: on });
  };
  const done = (asked?.length ?? 0) - left.length;
  return (
    <>
      {rest.length > 0 ? (
        <Button small rank="secondary" onPress={() => setAsked(rest)}>
          {meeting.state === 'agreed' ? 'Park all that is left' : 'Park all that does not fit'} ({rest.length})
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title={left.length === 1 ? 'Park this item?' : `Park these ${left.length} items?`}
        step={left.length === 1 ? 'Park 1 item' : `Park ${left.length} items`}
        rank="primary"
        waiting={park.waiting}
        onConfirm={start}
        onCancel={() => {
          setAsked(null);
          park.clear();
        }}
      >
        <ErrorSummary errors={errors} problem={park.problem} />
        {park.problem && done > 0 ? <p>{done === 1 ? 'One is parked' : `${done} are parked`}; these are left.</p> : null}
        <ul className="m-list m-list--short">
          {left.map(({ itemCode, title }) => (
            <li key={itemCode}>{title}</li>
          ))}
        </ul>
        <p>
          They end without an outcome for now and do not count as agreed. A parked item can be voted on again before the seal.
        </p>
        <TextField
          name="owner"
          label="Who takes them on"
          maxLength={200}
          value={owner}
          onChange={setOwner}
          error={errors.owner}
        />
        <DateField name="until" label="By when" value={until} onChange={setUntil} error={errors.until} />
      </Confirm>
    </>
  );
}

const isLeft = ({ state }: AgendaLine) => !isItemEndState(state);

/** What does not fit and may be parked now; after the close everything without an outcome. */
function toPark(meeting: Meeting, lines: readonly AgendaLine[], { needs }: DeskClock): readonly AgendaLine[] {
  const isOver = meeting.state === 'agreed';
  return lines.filter(
    (line) => isLeft(line) && (isOver || needs.get(line.itemCode)?.fits === false) && possibleFor(meeting, line).includes('park'),
  );
}
