import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { AlsoCounts } from './AlsoCounts.js';
import { type Correction, correctedItem } from './corrected.js';
import { EvidenceOfItem } from './EvidenceOfItem.js';
import { Rounds } from './Rounds.js';
import type { EvidencePiece, ResultItem } from './results.js';
import { standsAt } from './standing.js';
import { Voices } from './Voices.js';
import './opened.scss';

interface ItemOpenedProps {
  readonly assessmentId: string;
  readonly item: ResultItem;
  readonly titlesOf: (codes: readonly string[]) => string;
  readonly evidence: readonly EvidencePiece[];
  readonly addEvidence: string | null;
  readonly corrections: readonly Correction[];
  readonly mayCorrect: boolean;
}

/** Everything behind one item: on the left what the board said of it, on the right what was given alone. */
export function ItemOpened({ assessmentId, item, titlesOf, evidence, addEvidence, ...about }: ItemOpenedProps) {
  const corrected = correctedItem(about.corrections, item.itemCode);
  return (
    <div className="c-opened">
      <div className="c-opened__words">
        <p className="c-opened__stands">{standsAt(item)}</p>
        {corrected ? <p className="c-corrected">{corrected}.</p> : null}
        <Reasons item={item} />
        <ul className="c-opened__signs">
          {remarks(item, titlesOf).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <Voices item={item} />
        <EvidenceOfItem
          item={item}
          pieces={evidence.filter(({ itemCode }) => itemCode === item.itemCode)}
          addEvidence={addEvidence}
        />
        {about.mayCorrect && item.kind !== 'card' ? (
          <p className="c-on-screen">
            <Link to={paths.correct(assessmentId)} search={{ item: item.itemCode }}>
              Correct this <span className="nhsuk-u-visually-hidden">item: {item.title}</span>
            </Link>
          </p>
        ) : null}
        {item.level === null ? null : <AlsoCounts assessmentId={assessmentId} itemCode={item.itemCode} />}
      </div>
      <div className="c-opened__spread">
        <Rounds item={item} />
      </div>
    </div>
  );
}

/** Why the board ended there; of an item not agreed both reasons, as equals. */
function Reasons({ item: { state, rationale, otherReason, parked } }: { item: ResultItem }) {
  if (state === 'not-agreed') {
    return (
      <dl className="c-reasons">
        <dt>One view</dt>
        <dd>{rationale}</dd>
        <dt>The other view</dt>
        <dd>{otherReason}</dd>
      </dl>
    );
  }
  if (state === 'parked' && parked) {
    const until = parked.until ? ` by ${day(parked.until)}` : '';
    return <p>{`${parked.owner} brings it back${until}.`}</p>;
  }
  return rationale ? <p>{rationale}</p> : null;
}

/** What holds of this item, each in a sentence. */
function remarks(item: ResultItem, titlesOf: (codes: readonly string[]) => string): readonly string[] {
  const { aboveThePrivateView, heldAt, heldLifted, ambition, supportedLevel, overClaim, leftToPortfolio } = item;
  return [
    aboveThePrivateView ? `Agreed above the private view, because: ${aboveThePrivateView}` : '',
    heldAt ? `Held at ${heldAt.level} by ${titlesOf(heldAt.by)}: that is as what it counts for its section.` : '',
    heldLifted
      ? `Would be held by ${titlesOf(heldLifted.by)}; the chair confirmed a reason against it: ${heldLifted.reason}`
      : '',
    item.cannotAssure ? 'A third or more of those who judged it do not know: the board cannot assure itself of it.' : '',
    leftToPortfolio ? `All its evidence and actions belong to one portfolio: ${leftToPortfolio}.` : '',
    supportedLevel !== null && (overClaim ?? 0) > 0
      ? `The evidence supports level ${supportedLevel}; the agreed level lies ${overClaim} above it.`
      : '',
    item.proofForMore && supportedLevel !== null
      ? `The evidence would support level ${supportedLevel}: there is proof for more.`
      : '',
    ambition ? `The board wants level ${ambition.level} by ${day(ambition.on)}.` : '',
  ].filter((sentence) => sentence !== '');
}
