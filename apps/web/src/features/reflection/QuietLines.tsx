import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';

/** In the home page's list of places: one's own reflection, for whoever has a seat, and the board's skills picture. */
export function QuietLines() {
  const hat = useHat();
  const ofTheBoard = mayAs(hat, 'secretary', 'facilitator', 'member', 'chair', 'chief-executive');
  if (!ofTheBoard) return null;
  return (
    <>
      {hat.seatId ? (
        <li>
          <Link to={paths.reflections()}>Your own reflection</Link>: only you can see it.
        </li>
      ) : null}
      <li>
        <Link to={paths.skillsPicture()}>Skills picture of the board</Link>: what those who chose to take part add up to, once.
      </li>
    </>
  );
}
