import { ItemStateTag } from './Outcome.js';
import type { AgendaLine, Meeting, Plan } from './snapshot.js';
import { minutesWords } from './words.js';

interface AgendaProps {
  readonly lines: readonly AgendaLine[];
  readonly meeting: Meeting;
  readonly plan: Plan | null;
  readonly at: string | null;
  readonly onChoose: (itemCode: string) => void;
}

/** The items in the order to talk about them, with the time planned for each and where it stands. Choosing one shows it here only. */
export function Agenda({ lines, meeting, plan, at, onChoose }: AgendaProps) {
  const planned = new Map(plan?.items.map((item) => [item.itemCode, item]));
  const numbers = new Map(meeting.agenda.map(({ itemCode }, index) => [itemCode, index + 1]));
  return (
    <nav aria-label="Agenda">
      <h2 className="m-desk__heading">Agenda</h2>
      <ol className="m-agenda">
        {lines.map((line) => {
          const item = planned.get(line.itemCode);
          const inTheRoom = line.itemCode === meeting.current?.itemCode;
          return (
            <li key={line.itemCode}>
              <button
                type="button"
                className={`m-agenda__line${line.itemCode === at ? ' m-agenda__line--chosen' : ''}`}
                aria-current={line.itemCode === at ? 'true' : undefined}
                onClick={() => onChoose(line.itemCode)}
              >
                <span className="m-agenda__title">
                  {numbers.get(line.itemCode)}. {line.title}
                </span>
                <span className="m-agenda__about">
                  <ItemStateTag line={line} /> {inTheRoom ? <strong>in the room</strong> : null}{' '}
                  {item ? `${minutesWords(item.minutesNeeded)}${item.fits ? '' : ', does not fit'}` : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
