import { type FormEvent, useState } from 'react';
import { api, read } from '../../../platform/api.js';
import { changedOnDisk, textOf } from '../../../platform/read-text.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { FileField } from '../../../ui/FileField.js';
import type { RegisterColumns } from '../register.js';
import { type ChangeDraft, type ImportDraft, withFile, withRead } from './kept-import.js';

interface ChooseFilesProps {
  readonly draft: ImportDraft;
  readonly onChange: ChangeDraft;
  readonly onRead: () => void;
}

const longest = 1_000_000;
const files = ['trusts', 'systems'] as const;

/** One file or two. What was chosen before stays chosen. */
export function ChooseFiles({ draft, onChange, onRead }: ChooseFilesProps) {
  const [chosen, setChosen] = useState<Readonly<Partial<Record<(typeof files)[number], File>>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const look = useAction<ImportDraft, RegisterColumns>({
    send: ({ trusts, systems }) =>
      read(api.POST('/api/register/columns', { body: { trustsCsv: trusts?.text ?? '', systemsCsv: systems?.text ?? null } })),
    done: (columns, sent) => {
      const broken = columns.files.flatMap(({ file, headings, mistakes }) => {
        const [first] = mistakes;
        return headings.length === 0 && first ? [[file, `Line ${first.line}: ${first.message}`] as const] : [];
      });
      setErrors(Object.fromEntries(broken));
      if (broken.length > 0) return;
      onChange(() => withRead(sent, columns));
      onRead();
    },
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    look.clear();
    // Read anew at each press: a file corrected meanwhile under the same name is another file.
    let next = draft;
    const wrong: Partial<Record<(typeof files)[number], string>> = {};
    for (const file of files) {
      const one = chosen[file];
      const text = one ? await textOf(one) : null;
      if (one && text === null) wrong[file] = changedOnDisk;
      if (one && text !== null) next = withFile(next, file, { name: one.name, text });
      if ((next[file]?.text.length ?? 0) > longest) wrong[file] = tooLong;
    }
    if (!next.trusts) wrong.trusts ??= 'Choose the file of trusts';
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    onChange(() => next);
    look.start(next);
  };

  const leaveOut = () => {
    setChosen((before) => ({ ...before, systems: undefined }));
    onChange((before) => withFile(before, 'systems', null));
  };

  return (
    <>
      <p>
        Nothing is changed until you have seen what would change and have confirmed it. What boards have done is never touched,
        and an import can be undone.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={errors} problem={look.problem} />
        <FileField
          name="trusts"
          label="Trusts"
          hint={
            draft.trusts
              ? `Chosen: ${draft.trusts.name}, as it was then. Choose it again once you have corrected it.`
              : 'A file of comma-separated values (CSV). Its columns may be called anything.'
          }
          accept=".csv,text/csv"
          error={errors.trusts}
          onChoose={(file) => setChosen((before) => ({ ...before, trusts: file ?? undefined }))}
        />
        <FileField
          key={draft.systems ? 'chosen' : 'none'}
          name="systems"
          label="Integrated care boards"
          hint={draft.systems ? `Chosen: ${draft.systems.name}.` : 'Only where they are in a file of their own.'}
          accept=".csv,text/csv"
          error={errors.systems}
          onChoose={(file) => setChosen((before) => ({ ...before, systems: file ?? undefined }))}
        />
        {draft.systems ? (
          <Button rank="secondary" small onPress={leaveOut}>
            Leave out {draft.systems.name}
          </Button>
        ) : null}
        <div>
          <Button waiting={look.waiting}>Go on to the columns</Button>
        </div>
      </form>
    </>
  );
}

const tooLong = 'This file is larger than 1 MB: a register of England is a tenth of that';
