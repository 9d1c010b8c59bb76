import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';

/** On the home page: one line to one's own reflection, for whoever has a seat, and one to the board's skills picture. */
export function QuietLines() {
  const hat = useHat();
  const ofTheBoard = mayAs(hat, 'secretary', 'facilitator', 'member', 'chair', 'chief-executive');
  if (!ofTheBoard) return null;
  return (
    <>
      {hat.seatId ? (
        <p>
          <Link to={paths.reflections()}>Your own reflection</Link>: only you can see it.
        </p>
      ) : null}
      <p>
        <Link to={paths.skillsPicture()}>Skills picture of the board</Link>: what those who chose to take part add up to, once.
      </p>
    </>
  );
}
