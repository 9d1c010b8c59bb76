import type { ReactNode } from 'react';
import { Link } from './Link.js';
import { StateTag, type StateWord } from './Tag.js';

export interface Step {
  readonly heading: string;
  readonly state: StateWord;
  readonly to?: string;
  readonly hint?: ReactNode;
}

/** Things to do in their order, each with its state in words. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="nhsuk-task-list">
      {steps.map(({ heading, state, to, hint }) => (
        <li className={`nhsuk-task-list__item${to ? ' nhsuk-task-list__item--with-link' : ''}`} key={heading}>
          <div className="nhsuk-task-list__name-and-hint">
            {to ? (
              <Link to={to} className="nhsuk-link nhsuk-task-list__link">
                {heading}
              </Link>
            ) : (
              heading
            )}
            {hint ? <div className="nhsuk-task-list__hint">{hint}</div> : null}
          </div>
          <div className="nhsuk-task-list__status">
            <StateTag state={state} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How far along: `7 of 18` in words, with a bar that repeats it. The bar is a picture of the words and hidden from screen readers. */
export function Progress({ done, of, words }: { done: number; of: number; words: string }) {
  return (
    <div className="c-progress">
      <p className="c-progress__words">{words}</p>
      <div className="c-progress__bar" aria-hidden="true">
        <div className="c-progress__done" style={{ width: `${of === 0 ? 0 : Math.round((100 * done) / of)}%` }} />
      </div>
    </div>
  );
}
