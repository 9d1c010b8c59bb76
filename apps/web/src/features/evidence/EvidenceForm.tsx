import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { DateField } from '../../ui/DateField.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import { asRequest, type Draft, draftOf, elsewhere, mistakesIn } from './draft.js';
import type { Item } from './ItemEvidence.js';
import { type EvidenceRequest, evidenceKey, type Piece } from './queries.js';
import { grades, gradeWords, levelSaid, lines } from './words.js';

interface EvidenceFormProps {
  readonly assessment: Assessment;
  readonly item: Item;
  /** The piece that is changed; null for a new one. */
  readonly piece: Piece | null;
  readonly onClose: () => void;
}

/** Adding a piece of evidence to an item, or changing one: its grade must then be confirmed again. */
export function EvidenceForm({ assessment, item, piece, onClose }: EvidenceFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(piece));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const { save, theirs, start } = useSave(assessment.id, piece, onClose);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    if (!theirs) save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) start(asRequest(draft, item.code, assessment.seats));
  };
  return (
    <form onSubmit={submit} noValidate className="e-form">
      <h4>{piece ? `Change: ${piece.title}` : `Evidence for: ${item.title}`}</h4>
      {piece?.grade == null ? null : (
        <p>Its grade was confirmed for what stands there now, and must be confirmed again after a change.</p>
      )}
      {theirs ? (
        <Meanwhile
          onTake={() => {
            setDraft(draftOf(theirs));
            save.clear();
          }}
        >
          <p>
            It now says: {theirs.title}, for {levelSaid(item, theirs.level)}. {gradeWords(theirs)}.
          </p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      <TextField
        name="title"
        label="What it is called"
        maxLength={200}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={errors.title}
      />
      <TextField
        name="link"
        label="Link to it"
        hint="Where those who may read it find it. Nothing is copied here."
        type="url"
        maxLength={2000}
        value={draft.link}
        onChange={(link) => change({ link })}
        error={errors.link}
      />
      <Select
        name="level"
        label={item.kind === 'question' ? 'The level it supports' : 'What it supports'}
        empty={item.kind === 'question' ? 'Choose a level' : 'Choose what it supports'}
        options={item.levels.map(({ level, name }) => ({
          value: String(level),
          words: item.kind === 'question' ? `${level}, ${name}` : name,
        }))}
        value={draft.level}
        onChange={(level) => change({ level })}
        error={errors.level}
      />
      <Select
        name="ownerSeatId"
        label="Who owns it"
        empty="Choose an owner"
        options={[
          ...assessment.seats.map(({ seatId, name, portfolio }) => ({ value: seatId, words: `${name}, ${portfolio}` })),
          { value: elsewhere, words: 'Somebody without a seat on the board' },
        ]}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
        error={errors.ownerSeatId}
      />
      {draft.owner === elsewhere ? (
        <>
          <TextField
            name="ownerName"
            label="Name of the owner"
            maxLength={120}
            value={draft.ownerName}
            onChange={(ownerName) => change({ ownerName })}
            error={errors.ownerName}
          />
          <TextField
            name="ownerPortfolio"
            label="Portfolio of the owner"
            maxLength={120}
            value={draft.ownerPortfolio}
            onChange={(ownerPortfolio) => change({ ownerPortfolio })}
            error={errors.ownerPortfolio}
          />
        </>
      ) : null}
      <DateField
        name="dated"
        label="When it was made"
        value={draft.dated}
        onChange={(dated) => change({ dated })}
        error={errors.dated}
      />
      <DateField
        name="reviewOn"
        label="When it is to be looked at again"
        hint="After that day it is out of date. Leave it empty if it does not age."
        value={draft.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        error={errors.reviewOn}
      />
      <Radios
        name="lineOfDefence"
        label="Line of defence"
        options={lines}
        value={draft.lineOfDefence}
        onChange={(lineOfDefence) => change({ lineOfDefence })}
        error={errors.lineOfDefence}
      />
      <Radios
        name="claimedGrade"
        label="The grade you claim for it"
        options={grades}
        value={draft.claimedGrade}
        onChange={(claimedGrade) => change({ claimedGrade })}
        error={errors.claimedGrade}
      />
      <ButtonGroup>
        <Button waiting={save.waiting}>{piece ? 'Save the change' : 'Add evidence'}</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

/** Saves upon the version that was opened; upon what stands there now only after that was shown. */
function useSave(assessmentId: string, piece: Piece | null, done: () => void) {
  const [opened, setOpened] = useState(piece);
  const save = useAction<{ body: EvidenceRequest; version: number | null }, Piece>({
    send: ({ body, version }, headers) =>
      piece && version !== null
        ? read(
            api.PUT('/api/assessments/{assessmentId}/evidence/{evidenceId}', {
              params: { path: { assessmentId, evidenceId: piece.id } },
              body,
              headers: ifMatch(version),
            }),
          )
        : read(api.POST('/api/assessments/{assessmentId}/evidence', { params: { path: { assessmentId } }, body, headers })),
    refresh: [evidenceKey(assessmentId), ['assessment', assessmentId]],
    said: piece ? 'The evidence is changed' : 'The evidence is added',
    done,
  });
  const theirs = save.problem?.code === 'changed-meanwhile' ? piece : null;
  const start = (body: EvidenceRequest) => {
    const upon = theirs ?? opened;
    setOpened(upon);
    save.start({ body, version: upon?.version ?? null });
  };
  return { save, theirs, start };
}
