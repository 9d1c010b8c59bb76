import type { Ref } from 'react';
import type { Editable } from './own-words.js';

/** The most characters that a text of the trust may have. */
export const mostOfWords = 10_000;

interface WordsFieldProps {
  readonly id: string;
  readonly of: Editable;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** While they are on their way nothing is typed that would be lost with the form. */
  readonly waits: boolean;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** Where the words are typed; it grows with them. Its cursor is where a figure is put in. */
export function WordsField({ id, of, value, onChange, waits, ref }: WordsFieldProps) {
  const left = mostOfWords - value.length;
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {of.label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {of.list ? 'An item a line. ' : ''}A figure stands in braces, as in {'{items agreed}'}, and stays right by itself.
      </div>
      <textarea
        ref={ref}
        id={id}
        className="nhsuk-textarea"
        rows={rowsFor(value, of.list !== null)}
        value={value}
        readOnly={waits}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-hint ${id}-left`}
      />
      <div id={`${id}-left`} className={`nhsuk-hint${left < 0 ? ' c-count--over' : ''}`} aria-live="polite">
        {left < 1000 ? `${left < 0 ? `${-left} characters too many` : `${left} characters left`}` : ''}
      </div>
    </div>
  );
}

const rowsFor = (text: string, list: boolean) => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return Math.min(20, Math.max(list ? 5 : 4, lines + 1));
};
