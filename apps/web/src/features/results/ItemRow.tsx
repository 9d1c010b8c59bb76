import { profileRow } from '@candour/charts';
import { Drawing } from '../../ui/Drawing.js';
import { type Correction, correctedItem } from './corrected.js';
import { ItemOpened } from './ItemOpened.js';
import { type EvidencePiece, inProfile, type ResultItem } from './results.js';
import { signsOf, standsAt } from './standing.js';

interface ItemRowProps {
  readonly assessmentId: string;
  readonly item: ResultItem;
  readonly titlesOf: (codes: readonly string[]) => string;
  readonly evidence: readonly EvidencePiece[];
  readonly addEvidence: string | null;
  readonly corrections: readonly Correction[];
  readonly mayCorrect: boolean;
}

/** One item of the profile: closed a row, opened everything that the board may see of it. */
export function ItemRow({ item, ...about }: ItemRowProps) {
  const isQuestion = item.kind === 'question';
  const corrected = correctedItem(about.corrections, item.itemCode);
  const signs = corrected ? [corrected, ...signsOf(item)] : signsOf(item);
  return (
    <details className="c-item" id={item.itemCode}>
      <summary className="c-item__row">
        <span className="c-item__title">
          {item.title}
          {signs.length > 0 ? <span className="c-item__signs">{signs.join(' · ')}</span> : null}
        </span>
        {isQuestion ? (
          <span className="c-item__places">
            <Drawing node={profileRow(inProfile(item)).svg} />
          </span>
        ) : (
          <span className="c-item__answer">{standsAt(item)}</span>
        )}
      </summary>
      <ItemOpened item={item} {...about} />
    </details>
  );
}
