import { type FormEvent, useEffect } from 'react';
import type { Action } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { changesBetween, type Draft, draftOf } from './draft.js';
import { FieldRows } from './FieldRows.js';
import { LookFields } from './LookFields.js';
import { ScaleRows } from './ScaleRows.js';
import type { PaperShape, ShapePresets } from './shape.js';
import type { useHistory } from './use-history.js';

interface ShapeFormProps {
  readonly opened: Draft;
  readonly presets: ShapePresets;
  readonly history: ReturnType<typeof useHistory>;
  readonly save: Action<Draft>;
  readonly changed: boolean;
  /** What somebody else has saved meanwhile, or null. */
  readonly theirs: PaperShape | null;
  readonly onTake: () => void;
}

/** Fields, words of assurance, colour and typeface: one form, saved together; every step can be taken back until then. */
export function ShapeForm({ opened, presets, history, save, changed, theirs, onTake }: ShapeFormProps) {
  const { draft, change, lastStep, undo } = history;
  const errors = save.problem?.fields ?? {};
  useWarningBeforeLeaving(changed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.start(draft);
  };
  const parts = { errors, onChange: change };
  return (
    <form onSubmit={submit} noValidate aria-label="Shape of the paper">
      {theirs ? (
        <Meanwhile onTake={onTake}>
          <ul>
            {changesBetween(opened, draftOf(theirs)).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Meanwhile>
      ) : (
        <ErrorSummary problem={save.problem} />
      )}
      <FieldRows fields={draft.fields} ours={presets.fields} {...parts} />
      <ScaleRows scale={draft.assuranceScale} presets={presets.assuranceScales} {...parts} />
      <LookFields accent={draft.accent} typeface={draft.typeface} {...parts} />
      <div className={`c-shape-save${changed ? ' c-shape-save--changed' : ''}`}>
        {changed ? <p>Not saved yet{lastStep ? `. Last step: ${lastStep}.` : '.'}</p> : null}
        <div className="c-shape-save__steps">
          <Button waiting={save.waiting}>Save the shape</Button>
          {lastStep ? (
            <Button rank="secondary" onPress={undo} about={lastStep}>
              Undo
            </Button>
          ) : null}
        </div>
      </div>
    </form>
  );
}

/** The browser asks before a page with unsaved changes is closed or loaded anew. */
function useWarningBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
