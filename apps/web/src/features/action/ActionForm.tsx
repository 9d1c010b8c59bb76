import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import type { Assessment, Instrument } from '../../platform/assessment.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { asRequest, type Draft, draftOf, mistakesIn } from './draft.js';
import { actionsKey, type BoardAction, type ChangeRequest } from './queries.js';
import { dueWords, states } from './words.js';

interface ActionFormProps {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  /** The action that is changed; null for a new one. */
  readonly action: BoardAction | null;
  readonly onClose: () => void;
}

/** Adding an action, or changing one. After the seal its words stand, and only what came of it is written beside them. */
export function ActionForm({ assessment, instrument, action, onClose }: ActionFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(action));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const { save, theirs, start } = useSave(assessment.id, action, onClose);
  const whole = assessment.allowed.includes('add-action');
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    if (!theirs) save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) start(asRequest(draft));
  };
  return (
    <form onSubmit={submit} noValidate className="a-form">
      {theirs ? (
        <Meanwhile
          onTake={() => {
            setDraft(draftOf(theirs));
            save.clear();
          }}
        >
          <p>
            It now says: {theirs.words} {theirs.ownerName}. {dueWords(theirs)}.
          </p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      {whole ? (
        <Whole assessment={assessment} instrument={instrument} draft={draft} errors={errors} onChange={change} />
      ) : (
        <p>{action?.words}</p>
      )}
      {action ? (
        <>
          <Radios
            name="state"
            label="Where it stands"
            options={states}
            value={draft.state}
            onChange={(state) => change({ state })}
          />
          <TextArea
            name="outcome"
            label="What came of it"
            hint="Whether it worked, and how you know."
            rows={2}
            limit={1000}
            value={draft.outcome}
            onChange={(outcome) => change({ outcome })}
            error={errors.outcome}
          />
        </>
      ) : null}
      <ButtonGroup>
        <Button waiting={save.waiting}>{action ? 'Save the change' : 'Add this action'}</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

interface WholeProps extends Pick<ActionFormProps, 'assessment' | 'instrument'> {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Whole({ assessment, instrument, draft, errors, onChange }: WholeProps) {
  const items = instrument.sections.flatMap((section) => section.items.map(({ code, title }) => ({ value: code, words: title })));
  return (
    <>
      <Radios
        name="kind"
        label="What it is"
        options={[
          { value: 'do', words: 'Something we will do' },
          { value: 'stop', words: 'Something we will stop doing' },
        ]}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        error={errors.kind}
      />
      <TextArea
        name="words"
        label="In one sentence"
        rows={2}
        limit={1000}
        value={draft.words}
        onChange={(words) => onChange({ words })}
        error={errors.words}
      />
      <Select
        name="ownerSeatId"
        label="Who owns it"
        empty="Choose a seat"
        options={assessment.seats.map(({ seatId, name, portfolio }) => ({ value: seatId, words: `${name}, ${portfolio}` }))}
        value={draft.ownerSeatId}
        onChange={(ownerSeatId) => onChange({ ownerSeatId })}
        error={errors.ownerSeatId}
      />
      <DateField name="due" label="By when" value={draft.due} onChange={(due) => onChange({ due })} error={errors.due} />
      <Details summary={`Which items it is for (${draft.itemCodes.length})`}>
        <Checkboxes
          name="itemCodes"
          label="Items"
          options={items}
          value={draft.itemCodes}
          onChange={(itemCodes) => onChange({ itemCodes })}
        />
      </Details>
    </>
  );
}

/** Saves upon the version that was opened; upon what stands there now only after that was shown. */
function useSave(assessmentId: string, action: BoardAction | null, done: () => void) {
  const [opened, setOpened] = useState(action);
  const save = useAction<{ body: ChangeRequest; version: number | null }, BoardAction>({
    send: ({ body, version }, headers) => {
      if (action && version !== null) {
        const path = { assessmentId, actionId: action.id };
        return read(
          api.PUT('/api/assessments/{assessmentId}/actions/{actionId}', { params: { path }, body, headers: ifMatch(version) }),
        );
      }
      const { state: _state, outcome: _outcome, ...added } = body;
      return read(
        api.POST('/api/assessments/{assessmentId}/actions', { params: { path: { assessmentId } }, body: added, headers }),
      );
    },
    refresh: [actionsKey(assessmentId)],
    said: action ? 'The action is changed' : 'The action is added',
    done,
  });
  const theirs = save.problem?.code === 'changed-meanwhile' ? action : null;
  const start = (body: ChangeRequest) => {
    const upon = theirs ?? opened;
    setOpened(upon);
    save.start({ body, version: upon?.version ?? null });
  };
  return { save, theirs, start };
}
