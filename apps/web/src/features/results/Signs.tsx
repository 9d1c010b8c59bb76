import type { Correction } from './corrected.js';
import { ItemRow } from './ItemRow.js';
import type { EvidencePiece, ResultItem } from './results.js';

interface SignsProps {
  readonly assessmentId: string;
  readonly items: readonly ResultItem[];
  readonly titlesOf: (codes: readonly string[]) => string;
  readonly evidence: readonly EvidencePiece[];
  readonly addEvidence: string | null;
  readonly corrections: readonly Correction[];
  readonly mayCorrect: boolean;
}

/** Checks and pitfalls: they never count in a level, but one that warns holds its questions at 3. */
export function Signs({ items, ...about }: SignsProps) {
  if (items.length === 0) return null;
  return (
    <div className="c-signs">
      <h4 className="c-signs__title">Checks and pitfalls</h4>
      {items.map((item) => (
        <ItemRow key={item.itemCode} item={item} {...about} />
      ))}
    </div>
  );
}
