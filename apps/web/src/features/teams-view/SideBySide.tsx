import { spreadChart } from '@candour/charts';
import { Figure } from '../../ui/Figure.js';
import { Table } from '../../ui/Table.js';
import { findingOf, type TeamsItem } from './teams-view.js';

/** The board's own view and its teams' view, item by item. An item that the board has not ended yet waits. */
export function SideBySide({ items }: { items: readonly TeamsItem[] }) {
  const waiting = items.filter(({ teams }) => teams === null).length;
  return (
    <>
      <p className="nhsuk-lede-text">{findingOf(items)}</p>
      {waiting > 0 ? (
        <p>
          {waiting === items.length
            ? 'What the teams say of each question appears when the board has agreed on it, so that nobody is led by it.'
            : `${waiting} of ${items.length} questions wait until the board has agreed on them.`}
        </p>
      ) : null}
      <Table
        caption="The board and its teams, side by side"
        rows={items}
        rowKey={({ itemCode }) => itemCode}
        columns={[
          { key: 'title', heading: 'Question', cell: ({ title }) => title },
          { key: 'board', heading: 'The board agreed', cell: boardWords },
          { key: 'teams', heading: 'The teams’ median', cell: teamsWords },
          { key: 'beside', heading: 'Side by side', cell: ({ besideWords }) => besideWords ?? 'Cannot be compared' },
        ]}
      />
      {items
        .filter(({ teams }) => teams !== null)
        .map((item) => (
          <section key={item.itemCode} aria-labelledby={`teams-${item.itemCode}`}>
            <h2 id={`teams-${item.itemCode}`}>{item.title}</h2>
            <p>{`The board agreed: ${boardWords(item)}.`}</p>
            {item.teams ? (
              <Figure
                chart={spreadChart({ itemTitle: item.title, levelNames: item.levelNames, spread: item.teams, by: 'teams' })}
              />
            ) : null}
          </section>
        ))}
    </>
  );
}

const states: Readonly<Partial<Record<TeamsItem['boardState'], string>>> = {
  'not-agreed': 'no level: it did not agree',
  'not-applicable': 'that it does not apply',
  parked: 'to come back to it',
};

function boardWords({ boardState, boardLevel, boardCorrected, levelNames }: TeamsItem): string {
  const corrected = boardCorrected
    ? ` (corrected: should read ${boardCorrected.charAt(0).toLowerCase()}${boardCorrected.slice(1)})`
    : '';
  if (boardLevel !== null) return `${boardLevel}, ${levelNames[boardLevel - 1] ?? ''}${corrected}`;
  return `${states[boardState] ?? 'nothing yet'}${corrected}`;
}

function teamsWords({ teams }: TeamsItem): string {
  if (teams === null) return 'Waits for the board';
  if (teams.median === null) return 'Too few gave a level';
  const whole = Math.floor(teams.median);
  return teams.median === whole ? String(whole) : `${whole}½`;
}
