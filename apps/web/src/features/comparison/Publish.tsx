import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { LeftOut } from './LeftOut.js';
import { PublishedContentView } from './PublishedContentView.js';
import { afterwards, type Detail, details, type Preview, type PublicationOfAssessment } from './publication.js';
import { toTheTop } from './to-the-top.js';

interface PublishProps {
  readonly assessmentId: string;
  readonly preview: Preview;
  readonly readers: PublicationOfAssessment['readers'];
  readonly leftOut: readonly string[];
  readonly version: number;
  /** Without it one may look, not publish; why stands above. */
  readonly ready: boolean;
}

/** Choosing the detail, beside exactly what will be read. */
export function Publish({ assessmentId, preview, readers, leftOut, version, ready }: PublishProps) {
  const [detail, setDetail] = useState<Detail>('items');
  const [asking, setAsking] = useState(false);
  const names = readers.map(({ name }) => name).join(', ');
  const publish = useAction<{ detail: Detail; version: number }, unknown>({
    send: (input, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/publication', {
          params: { path: { assessmentId }, header: { ...headers, ...ifMatch(input.version) } },
          body: { detail: input.detail },
        }),
      ),
    refresh: afterwards(assessmentId),
    said: 'Published',
    done: () => {
      setAsking(false);
      toTheTop();
    },
  });
  return (
    <>
      <ErrorSummary problem={publish.problem} />
      <div className="c-publish">
        <div>
          <Radios name="detail" label="What your system sees" size="m" options={details} value={detail} onChange={setDetail} />
          <h2>Who reads it</h2>
          {readers.length === 0 ? (
            <p>Your trust belongs to no system in the register, so nobody would read it.</p>
          ) : (
            <ul>
              {readers.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          )}
          <LeftOut words={leftOut} notShared={preview[detail].notShared} />
          {ready ? <Button onPress={() => setAsking(true)}>Publish</Button> : null}
        </div>
        <PublishedContentView heading="Exactly what they will see" content={preview[detail]} />
      </div>
      <Confirm
        open={asking}
        title={`Publish to ${names}?`}
        step="Publish"
        rank="primary"
        waiting={publish.waiting}
        onConfirm={() => publish.start({ detail, version })}
        onCancel={() => setAsking(false)}
      >
        <p>
          They can read it at once: {details.find(({ value }) => value === detail)?.words.toLowerCase()}. You can withdraw it
          later; who has read or printed it by then will have seen it.
        </p>
      </Confirm>
    </>
  );
}
