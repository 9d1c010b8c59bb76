import { chosenInWords } from '@candour/charts';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { ChosenDots } from './ChosenDots.js';
import { PresenterLink } from './PresenterLink.js';
import { type Poll, pollsKey } from './polls.js';
import { missingWords } from './words.js';

/** For whoever runs it: how many have chosen, and the one step that comes next. */
export function RunPoll({ poll }: { poll: Poll }) {
  const [asking, setAsking] = useState(false);
  const { id, version, allowed } = poll;
  const step = useAction<'lock' | 'reveal', Poll>({
    send: (name) => {
      const call = { params: { path: { pollId: id } }, headers: ifMatch(version) };
      return read(name === 'lock' ? api.POST('/api/polls/{pollId}/lock', call) : api.POST('/api/polls/{pollId}/reveal', call));
    },
    refresh: [pollsKey],
    said: (_, name) => (name === 'lock' ? 'The poll is locked' : 'Revealed to everybody'),
    done: () => setAsking(false),
  });
  const missing = poll.eligible - poll.chosen;
  return (
    <section className="p-run" aria-labelledby="run-title">
      <h2 id="run-title">Running the poll</h2>
      <ErrorSummary problem={asking ? null : step.problem} />
      <ChosenDots {...poll} />
      <ButtonGroup>
        {allowed.includes('lock') ? (
          <Button onPress={() => (missing > 0 ? setAsking(true) : step.start('lock'))} waiting={step.waiting}>
            Lock the poll
          </Button>
        ) : (
          <Button onPress={() => step.start('reveal')} waiting={step.waiting}>
            Reveal to everybody
          </Button>
        )}
      </ButtonGroup>
      <PresenterLink pollId={id} />
      {poll.chosen < poll.threshold ? (
        <p className="nhsuk-hint">With fewer than {poll.threshold}, the reveal shows no counts: go round the table instead.</p>
      ) : null}
      <Confirm
        open={asking}
        title="Lock the poll now?"
        step={`Lock with ${missing} missing`}
        rank="primary"
        waiting={step.waiting}
        onConfirm={() => step.start('lock')}
        onCancel={() => {
          setAsking(false);
          step.clear();
        }}
      >
        <ErrorSummary problem={step.problem} />
        <p>
          {chosenInWords(poll)}. {missingWords(poll)} After this no choice counts, and a poll never opens again; the same question
          can be put again.
        </p>
      </Confirm>
    </section>
  );
}
