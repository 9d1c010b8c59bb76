import { useState } from 'react';
import type { ReadBackNow, ToldToScribe } from '../platform/read-back.js';
import { Button } from './Button.js';
import { ReadBackForm } from './ReadBackForm.js';
import { readBackWords } from './read-back-words.js';

interface WriteForProps {
  readonly item: Parameters<typeof ReadBackForm>[0]['item'];
  readonly name: string;
  readonly id: string;
  /** Whether an answer of theirs counts in the open round, and whether it is one from the round before. */
  readonly answered: boolean;
  readonly stands: boolean;
  /** They answered it on a device of their own, and only they can change it. */
  readonly theirs: boolean;
  readonly now: ReadBackNow;
  readonly onTell: (told: ToldToScribe) => void;
  readonly onPut: () => void;
  readonly onForget: () => void;
}

/** One open vote of a member, as their scribe has it: what they say, or that they have answered, which is never shown again. */
export function WriteFor({ item, name, id, answered, stands, theirs, now, onTell, onPut, onForget }: WriteForProps) {
  const [again, setAgain] = useState(false);
  if (theirs) return <p>They answered this on a device of their own. Only they can change it, there.</p>;
  const writing = now.told !== null || again || !answered;
  return (
    <>
      {answered && !writing ? (
        <>
          <p>
            <strong>{stands ? 'Their earlier answer stands, and counts.' : 'Their answer counts.'}</strong> It is theirs: you are
            not shown it.
          </p>
          <Button small rank="secondary" onPress={() => setAgain(true)}>
            They want to give another
          </Button>
        </>
      ) : (
        <ReadBackForm
          {...{ item, name, id, now, onTell }}
          onPut={() => {
            setAgain(false);
            onPut();
          }}
        />
      )}
      {answered && now.standing === 'counted' ? null : <BecameOf now={now} onForget={onForget} />}
    </>
  );
}

/** What became of what was written down, in words: never that it counts before the server has said so. */
export function BecameOf({ now, onForget, about }: { now: ReadBackNow; onForget: () => void; about?: string }) {
  const words = readBackWords(now);
  if (words === null) return null;
  const read = now.standing === 'missed' || now.standing === 'not-counted' || now.standing === 'refused';
  return (
    <div className={`c-became c-became--${now.standing}`}>
      <p>
        {about}
        {words}
      </p>
      {read ? (
        <Button small rank="secondary" onPress={onForget}>
          I have read this
        </Button>
      ) : null}
    </div>
  );
}
