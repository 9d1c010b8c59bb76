import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { type Contact, ContactFields, contactMistakes } from './ContactFields.js';
import { helpKey, type Introduction } from './queries.js';
import { otherOf } from './words.js';

/** A trust names somebody else whom the other may speak to: people move on, and an introduction stays. */
export function ChangeContact({ introduction }: { introduction: Introduction }) {
  const [open, setOpen] = useState(false);
  if (!introduction.allowed.includes('change-contact') || !introduction.ownContact) return null;
  if (open) return <ContactForm introduction={introduction} own={introduction.ownContact} onClose={() => setOpen(false)} />;
  return (
    <p>
      <Button small rank="secondary" onPress={() => setOpen(true)}>
        Change your contact
      </Button>
    </p>
  );
}

interface ContactFormProps {
  readonly introduction: Introduction;
  readonly own: NonNullable<Introduction['ownContact']>;
  readonly onClose: () => void;
}

function ContactForm({ introduction, own, onClose }: ContactFormProps) {
  const [contact, setContact] = useState<Contact>({ contactName: own.name, contactEmail: own.email });
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useAction<Contact, Introduction>({
    send: (body) => {
      const params = { path: { introductionId: introduction.id } };
      const headers = ifMatch(introduction.version);
      return read(api.PUT('/api/introductions/{introductionId}/contact', { params, body, headers }));
    },
    refresh: [helpKey],
    said: 'Your contact is changed',
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = contactMistakes(contact);
    setErrors(wrong);
    save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) save.start(contact);
  };
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label="Change your contact">
      <ErrorSummary errors={errors} problem={save.problem} />
      <ContactFields value={contact} onChange={setContact} errors={errors} other={otherOf(introduction)} />
      <ButtonGroup>
        <Button waiting={save.waiting}>Save the change</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
