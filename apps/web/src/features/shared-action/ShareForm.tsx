import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { listed } from '../../platform/listed.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { type OwnShared, type SharedActions, sharedActionsKey, type Theme, type ToShare } from './queries.js';

interface ShareFormProps {
  /** One that is shared already has an id of its own. */
  readonly action: OwnShared | ToShare;
  readonly themes: SharedActions['themes'];
  readonly systems: readonly string[];
  readonly onClose: () => void;
}

interface Draft {
  readonly words: string;
  readonly theme: string;
  readonly withPortfolio: boolean;
}

const isShared = (action: OwnShared | ToShare): action is OwnShared => 'id' in action;

const draftOf = (action: OwnShared | ToShare): Draft => ({
  words: action.words,
  theme: isShared(action) ? action.theme : '',
  withPortfolio: isShared(action) && action.portfolio !== null,
});

/** How an action reads to others before it is shared, or once it is. */
export function ShareForm({ action, themes, systems, onClose }: ShareFormProps) {
  const shared = isShared(action);
  const [begun, setBegun] = useState(action);
  const [draft, setDraft] = useState<Draft>(() => draftOf(action));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const save = useSave(action, onClose);
  const meanwhile = save.problem?.code === 'changed-meanwhile';
  /** Upon what was there when this was opened; upon what is there now only after that was shown. */
  const upon = meanwhile ? action : begun;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      words: draft.words.trim() === '' ? 'Say what your board will do or stop doing' : undefined,
      theme: draft.theme === '' ? 'Choose what it puts time or money into' : undefined,
    };
    setErrors(wrong);
    save.clear();
    if (wrong.words || wrong.theme) return;
    save.start({ ...draft, words: draft.words.trim(), version: isShared(upon) ? upon.version : 0 });
  };
  return (
    <form onSubmit={submit} noValidate className="s-form" aria-label={shared ? 'Change a shared action' : 'Share an action'}>
      {meanwhile ? (
        <Meanwhile
          onTake={() => {
            setBegun(action);
            setDraft(draftOf(action));
            save.clear();
          }}
        >
          <p>It now says: {action.words}</p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      <TextArea
        name="words"
        label="As others will read it"
        hint="Take out anybody’s name, and whatever should stay in your trust. Your own action keeps its words."
        rows={3}
        limit={1000}
        value={draft.words}
        onChange={(words) => setDraft({ ...draft, words })}
        error={errors.words}
      />
      <Select
        name="theme"
        label="What it puts time or money into"
        empty="Choose one"
        options={themes.map(({ code, words }) => ({ value: code, words }))}
        value={draft.theme}
        onChange={(theme) => setDraft({ ...draft, theme })}
        error={errors.theme}
      />
      <div className="nhsuk-form-group">
        <Checkbox
          name="withPortfolio"
          words={
            shared || action.portfolio === '' ? 'Share whose portfolio it is' : `Share whose portfolio it is: ${action.portfolio}`
          }
          hint="Never the name of the owner."
          checked={draft.withPortfolio}
          onChange={(withPortfolio) => setDraft({ ...draft, withPortfolio })}
        />
      </div>
      <p>
        Shared with it: that it is due on {day(action.due)}
        {action.items.length > 0 ? `, and that it is for ${listed(action.items.map(({ title }) => title))}` : ''}. Read by{' '}
        {listed(shared ? action.systems : systems)}, and by trusts there that share an action themselves.
      </p>
      <ButtonGroup>
        <Button waiting={save.waiting}>{shared ? 'Save the change' : 'Share this action'}</Button>
        <Button rank="secondary" onPress={onClose}>
          Go back
        </Button>
      </ButtonGroup>
    </form>
  );
}

function useSave(action: OwnShared | ToShare, done: () => void) {
  return useAction<Draft & { version: number }, OwnShared>({
    send: ({ theme, version, ...draft }, headers) => {
      const body = { ...draft, theme: theme as Theme };
      if (isShared(action)) {
        const params = { path: { sharedActionId: action.id } };
        return read(api.PUT('/api/shared-actions/{sharedActionId}', { params, body, headers: ifMatch(version) }));
      }
      return read(api.POST('/api/shared-actions', { body: { ...body, actionId: action.actionId }, headers }));
    },
    refresh: [sharedActionsKey],
    said: isShared(action) ? 'The change is saved' : 'The action is shared',
    done,
  });
}
