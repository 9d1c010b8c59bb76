import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './Field.js';

export interface RadioOption<T extends string = string> {
  readonly value: T;
  readonly words: ReactNode;
  readonly hint?: ReactNode;
  /** Shown below the row while it is chosen: a reason to give, say. */
  readonly more?: ReactNode;
}

interface RadiosProps<T extends string> extends FieldProps {
  readonly options: readonly RadioOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** `rows`: full-width rows of one rank, for statements and answers. `list`: the plain list of a form. */
  readonly look?: 'rows' | 'list';
  readonly size?: 's' | 'm' | 'l';
}

/**
 * One of a few. Real radio buttons, so arrows, space and a screen reader work by themselves; every row is at least 44 px high and
 * wholly a target. Choosing never moves the focus and never submits.
 */
export function Radios<T extends string>({ options, value, onChange, look = 'list', size, ...field }: RadiosProps<T>) {
  return (
    <FieldGroup {...field} size={size}>
      <div className={look === 'rows' ? 'c-rows' : 'nhsuk-radios'}>
        {options.map((option, index) => {
          const id = index === 0 ? field.name : `${field.name}-${option.value}`;
          const chosen = option.value === value;
          const input = (
            <input
              className={look === 'rows' ? 'c-row__input' : 'nhsuk-radios__input'}
              id={id}
              name={field.name}
              type="radio"
              value={option.value}
              checked={chosen}
              onChange={() => onChange(option.value)}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
            />
          );
          return (
            <div key={option.value}>
              {look === 'rows' ? (
                <label className={`c-row${chosen ? ' c-row--chosen' : ''}`} htmlFor={id}>
                  {input}
                  <span className="c-row__words">{option.words}</span>
                  {option.hint ? (
                    <span className="c-row__hint" id={`${id}-hint`}>
                      {option.hint}
                    </span>
                  ) : null}
                </label>
              ) : (
                <div className="nhsuk-radios__item">
                  {input}
                  <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                    {option.words}
                  </label>
                  {option.hint ? (
                    <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
                      {option.hint}
                    </div>
                  ) : null}
                </div>
              )}
              {chosen && option.more ? <div className="c-row__more">{option.more}</div> : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
