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
  /** Who is signed in, with the ways to change hats and to sign out. */
  readonly person?: ReactNode;
}

/** Our name, whose hat is worn, where one can go. The same on every page. */
export function Header({ organisation, roles, menu = [], person }: HeaderProps) {
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
      {menu.length > 0 ? (
        <nav className="c-header__menu" aria-label="Menu">
          <ul>
            {menu.map(({ words, to, current }) => (
              <li key={to}>
                <Link to={to} className={`c-header__link${current ? ' c-header__link--current' : ''}`} current={current}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
