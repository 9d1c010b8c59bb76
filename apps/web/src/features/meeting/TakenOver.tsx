import { useEffect, useState } from 'react';
import { say } from '../../platform/status.js';
import { InsetText } from '../../ui/InsetText.js';
import type { Meeting } from './snapshot.js';

/** Tells whoever held the meeting on this screen that somebody else holds it now, and whose it is. */
export function TakenOver({ meeting }: { meeting: Meeting }) {
  const { youHold, heldBy } = meeting;
  const [held, setHeld] = useState({ before: youHold, lost: false });
  if (held.before !== youHold) setHeld({ before: youHold, lost: !youHold });
  const words = `${heldBy ?? 'Somebody else'} has taken the meeting over. This screen follows it from now on.`;
  const { lost } = held;
  useEffect(() => {
    if (lost) say(words);
  }, [lost, words]);
  return lost ? <InsetText>{words}</InsetText> : null;
}
