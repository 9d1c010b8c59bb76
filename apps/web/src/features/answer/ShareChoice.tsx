import { Checkbox } from '../../ui/Checkboxes.js';
import type { Given } from './given.js';

/** Whether the board may read the words that go with an answer: off until its author wants it, each time anew. */
export function ShareChoice({ given, onChange }: { given: Given; onChange: (given: Given) => void }) {
  const what = given.kind === 'not-applicable' ? 'this reason (and my comment, if I write one)' : 'this comment';
  return (
    <div className="nhsuk-form-group">
      <Checkbox
        name="share"
        words={`Share ${what} with the board`}
        hint={
          given.shareComment
            ? 'The board reads it after the reveal: without name, role or time, in mixed order. How you write may still be recognised.'
            : 'Not shared: nobody but you can read it.'
        }
        checked={given.shareComment}
        onChange={(shareComment) => onChange({ ...given, shareComment })}
      />
    </div>
  );
}
