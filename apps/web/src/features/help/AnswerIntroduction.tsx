import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { type Contact, ContactFields, contactMistakes, useOwnContact } from './ContactFields.js';
import { helpKey, type Introduction } from './queries.js';
import { TakeIntroductionBack } from './TakeIntroductionBack.js';
import { otherOf } from './words.js';

/** What this reader can say while an introduction is open: yes, with whom to speak to; no, with a reason; or take it back. */
export function AnswerIntroduction({ introduction }: { introduction: Introduction }) {
  const [saying, setSaying] = useState<'yes' | 'no' | null>(null);
  const { allowed } = introduction;
  if (allowed.includes('take-back')) return <TakeIntroductionBack introduction={introduction} />;
  if (!allowed.includes('accept') && !allowed.includes('decline')) return null;
  const close = () => setSaying(null);
  if (saying === 'yes') return <AcceptForm introduction={introduction} onClose={close} />;
  if (saying === 'no') return <DeclineForm introduction={introduction} onClose={close} />;
  return (
    <ButtonGroup>
      {allowed.includes('accept') ? <Button onPress={() => setSaying('yes')}>Say yes</Button> : null}
      <Button rank="secondary" onPress={() => setSaying('no')}>
        Say no
      </Button>
    </ButtonGroup>
  );
}

interface FormProps {
  readonly introduction: Introduction;
  readonly onClose: () => void;
}

function AcceptForm({ introduction, onClose }: FormProps) {
  const [contact, setContact] = useState<Contact>(useOwnContact());
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const other = otherOf(introduction);
  const accept = useAction<Contact, Introduction>({
    send: (body) => {
      const params = { path: { introductionId: introduction.id } };
      const headers = ifMatch(introduction.version);
      return read(api.POST('/api/introductions/{introductionId}/acceptance', { params, body, headers }));
    },
    refresh: [helpKey, ['home']],
    said: ({ state }) => (state === 'accepted' ? 'You are introduced' : 'Your yes is kept; it waits for the other trust'),
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = contactMistakes(contact);
    setErrors(wrong);
    accept.clear();
    if (Object.values(wrong).every((words) => words === undefined)) accept.start(contact);
  };
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label="Say yes">
      <ErrorSummary errors={errors} problem={accept.problem} />
      <ContactFields value={contact} onChange={setContact} errors={errors} other={other} />
      <ButtonGroup>
        <Button waiting={accept.waiting}>Say yes</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

function DeclineForm({ introduction, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const decline = useAction<{ reason: string }, Introduction>({
    send: (body) => {
      const params = { path: { introductionId: introduction.id } };
      const headers = ifMatch(introduction.version);
      return read(api.POST('/api/introductions/{introductionId}/refusal', { params, body, headers }));
    },
    refresh: [helpKey, ['home']],
    said: 'You have said no',
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = reason.trim() === '' ? 'Say why, in a sentence' : undefined;
    setError(wrong);
    decline.clear();
    if (!wrong) decline.start({ reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label="Say no">
      <ErrorSummary errors={{ reason: error }} problem={decline.problem} />
      <TextArea
        name="reason"
        label="Why not"
        hint={`${otherOf(introduction)} reads it, and nobody else. It cannot be taken back; a new introduction can be made later.`}
        rows={3}
        limit={1000}
        value={reason}
        onChange={setReason}
        error={error}
      />
      <ButtonGroup>
        <Button waiting={decline.waiting}>Say no</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
