import type { Assessment, Instrument } from '../../platform/assessment.js';
import { Button } from '../../ui/Button.js';
import { EvidenceForm } from './EvidenceForm.js';
import { GradeForm } from './GradeForm.js';
import { PieceShown } from './PieceShown.js';
import type { Piece } from './queries.js';
import { summaryWords } from './words.js';

/** What is being written on the page now. */
export type Writing =
  | { readonly what: 'add'; readonly itemCode: string }
  | { readonly what: 'change' | 'grade'; readonly pieceId: string };

export type Item = Instrument['sections'][number]['items'][number];

interface ItemEvidenceProps {
  readonly assessment: Assessment;
  readonly item: Item;
  readonly pieces: readonly Piece[];
  readonly mayEdit: boolean;
  readonly writing: Writing | null;
  readonly onWrite: (writing: Writing | null) => void;
}

/** One item with its evidence and what can be done about it. */
export function ItemEvidence({ assessment, item, pieces, mayEdit, writing, onWrite }: ItemEvidenceProps) {
  const adds = writing?.what === 'add' && writing.itemCode === item.code;
  const close = () => onWrite(null);
  const form = { assessment, item, onClose: close };
  return (
    <div className="e-item">
      <h3>{item.title}</h3>
      <p className="e-item__summary">{summaryWords(pieces, item.kind)}</p>
      {pieces.map((piece) => {
        const here = writing && writing.what !== 'add' && writing.pieceId === piece.id ? writing.what : null;
        if (here === 'change') return <EvidenceForm key={piece.id} {...form} piece={piece} />;
        return (
          <PieceShown
            key={piece.id}
            assessmentId={assessment.id}
            piece={piece}
            item={item}
            mayEdit={mayEdit && here === null}
            onChange={() => onWrite({ what: 'change', pieceId: piece.id })}
            onGrade={() => onWrite({ what: 'grade', pieceId: piece.id })}
          >
            {here === 'grade' ? <GradeForm assessmentId={assessment.id} piece={piece} onClose={close} /> : null}
          </PieceShown>
        );
      })}
      {adds ? <EvidenceForm {...form} piece={null} /> : null}
      {mayEdit && !adds ? (
        <Button small rank="secondary" onPress={() => onWrite({ what: 'add', itemCode: item.code })} about={`for ${item.title}`}>
          Add evidence
        </Button>
      ) : null}
    </div>
  );
}
