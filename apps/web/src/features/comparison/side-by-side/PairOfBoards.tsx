import { Fold } from '../../../ui/Folds.js';
import { Table } from '../../../ui/Table.js';
import type { SideBySide } from '../findings/findings.js';
import { apartInWords } from './apart.js';

type Pair = SideBySide['pairs'][number];
type SideItem = Pair['items'][number];

interface PairOfBoardsProps {
  readonly pair: Pair;
  readonly title: string;
  readonly open: boolean;
}

/** One trust beside one system: how each was scored, the difference in a sentence, and question by question. */
export function PairOfBoards({ pair: { system, trust, sentence, items }, title, open }: PairOfBoardsProps) {
  return (
    <Fold title={title} about={apartInWords(items.map(({ gap }) => gap))} open={open}>
      <p>{sentence}</p>
      <ul className="c-quiet">
        {[trust, system].map((side) => (
          <li key={side.organisationId}>
            <strong>{side.name}:</strong> {side.words}
          </li>
        ))}
      </ul>
      <Table
        caption={`${trust.name} and ${system.name}, question by question`}
        captionHidden
        rows={items}
        rowKey={({ code }) => code}
        columns={[
          { key: 'title', heading: 'Question', cell: ({ title }) => title },
          { key: 'trust', heading: 'The trust', cell: (item) => <FigureOf side={item.trust} /> },
          { key: 'system', heading: 'The ICS', cell: (item) => <FigureOf side={item.system} /> },
          { key: 'words', heading: 'In words', cell: ({ words, whyNot }) => (whyNot === null ? words : `${words} ${whyNot}.`) },
        ]}
      />
    </Fold>
  );
}

function FigureOf({ side: { words, evidenceGrade, overClaim } }: { side: SideItem['trust'] }) {
  const proof = [
    evidenceGrade === null ? null : `evidence grade ${evidenceGrade}`,
    overClaim ? `${overClaim} above its proof` : null,
  ].filter((part) => part !== null);
  return (
    <>
      {words}
      {proof.length === 0 ? null : <span className="c-about">{proof.join(', ')}</span>}
    </>
  );
}
