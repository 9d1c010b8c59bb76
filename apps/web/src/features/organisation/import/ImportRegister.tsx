import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../../platform/paths.js';
import { Page } from '../../../ui/Page.js';
import { importsQuery, type RegisterChanges } from '../register.js';
import '../organisation.scss';
import { ChooseColumns } from './ChooseColumns.js';
import { ChooseFiles } from './ChooseFiles.js';
import { Imported } from './Imported.js';
import { type ChangeDraft, type ImportDraft, keepDraft, readDraft } from './kept-import.js';
import { LookAtChanges } from './LookAtChanges.js';

const steps = ['files', 'columns', 'changes'] as const;
type Step = (typeof steps)[number];
const titles: Readonly<Record<Step, string>> = {
  files: 'Choose the files',
  columns: 'What the columns stand for',
  changes: 'Look at the changes',
};

/** Files, their columns, what they would change, and then all of it or nothing. The step stands in the address, so Back works. */
export function ImportRegister() {
  // Whoever may not import reads so here, and not after choosing a file.
  useSuspenseQuery(importsQuery);
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ImportDraft>(readDraft);
  const [saved, setSaved] = useState<RegisterChanges | null>(null);
  const change: ChangeDraft = (how) =>
    setDraft((before) => {
      const next = how(before);
      keepDraft(next);
      return next;
    });
  const go = (step: Step) => void navigate({ to: '.', search: { step } });

  if (saved) return <Imported changes={saved} />;
  const step = stepFor(search.step, draft);
  return (
    <Page
      title="Import a register"
      caption={`Step ${steps.indexOf(step) + 1} of 3: ${titles[step]}`}
      back={{ to: paths.register(), words: 'Back to the register' }}
    >
      {step === 'files' ? <ChooseFiles draft={draft} onChange={change} onRead={() => go('columns')} /> : null}
      {step === 'columns' ? (
        <ChooseColumns draft={draft} onChange={change} onBack={() => go('files')} onNext={() => go('changes')} />
      ) : null}
      {step === 'changes' ? (
        <LookAtChanges
          draft={draft}
          onBack={go}
          onSaved={(changes) => {
            keepDraft(null);
            setSaved(changes);
          }}
        />
      ) : null}
    </Page>
  );
}

/** The step of the address, as far as there is something to do it with. */
function stepFor(asked: unknown, { trusts, read }: ImportDraft): Step {
  const step = steps.find((known) => known === asked) ?? 'files';
  return trusts && read ? step : 'files';
}
