import { Button } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';

/** Somebody else saved the same thing while it was being edited: what they saved, and what can be done about it. */
export function Meanwhile({ theirs, onTake }: { theirs: string | null; onTake: () => void }) {
  if (theirs === null) return null;
  return (
    <InsetText>
      <div role="alert">
        <h2>Somebody else changed this meanwhile</h2>
        <p>What is saved now: {theirs}.</p>
        <p>What you typed is below and not saved. Save it to put it in the place of theirs, or begin again from theirs.</p>
      </div>
      <Button small rank="secondary" onPress={onTake}>
        Begin again from theirs
      </Button>
    </InsetText>
  );
}
