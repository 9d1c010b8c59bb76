import { isItemEndState } from '@candour/assessment';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.js';
import type { DeskClock } from './desk-clock.js';
import { restWords } from './desk-clock.js';
import { deskKeys } from './desk-keys.js';
import { ItemStateTag } from './Outcome.js';
import type { AgendaLine, Meeting } from './snapshot.js';
import type { OrderedAgenda } from './use-desk-order.js';
import { minutesWords } from './words.js';

interface AgendaProps {
  readonly order: OrderedAgenda;
  readonly meeting: Meeting;
  readonly clock: DeskClock;
  readonly at: string | null;
  readonly onChoose: (itemCode: string) => void;
  /** What can be done about what does not fit. */
  readonly children: ReactNode;
}

/** The items in the order of the desk, with the time for each and what there is still time for. Choosing one shows it here only. */
export function Agenda({ order, meeting, clock, at, onChoose, children }: AgendaProps) {
  const { lines } = order;
  const place = lines.findIndex(({ itemCode }) => itemCode === at);
  const [before, after] = [lines[place - 1], lines[place + 1]];
  const { list, goOnHere } = useListAt(at, place);
  const isOn = meeting.state === 'meeting' || meeting.state === 'paused';
  return (
    <nav aria-label="Agenda">
      <h2 className="m-desk__heading">Agenda</h2>
      {isOn ? (
        <div className="m-agenda__rest">
          <p>{restWords(clock)}</p>
          {children}
        </div>
      ) : (
        children
      )}
      <div className="m-agenda__step">
        {before ? (
          <Button
            small
            rank="secondary"
            about="item of the agenda"
            keys={deskKeys.previous.keys}
            onPress={() => onChoose(before.itemCode)}
          >
            Previous
          </Button>
        ) : null}
        {after ? (
          <Button
            small
            rank="secondary"
            about="item of the agenda"
            keys={deskKeys.next.keys}
            onPress={() => onChoose(after.itemCode)}
          >
            Next
          </Button>
        ) : null}
      </div>
      <ol className="m-agenda" ref={list}>
        {lines.map((line) => (
          <li key={line.itemCode}>
            <Line
              line={line}
              meeting={meeting}
              clock={clock}
              aside={order.isAside(line.itemCode)}
              chosen={line.itemCode === at}
              onChoose={onChoose}
            />
            {line.itemCode === at && isOn ? <Moves line={line} meeting={meeting} order={order} moved={goOnHere} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface LineProps {
  readonly line: AgendaLine;
  readonly meeting: Meeting;
  readonly clock: DeskClock;
  readonly aside: boolean;
  readonly chosen: boolean;
  readonly onChoose: (itemCode: string) => void;
}

function Line({ line, meeting, clock, aside, chosen, onChoose }: LineProps) {
  const number = meeting.agenda.findIndex(({ itemCode }) => itemCode === line.itemCode) + 1;
  // After the close there is no time left to plan.
  const need = meeting.state === 'agreed' ? undefined : clock.needs.get(line.itemCode);
  const inTheRoom = line.itemCode === meeting.current?.itemCode;
  return (
    <button
      type="button"
      className={`m-agenda__line${chosen ? ' m-agenda__line--chosen' : ''}`}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(line.itemCode)}
    >
      <span className="m-agenda__title">
        {number}. {line.title}
      </span>
      <span className="m-agenda__about">
        <ItemStateTag line={line} inTheRoom={inTheRoom} />{' '}
        {inTheRoom && !isItemEndState(line.state) ? <strong>in the room</strong> : null}{' '}
        {need ? `${minutesWords(need.minutes)}${need.fits ? '' : ', does not fit'}` : null}
        {aside && need ? ', put aside' : null}
      </span>
    </button>
  );
}

interface MovesProps {
  readonly line: AgendaLine;
  readonly meeting: Meeting;
  readonly order: OrderedAgenda;
  readonly moved: () => void;
}

/** What changes the order, on this screen only: of an item that still waits. */
function Moves({ line, meeting, order, moved }: MovesProps) {
  const { itemCode, title } = line;
  const after = (change: () => void) => () => {
    change();
    moved();
  };
  if (isItemEndState(line.state) || itemCode === meeting.current?.itemCode) return null;
  return (
    <div className="m-agenda__moves">
      {order.canMoveUp(itemCode) ? (
        <Button small rank="secondary" about={title} onPress={after(() => order.moveUp(itemCode))}>
          Move up
        </Button>
      ) : null}
      <Button small rank="secondary" about={title} onPress={after(() => order.setAside(itemCode))}>
        {order.isAside(itemCode) ? 'Take back' : 'Put aside'}
      </Button>
      {order.reset ? (
        <Button small rank="secondary" onPress={after(order.reset)}>
          Planned order
        </Button>
      ) : null}
    </div>
  );
}

/**
 * Keeps the chosen item in sight within its list, and moves nothing of the page. Where its place changes by its own buttons, which
 * go with it, whoever pressed one goes on at the item.
 */
function useListAt(at: string | null, place: number) {
  const list = useRef<HTMLOListElement>(null);
  const goesOn = useRef(false);
  useEffect(() => {
    const chosen = at === null || place < 0 ? null : list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    const line = chosen?.parentElement;
    if (!list.current || !line) return;
    const top = line.offsetTop - list.current.offsetTop;
    const { scrollTop, clientHeight } = list.current;
    if (top < scrollTop || top + line.offsetHeight > scrollTop + clientHeight) list.current.scrollTop = top - clientHeight / 3;
    if (goesOn.current) chosen.focus({ preventScroll: true });
    goesOn.current = false;
  }, [at, place]);
  const goOnHere = () => {
    goesOn.current = true;
  };
  return { list, goOnHere };
}
