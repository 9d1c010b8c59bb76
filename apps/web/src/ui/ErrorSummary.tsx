import { useEffect, useId, useRef } from 'react';
import type { Problem } from '../platform/problem.js';
import { whatIsWrong } from './what-is-wrong.js';

interface ErrorSummaryProps {
  /** By field name, in the order of the page; a name must be the id of a control. */
  readonly errors?: Readonly<Record<string, string | undefined>>;
  /** What the API refused. Its field errors join the list where `errors` does not name the field already. */
  readonly problem?: Problem | null;
}

/** What is wrong with a form, above it, with a link to each field. Takes the focus whenever what is wrong changes. */
export function ErrorSummary({ errors = {}, problem }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const named = whatIsWrong(errors, problem);
  const whole = problem && Object.keys(problem.fields).length === 0 ? problem : null;
  const nothing = named.length === 0 && !whole;
  const wrong = nothing ? '' : JSON.stringify([named, whole?.message]);

  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong]);

  if (nothing) return null;
  return (
    <div className="c-wrong" ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 className="c-wrong__title" id={titleId}>
        {whole ? whole.title : 'There is a problem'}
      </h2>
      {whole?.detail ? <p>{whole.detail}</p> : null}
      {named.length > 0 ? (
        <ul className="nhsuk-list">
          {named.map(([name, words]) => (
            <li key={name}>
              <a href={`#${name}`}>{words}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
