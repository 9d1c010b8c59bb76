import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { TextArea } from '../../ui/TextArea.js';
import { type CardInHand, type Hand, handsKey } from './cards.js';

interface BoardAnswerFormProps {
  readonly hand: Hand;
  readonly held: CardInHand;
  readonly onClose: () => void;
}

const draftOf = ({ answer }: CardInHand) => ({
  words: answer?.words ?? '',
  followUpOn: partsOf(answer?.followUpOn),
  followedUp: answer !== null && answer.followedUpOn !== null,
});

/** Writing down what the board was answered, in words, and when it looks at it again. */
export function BoardAnswerForm({ hand, held, onClose }: BoardAnswerFormProps) {
  const [opened, setOpened] = useState(held);
  const [draft, setDraft] = useState(() => draftOf(held));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const path = { handId: hand.id, cardId: held.id };
  const save = useAction<{ answer: string; followUpOn: string | null; followedUp: boolean; version: number }, Hand>({
    send: ({ version, ...body }) =>
      read(api.PUT('/api/hands/{handId}/cards/{cardId}/answer', { params: { path }, body, headers: ifMatch(version) })),
    refresh: [handsKey],
    said: 'The answer is written down',
    done: onClose,
  });
  const theirs = save.problem?.code === 'changed-meanwhile' ? held : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = isoOf(draft.followUpOn);
    const wrong = {
      answer: draft.words.trim() === '' ? 'Write down what the board was told' : undefined,
      followUpOn:
        on === 'wrong' ? 'Enter a day that exists' : draft.followedUp && on === null ? 'Say for which day it was' : undefined,
    };
    setErrors(wrong);
    if (!theirs) save.clear();
    if (wrong.answer || wrong.followUpOn) return;
    const upon = theirs ?? opened;
    setOpened(upon);
    save.start({ answer: draft.words.trim(), followUpOn: on, followedUp: draft.followedUp, version: upon.version });
  };
  return (
    <form onSubmit={submit} noValidate className="q-answer">
      {theirs ? (
        <Meanwhile
          onTake={() => {
            setDraft(draftOf(theirs));
            save.clear();
          }}
        >
          <p>It now says: {theirs.answer?.words ?? 'nothing'}.</p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      <TextArea
        name="answer"
        label="What was the board told?"
        hint="The whole board sees it. In a sentence or two, as for the minutes."
        rows={3}
        limit={2000}
        value={draft.words}
        onChange={(words) => setDraft({ ...draft, words })}
        error={errors.answer}
      />
      <DateField
        name="followUpOn"
        label="When does the board look at it again?"
        hint="Leave it empty where the answer was enough."
        value={draft.followUpOn}
        onChange={(followUpOn) => setDraft({ ...draft, followUpOn })}
        error={errors.followUpOn}
      />
      {held.answer?.followUpOn ? (
        <div className="nhsuk-form-group">
          <Checkbox
            name="followedUp"
            words="The board has looked at it again"
            checked={draft.followedUp}
            onChange={(followedUp) => setDraft({ ...draft, followedUp })}
          />
        </div>
      ) : null}
      <ButtonGroup>
        <Button waiting={save.waiting}>Save the answer</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
