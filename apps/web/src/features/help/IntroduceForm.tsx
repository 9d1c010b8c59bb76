import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { ContactFields, contactMistakes, useOwnContact } from './ContactFields.js';
import { helpKey, type Introduction, type Match } from './queries.js';

/** A trust asks for an introduction, and says whom the other may speak to once it has said yes. */
export function IntroduceForm({ match, other, onClose }: { match: Match; other: string; onClose: () => void }) {
  const [contact, setContact] = useState(useOwnContact());
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const make = useAction<typeof contact, Introduction>({
    send: (body, headers) => {
      const lines = { strengthId: match.offering.lineId, wishId: match.wishing.lineId };
      return read(api.POST('/api/introductions', { body: { ...lines, ...body }, headers }));
    },
    refresh: [helpKey],
    said: `The introduction waits for ${other}`,
    done: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = contactMistakes(contact);
    setErrors(wrong);
    make.clear();
    if (Object.values(wrong).every((words) => words === undefined)) make.start(contact);
  };
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label={`Ask to be introduced to ${other}`}>
      <ErrorSummary errors={errors} problem={make.problem} />
      <p>
        {other} is asked whether it wants to be introduced. It learns that you asked, and nothing else until it has said yes; then
        each of you sees whom to speak to at the other.
      </p>
      <ContactFields value={contact} onChange={setContact} errors={errors} other={other} />
      <ButtonGroup>
        <Button waiting={make.waiting}>Ask for the introduction</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}
