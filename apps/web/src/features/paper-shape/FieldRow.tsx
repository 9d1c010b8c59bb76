import { MoveButtons } from './MoveButtons.js';
import type { CoverField } from './shape.js';

interface FieldRowProps {
  readonly field: CoverField;
  readonly place: number;
  readonly count: number;
  readonly ourName: string;
  /** Why it cannot be hidden; null where it can. */
  readonly staysBecause: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly onRename: (label: string) => void;
  readonly onShow: (shown: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One field on one line: shown, its name, up and down. What Candour calls it stands below where the trust calls it otherwise. */
export function FieldRow(props: FieldRowProps) {
  const { field, place, count, ourName, staysBecause, errors, onRename, onShow, onMove } = props;
  const [shown, label] = [`fields.${place}.shown`, `fields.${place}.label`];
  const wrong = errors[label] ?? errors[shown];
  const renamed = field.label.trim() !== ourName;
  const notes = [wrong ? `${label}-error` : '', staysBecause ? `${label}-stays` : '', renamed ? `${label}-ours` : ''];
  return (
    <li className={`c-shape-field${wrong ? ' c-shape-field--wrong' : ''}${field.shown ? '' : ' c-shape-field--hidden'}`}>
      <div className="c-shape-field__row">
        {staysBecause ? (
          <span className="c-shape-field__stays" aria-hidden="true">
            ✓
          </span>
        ) : (
          <label className="c-shape-switch">
            <input id={shown} type="checkbox" checked={field.shown} onChange={(event) => onShow(event.target.checked)} />
            <span className="nhsuk-u-visually-hidden">Show {field.label || ourName}</span>
          </label>
        )}
        <input
          id={label}
          className={`nhsuk-input${errors[label] ? ' nhsuk-input--error' : ''}`}
          type="text"
          aria-label={`Name of the field ${ourName}`}
          aria-invalid={errors[label] ? true : undefined}
          aria-describedby={notes.filter((id) => id !== '').join(' ') || undefined}
          autoComplete="off"
          maxLength={120}
          value={field.label}
          onChange={(event) => onRename(event.target.value)}
        />
        <MoveButtons id={`field-${field.key}`} name={field.label || ourName} place={place} count={count} onMove={onMove} />
      </div>
      {wrong ? (
        <span className="nhsuk-error-message" id={`${label}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {wrong}
        </span>
      ) : null}
      {staysBecause ? (
        <p className="c-shape-field__note" id={`${label}-stays`}>
          {staysBecause}
        </p>
      ) : null}
      {renamed ? (
        <p className="c-shape-field__note" id={`${label}-ours`}>
          Candour calls it {ourName}.
        </p>
      ) : null}
    </li>
  );
}
