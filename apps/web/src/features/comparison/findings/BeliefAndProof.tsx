import { Table } from '../../../ui/Table.js';
import { FoundLink } from './FoundLink.js';
import type { Findings } from './findings.js';

/** What boards say of themselves, and what they can prove: of those that share both. */
export function BeliefAndProof({ belief: { sentence, items } }: { belief: Findings['belief'] }) {
  return (
    <section aria-labelledby="belief">
      <h2 id="belief">Belief and proof</h2>
      <p>{sentence}</p>
      {items.length === 0 ? null : (
        <Table
          caption="Belief and proof, question by question"
          captionHidden
          rows={items}
          rowKey={({ code }) => code}
          columns={[
            { key: 'title', heading: 'Question', cell: (one) => <FoundLink of={one} /> },
            { key: 'boards', heading: 'Independent boards that share both', cell: ({ boards }) => boards, numeric: true },
            { key: 'proved', heading: 'With proof for their level', cell: ({ proved }) => proved, numeric: true },
            { key: 'over', heading: 'Above their proof', cell: ({ overClaimed }) => overClaimed, numeric: true },
          ]}
        />
      )}
    </section>
  );
}
