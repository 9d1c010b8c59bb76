import type { ReactNode } from 'react';
import { keysInWords } from './keys-in-words.js';
import { Link } from './Link.js';

/** Primary: the one next step of a screen. Secondary: anything else. Warning: what cannot be undone, always behind a `Confirm`. */
type Rank = 'primary' | 'secondary' | 'warning';
const ranks: Readonly<Record<Rank, string>> = {
  primary: '',
  secondary: ' nhsuk-button--secondary',
  warning: ' nhsuk-button--warning',
};
const look = (rank: Rank, small: boolean) => `nhsuk-button${ranks[rank]}${small ? ' nhsuk-button--small' : ''}`;

interface ButtonProps {
  readonly children: ReactNode;
  readonly rank?: Rank;
  readonly small?: boolean;
  /** Without it the button submits its form. */
  readonly onPress?: () => void;
  /** Set while the action runs: a second press does nothing, and the words say that it is being done. */
  readonly waiting?: boolean;
  /** More for people who cannot see what stands around it: `Remove` + `Dr A. Osei`. */
  readonly about?: string;
  /** A key that presses it, as `aria-keyshortcuts` writes it: shown beside the words. Whoever gives one listens for it. */
  readonly keys?: string;
  /** Of a button that shows or hides what follows it: whether it shows now. */
  readonly expanded?: boolean;
}

/** A button that does something here. Never disabled in silence: say beside it why a step is not possible, or leave it out. */
export function Button({
  children,
  rank = 'primary',
  small = false,
  onPress,
  waiting = false,
  about,
  keys,
  expanded,
}: ButtonProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={look(rank, small)}
      aria-disabled={waiting || undefined}
      aria-keyshortcuts={keys}
      aria-expanded={expanded}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
      {about ? <span className="nhsuk-u-visually-hidden"> {about}</span> : null}
      {keys ? (
        <span className="c-keys" aria-hidden="true">
          {keysInWords(keys)}
        </span>
      ) : null}
      {waiting ? <span className="c-dots" aria-hidden="true" /> : null}
    </button>
  );
}

/** A link that is a screen's next step, drawn as a button. */
export function ButtonLink({
  to,
  children,
  rank = 'primary',
  small = false,
  search,
}: {
  to: string;
  children: ReactNode;
  rank?: Rank;
  small?: boolean;
  search?: Readonly<Record<string, string>>;
}) {
  return (
    <Link to={to} className={look(rank, small)} search={search}>
      {children}
    </Link>
  );
}

/** Buttons beside each other, below each other on a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="nhsuk-button-group">{children}</div>;
}
