import type { ReactNode } from 'react';
import { paths } from '../platform/paths.js';
import { Link } from './Link.js';
import { Mark } from './Mark.js';

export interface MenuItem {
  readonly words: string;
  readonly to: string;
  readonly current: boolean;
}

interface HeaderProps {
  /** The organisation whose hat is worn, and as what. */
  readonly organisation?: string;
  readonly roles?: string;
  readonly menu?: readonly MenuItem[];
  /** What belongs under the entry of the menu that is open; empty where nothing does. */
  readonly below?: readonly MenuItem[];
  /** Who is signed in, with the ways to change hats and to sign out. */
  readonly person?: ReactNode;
}

/** Our name, whose hat is worn, where one can go. The same on every page. */
export function Header({ organisation, roles, menu = [], below = [], person }: HeaderProps) {
  return (
    <header className="c-header">
      <div className="c-header__top">
        <Link to={paths.home()} className="c-header__name">
          <Mark />
          <span>Candour</span>
        </Link>
        {organisation ? (
          <p className="c-header__hat">
            <span className="c-header__organisation">{organisation}</span>
            {roles ? <span className="c-header__roles">{roles}</span> : null}
          </p>
        ) : null}
        {person ? <div className="c-header__person">{person}</div> : null}
      </div>
      <Row label="Menu" items={menu} look="c-header__menu" />
      <Row
        label={`More under ${menu.find(({ current }) => current)?.words ?? 'this'}`}
        items={below}
        look="c-header__menu c-header__menu--below"
      />
    </header>
  );
}

function Row({ label, items, look }: { label: string; items: readonly MenuItem[]; look: string }) {
  if (items.length === 0) return null;
  return (
    <nav className={look} aria-label={label}>
      <ul>
        {items.map(({ words, to, current }) => (
          <li key={to}>
            <Link to={to} className={`c-header__link${current ? ' c-header__link--current' : ''}`} current={current}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
