import { secondsBeforeTheChairMayTakeOver } from '@candour/assessment';
import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { deskKeys } from './desk-keys.js';

/**
 * How the meeting is handed over: whoever goes on takes it, on a screen of their own, so that it is never in nobody's hands and never
 * pressed upon somebody who is not there.
 */
export function HandOver() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="m-next__others">
        <Button small rank="secondary" keys={deskKeys['hand-over'].keys} expanded={open} onPress={() => setOpen(!open)}>
          Hand over
        </Button>
      </div>
      {open ? (
        <div className="m-desk__note" role="status">
          <p>
            Ask the other facilitator or the company secretary to open this meeting on their own screen and press{' '}
            <strong>Take the meeting over</strong>. You hold it until they do, and this screen tells you when they have. Nothing
            that was answered is lost.
          </p>
          <p>
            The chair can take it once no facilitator has been connected for {secondsBeforeTheChairMayTakeOver} seconds: close
            this page, if it is to be the chair.
          </p>
        </div>
      ) : null}
    </>
  );
}
