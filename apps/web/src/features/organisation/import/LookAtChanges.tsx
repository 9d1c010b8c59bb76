import { useEffect, useState } from 'react';
import { api, read } from '../../../platform/api.js';
import { useAction } from '../../../platform/use-action.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { InsetText } from '../../../ui/InsetText.js';
import { Waiting } from '../../../ui/Waiting.js';
import { ChangesView } from '../changes/ChangesView.js';
import { inOneSentence, sumOf } from '../changes/sum-of-changes.js';
import { everythingOfRegister, type ImportRequest, type RegisterChanges } from '../register.js';
import { type ImportDraft, requestOf } from './kept-import.js';

interface LookAtChangesProps {
  readonly draft: ImportDraft;
  readonly onBack: (step: 'files' | 'columns') => void;
  readonly onSaved: (changes: RegisterChanges) => void;
}

/** What would change; then, on a yes, exactly that. Where the register has moved meanwhile the import is refused: look again. */
export function LookAtChanges({ draft, onBack, onSaved }: LookAtChangesProps) {
  const [seen, setSeen] = useState<RegisterChanges | null>(null);
  const [asking, setAsking] = useState(false);
  const preview = useAction<ImportRequest, RegisterChanges>({
    send: (body) => read(api.POST('/api/register/preview', { body })),
    done: setSeen,
  });
  const save = useAction<ImportRequest, RegisterChanges>({
    send: (body, headers) => read(api.POST('/api/register/imports', { params: { header: headers }, body })),
    refresh: everythingOfRegister,
    said: ({ saved }) => (saved ? 'The register is imported' : 'Nothing was imported'),
    done: (changes) => {
      setAsking(false);
      if (changes.saved) onSaved(changes);
      else setSeen(changes);
    },
  });
  const look = () => {
    save.clear();
    preview.start(requestOf(draft));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once on coming here, and then only when asked
  useEffect(look, []);

  const possible = seen && seen.mistakes.length === 0 && sumOf(seen) > 0;
  const closes = possible && draft.others === 'close' ? seen.closed.length : 0;
  const outdated = save.problem?.code === 'preview-outdated';
  return (
    <>
      {asking ? null : <ErrorSummary problem={preview.problem ?? save.problem} />}
      {!seen && preview.waiting ? <Waiting words="Comparing the files with the register" /> : null}
      {seen ? <ChangesView changes={seen} /> : null}
      {closes > 0 ? (
        <InsetText>
          <p>
            {closes === 1 ? 'One organisation' : `${closes} organisations`} would close. Whoever the files do not list is closed:
            if they list only a part of the register, go back to the columns and say so.
          </p>
        </InsetText>
      ) : null}
      <ButtonGroup>
        {possible && !outdated ? <Button onPress={() => setAsking(true)}>Import</Button> : null}
        {outdated || preview.problem ? (
          <Button onPress={look} waiting={preview.waiting}>
            Look again
          </Button>
        ) : null}
        <Button rank="secondary" onPress={() => onBack('columns')}>
          Back to the columns
        </Button>
        <Button rank="secondary" onPress={() => onBack('files')}>
          Choose other files
        </Button>
      </ButtonGroup>
      <Confirm
        open={asking}
        title="Import this register?"
        step="Import"
        rank="primary"
        waiting={save.waiting}
        onConfirm={() => seen && save.start(requestOf(draft, seen.preview))}
        onCancel={() => setAsking(false)}
      >
        {save.problem ? <ErrorSummary problem={save.problem} /> : null}
        {seen ? <p>{inOneSentence(seen)} It can be undone as long as nothing it touches has been changed since.</p> : null}
      </Confirm>
    </>
  );
}
