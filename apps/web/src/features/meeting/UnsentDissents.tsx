import { isItemEndState } from '@candour/assessment';
import { useEffect } from 'react';
import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import type { Meeting } from './snapshot.js';
import { useUnsentDissents } from './unsent-dissents.js';
import { itemCalled } from './words.js';

/** What was still being written when the board went on: it was not recorded, and its author keeps their words. */
export function UnsentDissents({ assessmentId, meeting }: { assessmentId: string; meeting: Meeting }) {
  const { all, write } = useUnsentDissents(assessmentId);
  const { current, agenda } = meeting;
  // While the item is in the room its form may come back, with the words in it.
  const open = current && !isItemEndState(current.state) ? current.itemCode : null;
  return [...all]
    .filter(([itemCode]) => itemCode !== open)
    .map(([itemCode, words]) => (
      <Unsent key={itemCode} called={itemCalled(agenda, itemCode)} words={words} onRead={() => write(itemCode, '')} />
    ));
}

function Unsent({ called, words, onRead }: { called: string; words: string; onRead: () => void }) {
  const said = `Not recorded: you had not sent how you see ${called} differently before the board went on`;
  useEffect(() => say(said), [said]);
  return (
    <div className="m-late">
      <p>
        <strong>{said}.</strong> While the meeting goes on, ask whoever runs it to put it to the board again. You had written:
      </p>
      <blockquote className="m-late__words">{words}</blockquote>
      <Button small rank="secondary" onPress={onRead} about={`about ${called}, and let go of it`}>
        I have read this
      </Button>
    </div>
  );
}
