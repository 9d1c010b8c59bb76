import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { CurrentItem } from './snapshot.js';
import { useCommand } from './use-command.js';

interface DissentsProps {
  readonly assessmentId: string;
  readonly item: CurrentItem;
  /** The desk says also that there is none yet, while there may be. */
  readonly atTheDesk?: boolean;
}

/** The views that differ, in their authors' words; one's own can be taken back until the chair confirms. */
export function Dissents({ assessmentId, item, atTheDesk = false }: DissentsProps) {
  const { itemCode, dissents, proposal } = item;
  const takeBack = useCommand<{ dissentId: string }>({
    assessmentId,
    send: ({ dissentId }, headers) =>
      read(
        api.DELETE('/api/assessments/{assessmentId}/items/{itemCode}/dissents/{dissentId}', {
          params: { path: { assessmentId, itemCode, dissentId } },
          headers,
        }),
      ),
    said: 'Your dissent is taken back',
  });
  if (dissents.length === 0)
    return atTheDesk && proposal ? (
      <p>
        Nobody has written down another view. Until this is confirmed anyone can, in their own words, on their phone; it comes up
        here without a name.
      </p>
    ) : null;
  return (
    <section aria-labelledby="dissents-title">
      <h3 id="dissents-title">Seen differently</h3>
      <ErrorSummary problem={takeBack.problem} />
      <ul className="m-dissents">
        {dissents.map(({ id, words, signedName, yours }) => (
          <li key={id}>
            <blockquote>{words}</blockquote>
            <p>
              {signedName ?? 'Without a name'}
              {yours ? ' (yours)' : ''}
            </p>
            {yours && proposal ? (
              <Button small rank="secondary" waiting={takeBack.waiting} onPress={() => takeBack.start({ dissentId: id })}>
                Take it back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
