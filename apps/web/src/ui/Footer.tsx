import { paths } from '../platform/paths.js';
import { Link } from './Link.js';

/** The bottom of every page. */
export function Footer() {
  return (
    <footer className="c-footer">
      <div className="c-footer__inside">
        <ul>
          <li>
            <Link to={paths.privacy()}>Privacy</Link>
          </li>
          <li>
            <Link to={paths.accessibility()}>Accessibility</Link>
          </li>
        </ul>
        <p>Candour. Built with the NHS design language; not a service of the NHS.</p>
      </div>
    </footer>
  );
}
