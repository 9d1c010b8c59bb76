import { Button } from '../../../ui/Button.js';
import type { Meanwhile } from './use-merged.js';

interface TheirsOfFormProps<Form> {
  /** What was saved: *the cover sheet*. */
  readonly what: string;
  readonly meanwhile: Meanwhile<Form> | null;
  readonly labelOf: (name: keyof Form) => string;
  /** What a field holds as the other saved it, in words. */
  readonly saysNow: (name: keyof Form) => string;
  readonly onSeen: () => void;
}

/** What somebody else saved while this was being filled in: what is in the form now, and what stands against what was typed. */
export function TheirsOfForm<Form>({ what, meanwhile, labelOf, saysNow, onSeen }: TheirsOfFormProps<Form>) {
  if (!meanwhile) return null;
  return (
    <div className="c-paper__theirs" role="alert">
      <p>
        <strong>Somebody else saved {what} meanwhile.</strong> Nothing that you typed is lost.
      </p>
      {meanwhile.against.length > 0 ? (
        <>
          <p>You both changed these. Yours is below; theirs says:</p>
          <ul>
            {meanwhile.against.map((name) => (
              <li key={String(name)}>
                {labelOf(name)}: {saysNow(name)}
              </li>
            ))}
          </ul>
          <p>Saving puts yours in the place of theirs.</p>
        </>
      ) : null}
      {meanwhile.taken.length > 0 ? <p>Theirs is in the form now for: {meanwhile.taken.map(labelOf).join(', ')}.</p> : null}
      <Button small rank="secondary" onPress={onSeen}>
        I have read this
      </Button>
    </div>
  );
}
