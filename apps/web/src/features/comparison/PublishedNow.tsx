import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { dayAndTime } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { StateTag, Tag } from '../../ui/Tag.js';
import { TextArea } from '../../ui/TextArea.js';
import { PublishedContentView } from './PublishedContentView.js';
import { afterwards, details, type Preview, type Published } from './publication.js';
import { toTheTop } from './to-the-top.js';

interface PublishedNowProps {
  readonly assessmentId: string;
  readonly publication: Published;
  readonly version: number;
  readonly preview: Preview | null;
}

/** What is published, since when and to whom; or that it was withdrawn, and why. */
export function PublishedNow({ assessmentId, publication, version, preview }: PublishedNowProps) {
  const { detail, publishedAt, publishedBy, withdrawnAt, withdrawnReason, readers } = publication;
  const words = details.find(({ value }) => value === detail)?.words ?? detail;
  if (withdrawnAt) {
    return (
      <InsetText>
        <p>
          <Tag>withdrawn</Tag> on {dayAndTime(withdrawnAt)}. Until then your system saw: {words.toLowerCase()}.
        </p>
        <p>Reason: {withdrawnReason}</p>
      </InsetText>
    );
  }
  return (
    <>
      <SummaryList
        rows={[
          { term: 'State', value: <StateTag state="published" /> },
          { term: 'Published', value: `${dayAndTime(publishedAt)}, by ${publishedBy}` },
          { term: 'What is seen', value: words },
          { term: 'Who reads it', value: readers.map(({ name }) => name).join(', ') },
        ]}
      />
      <Withdraw assessmentId={assessmentId} version={version} />
      {preview ? <PublishedContentView heading="What they see" content={preview[detail]} /> : null}
    </>
  );
}

/** Ends the sharing. The reason stays with the trust: the system sees only that it was withdrawn, and when. */
function Withdraw({ assessmentId, version }: { assessmentId: string; version: number }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const withdraw = useAction<{ reason: string; version: number }, unknown>({
    send: (input) =>
      read(
        api.POST('/api/assessments/{assessmentId}/publication/withdrawal', {
          params: { path: { assessmentId }, header: ifMatch(input.version) },
          body: { reason: input.reason },
        }),
      ),
    refresh: afterwards(assessmentId),
    said: 'Withdrawn',
    done: () => {
      setAsking(false);
      toTheTop();
    },
  });
  const confirm = () => {
    const wrong = reason.trim() === '' ? 'Say why you withdraw it' : undefined;
    setError(wrong);
    if (!wrong) withdraw.start({ reason: reason.trim(), version });
  };
  return (
    <>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        Withdraw the publication
      </Button>
      <Confirm
        open={asking}
        title="Withdraw the publication?"
        step="Withdraw"
        waiting={withdraw.waiting}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <ErrorSummary errors={{ reason: error }} problem={withdraw.problem} />
        <p>
          Your system no longer sees the figures from now on, only that they were withdrawn and on which day. What was read or
          printed before cannot be taken back. This assessment cannot be published again.
        </p>
        <TextArea
          name="reason"
          label="Reason"
          hint="Kept in your trust’s record."
          value={reason}
          onChange={setReason}
          limit={2000}
          rows={3}
          error={error}
        />
      </Confirm>
    </>
  );
}
