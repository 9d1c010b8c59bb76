import { Details } from '../../ui/Details.js';
import { ItemStateTag } from './Outcome.js';
import type { Meeting } from './snapshot.js';

/** Where the board is with its items, one tap away. */
export function AgendaFolded({ meeting }: { meeting: Meeting }) {
  const { agenda, current } = meeting;
  if (agenda.length === 0) return null;
  return (
    <Details summary={`All ${agenda.length} items`}>
      <ol className="m-list">
        {agenda.map((line) => (
          <li key={line.itemCode} aria-current={line.itemCode === current?.itemCode ? 'step' : undefined}>
            {line.title} <ItemStateTag line={line} inTheRoom={line.itemCode === current?.itemCode} />
          </li>
        ))}
      </ol>
    </Details>
  );
}
