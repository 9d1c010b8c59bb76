import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../../platform/api.js';
import { day } from '../../../platform/in-london.js';
import { isProblem } from '../../../platform/problem.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { DateField } from '../../../ui/DateField.js';
import { isoOf } from '../../../ui/date-parts.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Radios } from '../../../ui/Radios.js';
import { Select } from '../../../ui/Select.js';
import { TextArea } from '../../../ui/TextArea.js';
import { TextField } from '../../../ui/TextField.js';
import { TheirsOfForm } from '../cover/TheirsOfForm.js';
import { useMerged } from '../cover/use-merged.js';
import { useReader } from '../reader.js';
import { keptKey } from '../words/kept-words.js';
import { scoredInstrumentsQuery } from './scored-instruments.js';
import { isSystemDraft, requestOf, type SystemDraft, systemDraftOf } from './system-draft.js';
import type { SystemPaper, SystemPaperRequest } from './system-paper.js';

const purposes = [
  { value: 'discuss', words: 'To discuss' },
  { value: 'approve', words: 'To approve' },
  { value: 'assure', words: 'For assurance' },
  { value: 'note', words: 'For information' },
] as const;

const LONGEST = 6_000;

const labels = {
  meetingName: 'Meeting',
  meetingDate: 'Date of the meeting',
  agendaReference: 'Agenda reference',
  purpose: 'Purpose',
  sponsor: 'Sponsor',
  author: 'Author',
  background: 'Background',
  asks: 'What the board is asked to do',
  instrument: 'Instrument',
  waveFrom: 'Waves from',
  waveTo: 'Waves until',
} as const satisfies Readonly<Record<keyof SystemDraft, string>>;

/**
 * The cover, the words that only the system can write, and which publications the paper looks at. What is typed survives a reload,
 * and somebody else who saves meanwhile.
 */
export function SystemPaperForm({ paper }: { paper: SystemPaper }) {
  const { id: paperId, version } = paper;
  const saved = systemDraftOf(paper);
  const { id: personId } = useReader();
  const { data: instruments } = useSuspenseQuery(scoredInstrumentsQuery);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const save = useAction<{ request: SystemPaperRequest; draft: SystemDraft; version: number }, SystemPaper>({
    send: (input) =>
      read(
        api.PUT('/api/system-papers/{paperId}', {
          params: { path: { paperId }, header: ifMatch(input.version) },
          body: input.request,
        }),
      ),
    refresh: [['system-paper', paperId], ['system-papers']],
    said: 'Saved',
    done: (now, sent) => form.settle(sent.draft, systemDraftOf(now)),
  });
  const form = useMerged(keptKey(personId, paperId, 'system'), saved, save.waiting, isSystemDraft);
  const { draft } = form;
  const change = (part: Partial<SystemDraft>) => form.change({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = requestOf(draft, paper);
    setWrong('wrong' in asked ? asked.wrong : {});
    if ('wrong' in asked) save.clear();
    else save.start({ request: asked.request, draft, version });
  };
  const field = (name: string) => ({ name, error: wrong[name] ?? save.problem?.fields[name] });
  return (
    <form onSubmit={submit} noValidate aria-label="Cover sheet and your words">
      <TheirsOfForm
        what="this paper"
        meanwhile={form.meanwhile}
        labelOf={(name) => labels[name]}
        saysNow={(name) => saysNow(saved[name], [...purposes, ...instruments])}
        onSeen={() => {
          form.seen();
          save.clear();
        }}
      />
      <ErrorSummary
        errors={wrong}
        problem={form.meanwhile && isProblem(save.problem, 'changed-meanwhile') ? null : save.problem}
      />
      <TextField
        {...field('cover.meetingName')}
        label={labels.meetingName}
        value={draft.meetingName}
        onChange={(meetingName) => change({ meetingName })}
      />
      <DateField
        {...field('cover.meetingDate')}
        label={labels.meetingDate}
        value={draft.meetingDate}
        onChange={(meetingDate) => change({ meetingDate })}
      />
      <TextField
        {...field('cover.agendaReference')}
        label={labels.agendaReference}
        value={draft.agendaReference}
        onChange={(agendaReference) => change({ agendaReference })}
      />
      <Radios
        {...field('cover.purpose')}
        label={labels.purpose}
        options={purposes}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        {...field('cover.sponsor')}
        label={labels.sponsor}
        value={draft.sponsor}
        onChange={(sponsor) => change({ sponsor })}
      />
      <TextField
        {...field('cover.author')}
        label={labels.author}
        value={draft.author}
        onChange={(author) => change({ author })}
      />
      <TextArea
        {...field('words.background')}
        label={labels.background}
        hint="What only you know. Leave it empty and the paper has no such section."
        limit={LONGEST}
        value={draft.background}
        onChange={(background) => change({ background })}
      />
      <TextArea
        {...field('words.asks')}
        label={labels.asks}
        hint="A line each. Leave it empty and the paper asks for what follows from what was published."
        limit={LONGEST}
        value={draft.asks}
        onChange={(asks) => change({ asks })}
      />
      <Select
        {...field('choice.instrument')}
        label={labels.instrument}
        empty="The one that most of your trusts publish"
        options={instruments}
        value={draft.instrument}
        onChange={(instrument) => change({ instrument })}
      />
      <DateField
        {...field('choice.waveFrom')}
        label={labels.waveFrom}
        hint="Empty for all"
        value={draft.waveFrom}
        onChange={(waveFrom) => change({ waveFrom })}
      />
      <DateField
        {...field('choice.waveTo')}
        label={labels.waveTo}
        hint="Empty for all"
        value={draft.waveTo}
        onChange={(waveTo) => change({ waveTo })}
      />
      <Button waiting={save.waiting}>Save</Button>
      <p className="c-quiet" role="status">
        {form.dirty ? 'Not saved yet.' : ''}
      </p>
    </form>
  );
}

/** What a field holds, as it reads on the form. */
function saysNow(
  value: SystemDraft[keyof SystemDraft],
  choices: readonly { readonly value: string; readonly words: string }[],
): string {
  if (typeof value === 'string') return choices.find((choice) => choice.value === value)?.words ?? (value || 'nothing');
  const date = isoOf(value);
  return date === null || date === 'wrong' ? 'no date' : day(date);
}
