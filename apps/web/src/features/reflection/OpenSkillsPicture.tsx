import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextArea } from '../../ui/TextArea.js';
import { type SkillsPictures, skillsPicturesQuery } from './queries.js';

/** Asking the board for a skills picture: what for, and until when. Says instead why none can be asked for now. */
export function OpenSkillsPicture({ pictures }: { pictures: SkillsPictures }) {
  const [purpose, setPurpose] = useState('');
  const [closesOn, setClosesOn] = useState<DateParts>(partsOf(null));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const instrumentCode = pictures.instruments[0]?.code;
  const open = useAction<{ instrumentCode: string; purpose: string; closesOn: string }, SkillsPictures>({
    send: (body, headers) => read(api.POST('/api/skills-pictures', { body, headers })),
    refresh: [skillsPicturesQuery.queryKey],
    said: 'The board is asked for a skills picture',
  });
  if (pictures.whyNot !== null || !instrumentCode) return <p>{pictures.whyNot}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = isoOf(closesOn);
    const wrong = {
      purpose: purpose.trim() === '' ? 'Say what it will be used for' : undefined,
      closesOn: on === null || on === 'wrong' ? 'Enter the last day on which members can choose' : undefined,
    };
    setErrors(wrong);
    open.clear();
    if (wrong.purpose === undefined && on !== null && on !== 'wrong') {
      open.start({ instrumentCode, purpose: purpose.trim(), closesOn: on });
    }
  };
  return (
    <form onSubmit={submit} noValidate className="c-plan__form">
      <h2>Ask the board for a skills picture</h2>
      <p>
        Members who have finished a reflection may let their levels be counted. You are not told who does. There is a picture only
        if eight or more of your {pictures.seats} take part, and one in 180 days at most. Neither words nor date can be changed
        afterwards.
      </p>
      {pictures.seats <= 9 ? (
        <p>With {pictures.seats} seats, a picture tells everybody that all of the board, or all but one, took part.</p>
      ) : null}
      <ErrorSummary errors={errors} problem={open.problem} />
      <TextArea
        name="purpose"
        label="What it will be used for"
        hint="Members read this before they choose."
        rows={2}
        limit={500}
        value={purpose}
        onChange={setPurpose}
        error={errors.purpose}
      />
      <DateField
        name="closesOn"
        label="Members can choose until"
        hint="From 7 to 90 days from today."
        value={closesOn}
        onChange={setClosesOn}
        error={errors.closesOn}
      />
      <Button waiting={open.waiting}>Ask the board</Button>
    </form>
  );
}
