import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Editing } from './editing.js';
import { isText, keptKey, readKept } from './kept-words.js';
import type { Editable } from './own-words.js';
import { WordsEditor } from './WordsEditor.js';

interface OwnWordsProps {
  readonly of: Editable;
  readonly editing: Editing;
  /** The words as they print; nothing where a slot is empty. */
  readonly children?: ReactNode;
}

/**
 * Words of the paper with a quiet way to edit them in their place. It opens by itself only where something typed here before a
 * reload is not saved yet, and then takes no focus.
 */
export function OwnWords({ of, editing, children }: OwnWordsProps) {
  const keptAs = keptKey(editing.personId, editing.assessmentId, `${editing.variant}.${of.key}`);
  const [open, setOpen] = useState<'pressed' | 'kept' | null>(() => (readKept(keptAs, isText) ? 'kept' : null));
  const button = useRef<HTMLButtonElement>(null);
  const { comesBackTo } = editing;
  useEffect(() => {
    if (open !== null || comesBackTo.current !== of.key) return;
    comesBackTo.current = null;
    button.current?.focus();
  }, [open, comesBackTo, of.key]);

  if (open !== null) {
    return (
      <WordsEditor
        of={of}
        place={{ assessmentId: editing.assessmentId, variant: editing.variant, key: of.key }}
        keptAs={keptAs}
        version={editing.version}
        figures={editing.figures}
        takesFocus={open === 'pressed'}
        locked={editing.locked}
        onLeft={() => {
          comesBackTo.current = of.key;
        }}
        onClose={() => setOpen(null)}
      />
    );
  }
  const said = of.changed ? editing.changedBy(of.words) : null;
  return (
    <div className={`c-own${children ? '' : ' c-own--empty'}`}>
      {children}
      {said ? <p className="c-own__said">{said}</p> : null}
      {editing.locked === null ? (
        <button type="button" ref={button} className="c-own__edit" onClick={() => setOpen('pressed')}>
          {children ? 'Edit' : `Add: ${of.label}`}
          {children ? <span className="nhsuk-u-visually-hidden"> {of.label}</span> : null}
        </button>
      ) : null}
    </div>
  );
}
