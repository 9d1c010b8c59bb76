import { type FormEvent, useState } from 'react';
import { useHat } from '../../platform/me.js';
import type { Scribes } from '../../platform/scribes.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Select } from '../../ui/Select.js';
import { useChoose } from './use-choose.js';

/** A member on a device of their own names who writes for them. */
export function AskForMyself({ assessmentId, scribes }: { assessmentId: string; scribes: Scribes }) {
  const { seatId } = useHat();
  const [scribeId, setScribeId] = useState('');
  const [error, setError] = useState<string | undefined>();
  const choose = useChoose(assessmentId, 'They write down your answers from now on');
  const others = scribes.candidates.filter(({ you }) => !you);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(scribeId === '' ? 'Choose who is to write for you' : undefined);
    if (scribeId !== '' && seatId !== null) choose.start({ seatId, scribeId });
  };
  return (
    <Details summary="Ask somebody to write down my answers">
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={{ 'my-scribe': error }} problem={choose.problem} />
        <Select
          name="my-scribe"
          label="Who is to write for you?"
          hint="Ask them first. They will know the answers you tell them; the whole board sees that they write for you. A member writes for one other, the company secretary for two: who is not in the list writes already, or chairs or runs the meeting."
          empty="Choose somebody"
          options={others.map(({ id, name, place }) => ({ value: id, words: `${name}, ${place}` }))}
          value={scribeId}
          onChange={setScribeId}
          error={error}
        />
        <Button waiting={choose.waiting}>Let them write for me</Button>
      </form>
    </Details>
  );
}
