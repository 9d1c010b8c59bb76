import { medianWords } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { assessmentQuery, instrumentQuery } from '../../platform/assessment.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { AmbitionFields } from './AmbitionFields.js';
import { FormHeading } from './FormHeading.js';
import type { StepFormProps } from './ParkForm.js';
import { asRequest, type Draft, emptyProposal, isAbove, mistakesIn } from './proposal.js';
import type { CurrentItem } from './snapshot.js';
import { useCommand } from './use-command.js';
import { type Seen, seenIn } from './use-item-moves.js';

interface ProposeFormProps extends StepFormProps {
  /** The item where it is the one in the room. */
  readonly item: CurrentItem | null;
}

/** Writing what the board may agree: a level with its rationale, not agreed with both reasons, or not applicable. */
export function ProposeForm({ assessmentId, meeting, line, item, onClose }: ProposeFormProps) {
  const [draft, setDraft] = useState<Draft>(emptyProposal);
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const levels = useLevels(assessmentId, line.itemCode);
  const median = item?.median ?? null;
  const propose = useCommand<{ draft: Draft; seen: Seen }>({
    assessmentId,
    send: ({ draft: written, seen }, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/items/{itemCode}/proposal', {
          params: { path: { assessmentId, itemCode: line.itemCode } },
          body: { ...seen, ...asRequest(written, median) },
          headers,
        }),
      ),
    said: 'The proposal is on every screen',
    done: onClose,
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft, median);
    setErrors(wrong);
    propose.clear();
    if (Object.values(wrong).every((words) => words === undefined)) propose.start({ draft, seen: seenIn(meeting) });
  };
  return (
    <form onSubmit={submit} noValidate className="m-desk__form">
      <FormHeading>Propose what is agreed</FormHeading>
      <ErrorSummary errors={errors} problem={propose.problem} />
      <Radios
        name="outcome"
        label="What to propose"
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        error={errors.outcome}
        options={[
          { value: 'level', words: 'A level' },
          { value: 'not-agreed', words: 'The board does not agree', hint: 'A full result, with both reasons.' },
          { value: 'not-applicable', words: 'It does not apply to us' },
        ]}
      />
      {draft.outcome === 'level' ? (
        <Radios
          name="level"
          label={item && item.kind !== 'question' ? 'What the board agrees on' : 'The level'}
          hint={median === null ? undefined : `The median of what members gave alone is ${medianWords(median)}.`}
          value={draft.level === null ? null : String(draft.level)}
          onChange={(level) => change({ level: Number(level) })}
          error={errors.level}
          options={levels.map(({ level, name, statement }) => ({
            value: String(level),
            words: item && item.kind !== 'question' ? name : `${level}, ${name}`,
            hint: statement,
          }))}
        />
      ) : null}
      <TextArea
        name="rationale"
        label={draft.outcome === 'not-agreed' ? 'One reason: why some see it one way' : 'Rationale'}
        rows={3}
        limit={4000}
        value={draft.rationale}
        onChange={(rationale) => change({ rationale })}
        error={errors.rationale}
      />
      {draft.outcome === 'not-agreed' ? (
        <TextArea
          name="otherReason"
          label="The other reason: why others do not"
          rows={3}
          limit={4000}
          value={draft.otherReason}
          onChange={(otherReason) => change({ otherReason })}
          error={errors.otherReason}
        />
      ) : null}
      {isAbove(draft, median) ? (
        <TextArea
          name="aboveThePrivateViewReason"
          label="Why above the private view?"
          hint="The level lies more than half a level above the median. The reason stands in the board’s papers."
          rows={2}
          limit={4000}
          value={draft.aboveThePrivateViewReason}
          onChange={(aboveThePrivateViewReason) => change({ aboveThePrivateViewReason })}
          error={errors.aboveThePrivateViewReason}
        />
      ) : null}
      {draft.outcome === 'level' && (item?.pitfallSigns.length ?? 0) > 0 ? (
        <TextArea
          name="heldLiftedReason"
          label="Why is it not held back? (you can leave this empty)"
          hint={`${item?.pitfallSigns.map(({ title }) => title).join(', ')} holds this item at 3 in its section, unless the chair confirms a reason.`}
          rows={2}
          limit={4000}
          value={draft.heldLiftedReason}
          onChange={(heldLiftedReason) => change({ heldLiftedReason })}
        />
      ) : null}
      {draft.outcome === null || draft.outcome === 'not-applicable' ? null : (
        <AmbitionFields draft={draft} levels={levels} errors={errors} onChange={change} />
      )}
      <ButtonGroup>
        <Button waiting={propose.waiting}>Put it to the board</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

function useLevels(assessmentId: string, itemCode: string) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  return instrument.sections.flatMap(({ items }) => items).find(({ code }) => code === itemCode)?.levels ?? [];
}
