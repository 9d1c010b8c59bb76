import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import type { Instrument } from '../../platform/assessment.js';
import { dayInLondon } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkbox, Checkboxes } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { myReflectionsQuery, planQuery, type Step } from './queries.js';
import { asRequest, draftOf, mistakesIn, type StepDraft } from './step-draft.js';
import { helpedChoices } from './step-words.js';

interface StepFormProps {
  readonly instrument: Instrument;
  /** The step that is changed; null for a new one. */
  readonly step: Step | null;
  readonly onClose: () => void;
}

/** Writing a step down, or saying what came of it. */
export function StepForm({ instrument, step, onClose }: StepFormProps) {
  const [draft, setDraft] = useState<StepDraft>(() => draftOf(step, dayInLondon(new Date())));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useSave(step, onClose);
  const change = (part: Partial<StepDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) save.start(asRequest(draft, instrument.code));
  };
  const items = instrument.sections.flatMap((section) => section.items.map(({ code, title }) => ({ value: code, words: title })));
  return (
    <form onSubmit={submit} noValidate className="c-plan__form">
      <ErrorSummary errors={errors} problem={save.problem} />
      <TextArea
        name="words"
        label="What I will do"
        hint="One small thing, in your own words."
        rows={2}
        limit={1000}
        value={draft.words}
        onChange={(words) => change({ words })}
        error={errors.words}
      />
      <DateField
        name="due"
        label="By when, if you like"
        value={draft.due}
        onChange={(due) => change({ due })}
        error={errors.due}
      />
      <Details summary={`Which items it is for (${draft.itemCodes.length})`} open={draft.itemCodes.length > 0}>
        <Checkboxes
          name="itemCodes"
          label="Items"
          options={items}
          value={draft.itemCodes}
          onChange={(itemCodes) => change({ itemCodes })}
        />
      </Details>
      {step ? <WhatCameOfIt draft={draft} errors={errors} onChange={change} /> : null}
      <ButtonGroup>
        <Button waiting={save.waiting}>{step ? 'Save the change' : 'Add this step'}</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

interface WhatCameOfItProps {
  readonly draft: StepDraft;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (part: Partial<StepDraft>) => void;
}

function WhatCameOfIt({ draft, errors, onChange }: WhatCameOfItProps) {
  return (
    <>
      <Checkbox name="done" words="It is done" checked={draft.done} onChange={(done) => onChange({ done })} />
      {draft.done ? (
        <>
          <DateField
            name="doneOn"
            label="Done on"
            value={draft.doneOn}
            onChange={(doneOn) => onChange({ doneOn })}
            error={errors.doneOn}
          />
          <Radios
            name="helped"
            label="Did it help?"
            options={helpedChoices}
            value={draft.helped}
            onChange={(helped) => onChange({ helped })}
          />
        </>
      ) : null}
      <TextArea
        name="outcome"
        label="What came of it, if you like"
        rows={2}
        limit={1000}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
    </>
  );
}

/** A new step goes under an id made here: sent twice, it is there once, and nothing need be kept of the request. */
function useSave(step: Step | null, done: () => void) {
  const [id] = useState(() => crypto.randomUUID());
  return useAction<ReturnType<typeof asRequest>, Step>({
    send: ({ doneOn, helped, outcome, ...content }) => {
      if (!step) return read(api.POST('/api/my-development-plan/steps', { body: { id, ...content } }));
      return read(
        api.PUT('/api/my-development-plan/steps/{stepId}', {
          params: { path: { stepId: step.id } },
          body: { ...content, doneOn, helped, outcome },
          headers: ifMatch(step.version),
        }),
      );
    },
    refresh: [planQuery.queryKey, myReflectionsQuery.queryKey],
    said: step ? 'The step is changed' : 'The step is added',
    done,
  });
}
