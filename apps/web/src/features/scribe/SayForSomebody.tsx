import { type FormEvent, useState } from 'react';
import { dayInLondon } from '../../platform/in-london.js';
import type { Scribes } from '../../platform/scribes.js';
import { Button } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { Details } from '../../ui/Details.js';
import { isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { type ToChoose, useChoose } from './use-choose.js';

const ways = [
  { value: 'telephone', words: 'By telephone' },
  { value: 'room', words: 'In the room' },
  { value: 'writing', words: 'In writing' },
] as const;
type Way = (typeof ways)[number]['value'];

interface Draft {
  readonly seatId: string;
  readonly scribeId: string;
  readonly way: Way | null;
  readonly on: ReturnType<typeof partsOf>;
}

/** For a member who cannot do it on a device: whoever they asked, or the company secretary, says how and when they gave their consent. */
export function SayForSomebody({ assessmentId, scribes }: { assessmentId: string; scribes: Scribes }) {
  const you = scribes.candidates.find((one) => one.you);
  const secretary = scribes.candidates.length > 0 && scribes.candidates.some((one) => one.you && one.seatId === null);
  const [draft, setDraft] = useState<Draft>(() => empty(you?.id));
  const [errors, setErrors] = useState<Readonly<Record<string, string | undefined>>>({});
  const choose = useChoose(assessmentId, 'Recorded: the member is told by mail, where mail is set', () =>
    setDraft(empty(you?.id)),
  );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const forOthers = secretary || !you;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    const asked = asRequest(draft);
    if (asked && Object.values(wrong).every((words) => words === undefined)) choose.start(asked);
  };
  return (
    <section aria-labelledby="for-somebody">
      <h2 id="for-somebody">For somebody who asked</h2>
      <Details
        summary={forOthers ? 'Record that a member asked somebody to write for them' : 'A member asked me to write for them'}
      >
        <form onSubmit={submit} noValidate>
          <ErrorSummary errors={errors} problem={choose.problem} />
          <Select
            name="served"
            label="Which member?"
            hint="They chose this themselves. They see it on their screens, and are told by mail; they can take it back at any time."
            empty="Choose a member"
            options={scribes.seats.map(({ seatId, name }) => ({ value: seatId, words: name }))}
            value={draft.seatId}
            onChange={(seatId) => change({ seatId })}
            error={errors.served}
          />
          {forOthers ? (
            <Select
              name="scribe"
              label="Whom did they choose?"
              empty="Choose somebody"
              options={scribes.candidates
                .filter(({ seatId }) => seatId === null || seatId !== draft.seatId)
                .map((one) => ({ value: one.id, words: one.you ? `You (${one.name})` : `${one.name}, ${one.place}` }))}
              value={draft.scribeId}
              onChange={(scribeId) => change({ scribeId })}
              error={errors.scribe}
            />
          ) : null}
          <Radios
            name="way"
            label="How did they say so?"
            options={ways}
            value={draft.way}
            onChange={(way) => change({ way })}
            error={errors.way}
          />
          <DateField name="on" label="On which day?" value={draft.on} onChange={(on) => change({ on })} error={errors.on} />
          <Button waiting={choose.waiting}>Record it</Button>
        </form>
      </Details>
    </section>
  );
}

const empty = (scribeId = ''): Draft => ({ seatId: '', scribeId, way: null, on: partsOf(dayInLondon(new Date())) });

function mistakesIn({ seatId, scribeId, way, on }: Draft) {
  const iso = isoOf(on);
  return {
    served: seatId === '' ? 'Choose the member' : undefined,
    scribe: scribeId === '' ? 'Choose whom they asked' : undefined,
    way: way === null ? 'Say how they gave their consent' : undefined,
    on: iso === null || iso === 'wrong' ? 'Give the day, month and year' : undefined,
  };
}

function asRequest({ seatId, scribeId, way, on }: Draft): ToChoose | null {
  const iso = isoOf(on);
  return way === null || iso === null || iso === 'wrong' ? null : { seatId, scribeId, consent: way, consentOn: iso };
}
