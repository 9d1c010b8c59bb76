import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { month } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { itemKey, type LineDraft, lineDraftOf, lineRequest, mistakesInLine } from './line-draft.js';
import { helpKey, type LineKind, type Offering, type OwnLine } from './queries.js';
import { kindWords } from './words.js';

interface LineFormProps {
  readonly kind: LineKind;
  /** The line that is changed; null for a new one. */
  readonly line: OwnLine | null;
  readonly offering: Offering;
  readonly onClose: () => void;
}

/** Offering a strength or stating a wish: on which item, in which words, who may find it, and until when. */
export function LineForm({ kind, line, offering, onClose }: LineFormProps) {
  const possible = offering.reach.map(({ value }) => value);
  const [begun, setBegun] = useState(line);
  const [draft, setDraft] = useState<LineDraft>(() => lineDraftOf(line, possible));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useSave(kind, line, onClose);
  const meanwhile = save.problem?.code === 'changed-meanwhile';
  /** Upon what was there when this was opened; upon what is there now only after that was shown. */
  const version = (meanwhile ? line : begun)?.version ?? 0;
  const change = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesInLine(draft);
    setErrors(wrong);
    save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) save.start({ draft, version });
  };
  const strength = kind === 'strength';
  return (
    <form onSubmit={submit} noValidate className="h-form" aria-label={line ? `Change ${line.itemTitle}` : kindWords[kind].make}>
      {meanwhile ? (
        <Meanwhile
          onTake={() => {
            setBegun(line);
            setDraft(lineDraftOf(line, possible));
            save.clear();
          }}
        >
          <p>
            {line?.words ? `It now says: ${line.words} ` : null}
            {line?.reachWords}
          </p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      {line ? (
        <h3>{line.itemTitle}</h3>
      ) : (
        <Select
          name="itemCode"
          label={strength ? 'What your board is strong on' : 'What your board wants help with'}
          hint={
            strength
              ? 'Questions at level 3 or more in your newest published result.'
              : 'Questions with an ambition above their level, as you publish it.'
          }
          empty="Choose a question"
          options={itemOptions(offering, kind)}
          value={draft.item}
          onChange={(item) => change({ item })}
          error={errors.itemCode}
        />
      )}
      <TextArea
        name="words"
        label={strength ? 'What others could see or learn with you' : 'What would help you'}
        hint="You can leave this empty. Do not name people: names are shown only after both trusts have said yes."
        rows={3}
        limit={1000}
        value={draft.words}
        onChange={(words) => change({ words })}
        error={errors.words}
      />
      <Checkboxes
        name="reach"
        label="Who may find it"
        hint={
          strength
            ? 'They will read your name, the question and your words, and so that your board stands at level 3 or more there. The level itself they see only where you share it.'
            : 'They will read your name, the question and your words, and so that you aim higher there. Level and ambition they see only where you share them.'
        }
        options={offering.reach}
        value={draft.reach}
        onChange={(reach) => change({ reach })}
        error={errors.reach}
      />
      <DateField
        name="until"
        label="Last day, if you want one"
        hint="Without it, it stands until you take it back or the result it rests on is withdrawn."
        value={draft.until}
        onChange={(until) => change({ until })}
        error={errors.until}
      />
      <ButtonGroup>
        <Button waiting={save.waiting}>{line ? 'Save the change' : kindWords[kind].make}</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

function itemOptions({ strengths, wishes }: Offering, kind: LineKind) {
  return (kind === 'strength' ? strengths : wishes).map((item) => ({
    value: itemKey(item),
    words:
      item.ambition === null
        ? `${item.itemTitle} (level ${item.level}, ${month(item.waveDate)})`
        : `${item.itemTitle} (level ${item.level}, to be ${item.ambition})`,
  }));
}

function useSave(kind: LineKind, line: OwnLine | null, done: () => void) {
  return useAction<{ draft: LineDraft; version: number }, OwnLine>({
    send: ({ draft, version }, headers) => {
      const { instrumentCode, itemCode, ...rest } = lineRequest(draft);
      if (line) {
        const params = { path: { helpId: line.id } };
        return read(api.PUT('/api/help/{helpId}', { params, body: rest, headers: ifMatch(version) }));
      }
      return read(api.POST('/api/help', { body: { kind, instrumentCode, itemCode, ...rest }, headers }));
    },
    refresh: [helpKey],
    said: line ? 'The change is saved' : kindWords[kind].added,
    done,
  });
}
