import { type ReactNode, useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Tag } from '../../ui/Tag.js';
import type { Item } from './ItemEvidence.js';
import { evidenceKey, type Piece } from './queries.js';
import { datesWords, gradeWords, levelSaid, lines } from './words.js';

interface PieceShownProps {
  readonly assessmentId: string;
  readonly piece: Piece;
  readonly item: Item;
  readonly mayEdit: boolean;
  readonly onChange: () => void;
  readonly onGrade: () => void;
  readonly children?: ReactNode;
}

/** One piece of evidence with everything that is known of it. */
export function PieceShown({ assessmentId, piece, item, mayEdit, onChange, onGrade, children }: PieceShownProps) {
  const line = lines.find(({ value }) => value === String(piece.lineOfDefence));
  return (
    <article className="e-piece">
      <h4>
        <a href={piece.link} target="_blank" rel="noreferrer">
          {piece.title}
          <span className="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
        </a>
      </h4>
      <p>
        For {levelSaid(item, piece.level)}. {gradeWords(piece)}. {piece.inDate ? null : <Tag>out of date</Tag>}{' '}
        {piece.grade === null ? <Tag tone="you">not confirmed</Tag> : null}
      </p>
      <p>
        {piece.ownerName}, {piece.ownerPortfolio}. {datesWords(piece)}. {line?.words ?? ''} of defence.
      </p>
      {mayEdit ? (
        <div className="e-piece__steps">
          {piece.canConfirm ? (
            <Button small onPress={onGrade} about={`of ${piece.title}`}>
              {piece.grade === null ? 'Confirm its grade' : 'Change its grade'}
            </Button>
          ) : null}
          <Button small rank="secondary" onPress={onChange} about={piece.title}>
            Change
          </Button>
          <Remove assessmentId={assessmentId} piece={piece} item={item} />
        </div>
      ) : null}
      {children}
    </article>
  );
}

function Remove({ assessmentId, piece, item }: { assessmentId: string; piece: Piece; item: Item }) {
  /** The version that was on the screen as the question was asked. */
  const [asking, setAsking] = useState<number | null>(null);
  const remove = useAction<{ version: number }, void>({
    send: async ({ version }) => {
      await api.DELETE('/api/assessments/{assessmentId}/evidence/{evidenceId}', {
        params: { path: { assessmentId, evidenceId: piece.id } },
        headers: ifMatch(version),
      });
    },
    refresh: [evidenceKey(assessmentId)],
    said: 'The evidence is removed',
    done: () => setAsking(null),
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(piece.version)} about={piece.title}>
        Remove
      </Button>
      <Confirm
        open={asking !== null}
        title={`Remove ${piece.title}?`}
        step="Remove"
        waiting={remove.waiting}
        onConfirm={() => asking !== null && remove.start({ version: asking })}
        onCancel={() => {
          setAsking(null);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>It no longer supports {levelSaid(item, piece.level)}. The document itself is untouched; you can add it again.</p>
      </Confirm>
    </>
  );
}
