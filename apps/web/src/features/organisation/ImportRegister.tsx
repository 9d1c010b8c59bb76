import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { FileField } from '../../ui/FileField.js';
import { Page } from '../../ui/Page.js';
import { ChangesView } from './ChangesView.js';
import { type RegisterChanges, type RegisterFiles, registerKey } from './register.js';
import { inOneSentence, sumOf } from './sum-of-changes.js';
import './organisation.scss';

interface Seen {
  readonly files: RegisterFiles;
  readonly changes: RegisterChanges;
}

/** Two files, what they would change, and then all of it or nothing. */
export function ImportRegister() {
  const [trusts, setTrusts] = useState<File | null>(null);
  const [systems, setSystems] = useState<File | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [seen, setSeen] = useState<Seen | null>(null);
  const [asking, setAsking] = useState(false);
  const preview = useAction<RegisterFiles, RegisterChanges>({
    send: (body) => read(api.POST('/api/register/preview', { body })),
    done: (changes, files) => setSeen({ files, changes }),
  });
  const save = useAction<RegisterFiles, RegisterChanges>({
    send: (body, headers) => read(api.POST('/api/register/imports', { params: { header: headers }, body })),
    refresh: [registerKey, ['organisation']],
    said: ({ saved }) => (saved ? 'The register is imported' : 'Nothing was imported'),
    done: (changes, files) => {
      setAsking(false);
      setSeen({ files, changes });
    },
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      ...(trusts ? {} : { trustsCsv: 'Choose the file of trusts' }),
      ...(systems ? {} : { systemsCsv: 'Choose the file of integrated care boards' }),
    };
    setErrors(wrong);
    setSeen(null);
    preview.clear();
    // Read anew at each press: a file corrected meanwhile under the same name is another file.
    if (trusts && systems) preview.start({ trustsCsv: await trusts.text(), systemsCsv: await systems.text() });
  };
  const choose = (set: (file: File | null) => void) => (file: File | null) => {
    setSeen(null);
    set(file);
  };

  if (seen?.changes.saved) return <Imported changes={seen.changes} />;
  return (
    <Page title="Import a register" back={{ to: paths.register(), words: 'Back to the register' }}>
      <p>
        Nothing is changed until you have seen what would change and have confirmed it. Nothing is ever deleted: an organisation
        that is no longer in the files is closed.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={errors} problem={preview.problem ?? save.problem} />
        <FileField
          name="trustsCsv"
          label="Trusts"
          hint="nhs_trusts.csv"
          accept=".csv,text/csv"
          error={errors.trustsCsv}
          onChoose={choose(setTrusts)}
        />
        <FileField
          name="systemsCsv"
          label="Integrated care boards"
          hint="nhs_icbs.csv"
          accept=".csv,text/csv"
          error={errors.systemsCsv}
          onChoose={choose(setSystems)}
        />
        <Button waiting={preview.waiting} rank={seen ? 'secondary' : 'primary'}>
          See what would change
        </Button>
      </form>
      {seen ? (
        <>
          <ChangesView changes={seen.changes} />
          {seen.changes.mistakes.length === 0 && sumOf(seen.changes) > 0 ? (
            <Button onPress={() => setAsking(true)}>Import</Button>
          ) : null}
        </>
      ) : null}
      <Confirm
        open={asking}
        title="Import this register?"
        step="Import"
        rank="primary"
        waiting={save.waiting}
        onConfirm={() => seen && save.start(seen.files)}
        onCancel={() => setAsking(false)}
      >
        {seen ? (
          <p>{inOneSentence(seen.changes)} It cannot be undone in one step; importing an older file brings names back.</p>
        ) : null}
      </Confirm>
    </Page>
  );
}

function Imported({ changes }: { changes: RegisterChanges }) {
  return (
    <Page title="The register is imported" back={{ to: paths.register(), words: 'Back to the register' }}>
      <ChangesView changes={changes} />
      <ButtonLink to={paths.register()}>Go to the register</ButtonLink>
    </Page>
  );
}
