import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { progressQuery } from './reads.js';
import { useCommand } from './use-command.js';

/** Closes private scoring, after saying how many are missing: once closed nobody can answer any more. */
export function CloseScoring({ assessment, rank }: { assessment: Assessment; rank: 'primary' | 'secondary' }) {
  const [asking, setAsking] = useState(false);
  const progress = useQuery(progressQuery(assessment.id));
  const params = { path: { assessmentId: assessment.id } };
  const close = useCommand(assessment, {
    send: (_nothing, headers) => read(api.POST('/api/assessments/{assessmentId}/close-scoring', { params, headers })),
    said: 'Private scoring is closed',
    done: () => setAsking(false),
  });
  return (
    <>
      <ErrorSummary problem={asking ? null : close.problem} />
      <Button
        rank={rank}
        onPress={() => {
          void progress.refetch();
          setAsking(true);
        }}
      >
        Close private scoring
      </Button>
      <Confirm
        open={asking}
        title="Close private scoring for everybody?"
        step="Close private scoring"
        waiting={close.waiting}
        onConfirm={() => close.start(undefined)}
        onCancel={() => {
          setAsking(false);
          close.clear();
        }}
      >
        <ErrorSummary problem={close.problem} />
        <p>
          <strong>{progress.data ? missingWords(progress.data) : 'Counting who is missing…'}</strong>
        </p>
        <p>
          Every item locks. No answer can be given, changed or taken back afterwards, and private scoring cannot be opened again.
          You can then plan the meeting with what may be shown; that look is logged.
        </p>
      </Confirm>
    </>
  );
}

/** How many members are missing, in words: never who. */
export function missingWords({ seats, done }: { seats: number; done: number }): string {
  const missing = seats - done;
  if (missing === 0) return `All ${seats} members have answered everything.`;
  return `${missing} of ${seats} members ${missing === 1 ? 'has' : 'have'} not answered everything. What they have not answered counts as missing.`;
}
