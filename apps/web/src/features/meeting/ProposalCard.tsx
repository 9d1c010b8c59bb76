import { day } from '../../platform/in-london.js';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.js';
import type { CurrentItem, Proposal } from './snapshot.js';
import { notYetWords, proposalWords } from './words.js';

/** What is proposed for the item, the same on every screen of the room. */
export function ProposalCard({ item, proposal }: { item: CurrentItem; proposal: Proposal }) {
  const level = item.levels.find((one) => one.level === proposal.level);
  return (
    <section className="c-card c-card--waiting m-proposal" aria-labelledby="proposal-title">
      <h2 className="c-card__heading" id="proposal-title">
        Proposed: {proposalWords(proposal, item)}
      </h2>
      {level ? <p>{level.statement}</p> : null}
      <SummaryList rows={rowsOf(proposal, item)} />
      <p>{notYetWords(proposal.notYet)}</p>
    </section>
  );
}

function rowsOf(proposal: Proposal, { kind, levels }: CurrentItem): SummaryRow[] {
  const { outcome, rationale, otherReason, ambition, aboveThePrivateViewReason, heldLiftedReason } = proposal;
  const ambitionName = levels.find(({ level }) => level === ambition?.level)?.name;
  const rows: (SummaryRow | null)[] = [
    { term: outcome === 'not-agreed' ? 'One reason' : 'Rationale', value: rationale },
    otherReason ? { term: 'The other reason', value: otherReason } : null,
    aboveThePrivateViewReason ? { term: 'Why above the private view', value: aboveThePrivateViewReason } : null,
    heldLiftedReason ? { term: 'Why it is not held back', value: heldLiftedReason } : null,
    ambition
      ? {
          term: 'Ambition',
          value: `${kind === 'question' || !ambitionName ? `Level ${ambition.level}${ambitionName ? `, ${ambitionName}` : ''}` : ambitionName}, by ${day(ambition.on)}`,
        }
      : null,
  ];
  return rows.filter((row) => row !== null);
}
