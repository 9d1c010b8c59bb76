import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../../platform/api.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { DateField } from '../../../ui/DateField.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Radios } from '../../../ui/Radios.js';
import { Select } from '../../../ui/Select.js';
import { TextArea } from '../../../ui/TextArea.js';
import { TextField } from '../../../ui/TextField.js';
import { useReader } from '../reader.js';
import { keptKey } from '../words/kept-words.js';
import { useKept } from '../words/use-kept.js';
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

/** The cover, the words that only the system can write, and which publications the paper looks at. What is typed survives a reload. */
export function SystemPaperForm({ paper }: { paper: SystemPaper }) {
  const { id: paperId, version } = paper;
  const saved = systemDraftOf(paper);
  const { id: personId } = useReader();
  const { data: instruments } = useSuspenseQuery(scoredInstrumentsQuery);
  const kept = useKept(keptKey(personId, paperId, 'system'), saved, (value): value is SystemDraft => isSystemDraft(value, saved));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const save = useAction<{ request: SystemPaperRequest; version: number }, SystemPaper>({
    send: (input) =>
      read(
        api.PUT('/api/system-papers/{paperId}', {
          params: { path: { paperId }, header: ifMatch(input.version) },
          body: input.request,
        }),
      ),
    refresh: [['system-paper', paperId], ['system-papers']],
    said: 'Saved',
    done: (now) => kept.begin(systemDraftOf(now)),
  });
  const draft = kept.mine;
  const change = (part: Partial<SystemDraft>) => kept.change({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = requestOf(draft, paper);
    setWrong('wrong' in asked ? asked.wrong : {});
    if ('wrong' in asked) save.clear();
    else save.start({ request: asked.request, version });
  };
  const field = (name: string) => ({ name, error: wrong[name] ?? save.problem?.fields[name] });
  return (
    <form onSubmit={submit} noValidate aria-label="Cover sheet and your words">
      <ErrorSummary errors={wrong} problem={save.problem} />
      <TextField
        {...field('cover.meetingName')}
        label="Meeting"
        value={draft.meetingName}
        onChange={(meetingName) => change({ meetingName })}
      />
      <DateField
        {...field('cover.meetingDate')}
        label="Date of the meeting"
        value={draft.meetingDate}
        onChange={(meetingDate) => change({ meetingDate })}
      />
      <TextField
        {...field('cover.agendaReference')}
        label="Agenda reference"
        value={draft.agendaReference}
        onChange={(agendaReference) => change({ agendaReference })}
      />
      <Radios
        {...field('cover.purpose')}
        label="Purpose"
        options={purposes}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField {...field('cover.sponsor')} label="Sponsor" value={draft.sponsor} onChange={(sponsor) => change({ sponsor })} />
      <TextField {...field('cover.author')} label="Author" value={draft.author} onChange={(author) => change({ author })} />
      <TextArea
        {...field('words.background')}
        label="Background"
        hint="What only you know. Leave it empty and the paper has no such section."
        limit={LONGEST}
        value={draft.background}
        onChange={(background) => change({ background })}
      />
      <TextArea
        {...field('words.asks')}
        label="What the board is asked to do"
        hint="A line each. Leave it empty and the paper asks for what follows from what was published."
        limit={LONGEST}
        value={draft.asks}
        onChange={(asks) => change({ asks })}
      />
      <Select
        {...field('choice.instrument')}
        label="Instrument"
        empty="The one that most of your trusts publish"
        options={instruments}
        value={draft.instrument}
        onChange={(instrument) => change({ instrument })}
      />
      <DateField
        {...field('choice.waveFrom')}
        label="Waves from"
        hint="Empty for all"
        value={draft.waveFrom}
        onChange={(waveFrom) => change({ waveFrom })}
      />
      <DateField
        {...field('choice.waveTo')}
        label="Waves until"
        hint="Empty for all"
        value={draft.waveTo}
        onChange={(waveTo) => change({ waveTo })}
      />
      <Button waiting={save.waiting}>Save</Button>
      <p className="c-quiet" role="status">
        {kept.dirty ? 'Not saved yet.' : ''}
      </p>
    </form>
  );
}
