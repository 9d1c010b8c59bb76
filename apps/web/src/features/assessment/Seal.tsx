import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { useCommand } from './use-command.js';

/** Seals the assessment, after saying what that does. */
export function Seal({ assessment }: { assessment: Assessment }) {
  const [asking, setAsking] = useState(false);
  const params = { path: { assessmentId: assessment.id } };
  const seal = useCommand(assessment, {
    send: (_nothing, headers) => read(api.POST('/api/assessments/{assessmentId}/seal', { params, headers })),
    said: 'The assessment is sealed',
    done: () => setAsking(false),
  });
  return (
    <>
      <ErrorSummary problem={asking ? null : seal.problem} />
      <Button onPress={() => setAsking(true)}>Seal the assessment</Button>
      <Confirm
        open={asking}
        title="Seal this assessment?"
        step="Seal it"
        waiting={seal.waiting}
        onConfirm={() => seal.start(undefined)}
        onCancel={() => {
          setAsking(false);
          seal.clear();
        }}
      >
        <ErrorSummary problem={seal.problem} />
        <ul>
          <li>
            Levels, rationale, dissent, evidence and actions can no longer be changed. A checksum is taken of everything the board
            saw.
          </li>
          <li>The private answers of members are deleted 30 days later.</li>
          <li>
            Where more than a third of the items are parked or not agreed, it is sealed as incomplete and says so everywhere.
          </li>
          <li>The decision of the board can then be recorded, and after it the chief executive may publish.</li>
        </ul>
        <p>This cannot be undone. A mistake found later is put right by a numbered correction beside the old figure.</p>
      </Confirm>
    </>
  );
}
