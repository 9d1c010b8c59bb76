import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import type { Outline } from '../paper.js';
import type { Editing } from './editing.js';
import { keptKey, keptTexts, writeKept } from './kept-words.js';
import { wordsNow } from './own-words.js';

/** Unsaved words for a place that the paper no longer has, since its findings changed: shown, so that they can be put elsewhere. */
export function Orphans({ outline, editing }: { outline: Outline; editing: Editing }) {
  const [kept, setKept] = useState(() => keptTexts(keptKey(editing.personId, editing.assessmentId, `${editing.variant}.`)));
  const orphans = kept.filter(({ of }) => wordsNow(outline, of) === undefined);
  if (orphans.length === 0) return null;
  return (
    <section className="c-paper__orphans" aria-label="Your words that have no place any more">
      {orphans.map(({ key, mine }) => (
        <div key={key}>
          <p>
            <strong>You wrote this for a part that the paper no longer has.</strong> It is not saved. Copy it to where it belongs.
          </p>
          <blockquote>{mine}</blockquote>
          <Button
            small
            rank="secondary"
            onPress={() => {
              writeKept(key, null);
              setKept(kept.filter((one) => one.key !== key));
            }}
          >
            Throw it away
          </Button>
        </div>
      ))}
    </section>
  );
}
