import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.js';

interface MeanwhileProps {
  /** What somebody else has saved, or what they changed, in a sentence or two. */
  readonly children: ReactNode;
  readonly onTake: () => void;
}

/**
 * Somebody else saved the same thing while it was being edited. What was typed stays in the form; saving again puts it in the place
 * of theirs, knowingly. Takes the focus, for it stands above a form whose button was just pressed.
 */
export function Meanwhile({ children, onTake }: MeanwhileProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="c-wrong" ref={box} tabIndex={-1} role="alert" aria-labelledby="meanwhile-title">
      <h2 className="c-wrong__title" id="meanwhile-title">
        Somebody else changed this meanwhile
      </h2>
      {children}
      <p>What you typed is below and not saved. Save it to put it in the place of theirs, or begin again from theirs.</p>
      <Button small rank="secondary" onPress={onTake}>
        Begin again from theirs
      </Button>
    </div>
  );
}
