import { say } from '../../platform/status.js';

interface MoveProps {
  readonly id: string;
  /** The id of the buttons at another place, where these stay and only what they move goes there. */
  readonly idAt?: (place: number) => string;
  /** What is moved, for people who cannot see what stands beside the buttons. */
  readonly name: string;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
}

/**
 * Up and down, both always there: at an end they say so. The focus stays on the button of what was moved, wherever its row is now:
 * else the next press would move another one.
 */
export function MoveButtons({ id, idAt, name, place, count, onMove }: MoveProps) {
  const move = (by: -1 | 1) => {
    if (place + by < 0 || place + by >= count) {
      say(`${name} is ${by < 0 ? 'first' : 'last'} already`);
      return;
    }
    onMove(by);
    say(`${name} is now number ${place + by + 1} of ${count}`);
    // A browser takes the focus off a row that is put elsewhere in the page.
    requestAnimationFrame(() => document.getElementById(`${idAt ? idAt(place + by) : id}-${by < 0 ? 'up' : 'down'}`)?.focus());
  };
  return (
    <div className="c-shape-moves">
      <button type="button" id={`${id}-up`} aria-label={`Move ${name} up`} onClick={() => move(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" id={`${id}-down`} aria-label={`Move ${name} down`} onClick={() => move(1)}>
        <span aria-hidden="true">↓</span>
      </button>
    </div>
  );
}
