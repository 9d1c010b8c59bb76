import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { weekday } from '../../platform/in-london.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { useCommand } from './use-command.js';

/** Opens private scoring, after saying what freezes. */
export function OpenScoring({ assessment }: { assessment: Assessment }) {
  const [asking, setAsking] = useState(false);
  const params = { path: { assessmentId: assessment.id } };
  const open = useCommand(assessment, {
    send: (_nothing, headers) => read(api.POST('/api/assessments/{assessmentId}/open-scoring', { params, headers })),
    said: 'Private scoring is open',
    done: () => setAsking(false),
  });
  const { seats, threshold, scoringClosesOn } = assessment;
  return (
    <>
      <ErrorSummary problem={asking ? null : open.problem} />
      <Button onPress={() => setAsking(true)}>Open private scoring</Button>
      <Confirm
        open={asking}
        title="Open private scoring?"
        step="Open private scoring"
        rank="primary"
        waiting={open.waiting}
        onConfirm={() => open.start(undefined)}
        onCancel={() => {
          setAsking(false);
          open.clear();
        }}
      >
        <ErrorSummary problem={open.problem} />
        <p>From then on these can no longer be changed, because members answer upon them:</p>
        <ul>
          <li>
            what is asked: {assessment.instrumentTitle}, version {assessment.instrumentVersion}
          </li>
          <li>the {seats.length} seats that score, as they are today</li>
          <li>the threshold of {threshold}, and the pledge</li>
          <li>the quorum, the facilitator and the dates</li>
        </ul>
        <p>
          Each member finds it on their start page
          {scoringClosesOn
            ? `, and is told that it closes on ${weekday(scoringClosesOn)}`
            : ', without a closing day: none is set'}
          . You can still call it off.
        </p>
      </Confirm>
    </>
  );
}
