import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { useCommand } from './use-command.js';

interface Ending {
  readonly command: 'cancel' | 'close-not-sealed';
  readonly step: string;
  readonly title: string;
  readonly words: string;
  readonly said: string;
}

const endings: readonly Ending[] = [
  {
    command: 'cancel',
    step: 'Call it off',
    title: 'Call this assessment off?',
    words:
      'Nobody can answer or agree any more, and it cannot be taken up again. Private answers are deleted 30 days later. If something was revealed already, the next paper and publication say that it was called off. The reason is kept and shown.',
    said: 'The assessment is called off',
  },
  {
    command: 'close-not-sealed',
    step: 'Close it without a seal',
    title: 'Close this assessment without a seal?',
    words:
      'What the board agreed stays to be read, but can never be published. The reason is kept and shown. This cannot be undone.',
    said: 'The assessment is closed without a seal',
  },
];

/** Ending an assessment before its time, with a reason, where this person may. */
export function CallOff({ assessment }: { assessment: Assessment }) {
  return endings
    .filter(({ command }) => assessment.allowed.includes(command))
    .map((ending) => <EndWithReason key={ending.command} assessment={assessment} ending={ending} />);
}

function EndWithReason({ assessment, ending }: { assessment: Assessment; ending: Ending }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const params = { path: { assessmentId: assessment.id } };
  const end = useCommand<string>(assessment, {
    send: (words, headers) => {
      const call = { params, headers, body: { reason: words } };
      return ending.command === 'cancel'
        ? read(api.POST('/api/assessments/{assessmentId}/cancel', call))
        : read(api.POST('/api/assessments/{assessmentId}/close-not-sealed', call));
    },
    said: ending.said,
    done: () => setAsking(false),
  });
  const name = `${ending.command}-reason`;
  return (
    <section>
      <Button rank="secondary" onPress={() => setAsking(true)}>
        {ending.step}
      </Button>
      <Confirm
        open={asking}
        title={ending.title}
        step={ending.step}
        waiting={end.waiting}
        onConfirm={() => {
          setMissing(reason.trim() === '');
          if (reason.trim() !== '') end.start(reason.trim());
        }}
        onCancel={() => {
          setAsking(false);
          end.clear();
        }}
      >
        <ErrorSummary problem={end.problem} />
        <p>{ending.words}</p>
        <TextArea
          name={name}
          label="Reason"
          limit={2000}
          rows={3}
          value={reason}
          onChange={setReason}
          error={missing && reason.trim() === '' ? 'Give the reason' : undefined}
        />
      </Confirm>
    </section>
  );
}
