import type { ReactNode } from 'react';

/** What every field has. `name` is also its id, so that the error summary can link to it; it must be unique on the page. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}

/** The ids that describe a field, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: FieldProps, more?: string) =>
  [hint ? `${name}-hint` : null, error ? `${name}-error` : null, more ?? null].filter(Boolean).join(' ') || undefined;

export const HintAndError = ({ name, hint, error }: Omit<FieldProps, 'label'>) => (
  <>
    {hint ? (
      <div className="nhsuk-hint" id={`${name}-hint`}>
        {hint}
      </div>
    ) : null}
    {error ? (
      <span className="nhsuk-error-message" id={`${name}-error`}>
        <span className="nhsuk-u-visually-hidden">Error: </span>
        {error}
      </span>
    ) : null}
  </>
);

/** A label, its hint, its error, and the control between them. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`nhsuk-form-group${field.error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={field.name}>
        {field.label}
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

/** A question asked by several controls together (radios, checkboxes, a date): a fieldset with a legend. */
export function FieldGroup({ children, size = 's', ...field }: FieldProps & { children: ReactNode; size?: 's' | 'm' | 'l' }) {
  return (
    <div className={`nhsuk-form-group${field.error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(field)}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${size}`}>{field.label}</legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  );
}
