import { type FormEvent, useState } from 'react';
import { api, read } from '../../../platform/api.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { FileField } from '../../../ui/FileField.js';
import type { RegisterColumns } from '../register.js';
import { type FileOfRegister, type ImportDraft, withFile, withRead } from './kept-import.js';
import { textOf } from './read-text.js';

interface ChooseFilesProps {
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onRead: () => void;
}

const longest = 1_000_000;

/** One file or two. What was chosen before stays chosen. */
export function ChooseFiles({ draft, onChange, onRead }: ChooseFilesProps) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const look = useAction<{ trustsCsv: string; systemsCsv: string | null }, RegisterColumns>({
    send: (body) => read(api.POST('/api/register/columns', { body })),
    done: (columns) => {
      const broken = columns.files.flatMap(({ file, headings, mistakes }) => {
        const [first] = mistakes;
        return headings.length === 0 && first ? [[file, `Line ${first.line}: ${first.message}`] as const] : [];
      });
      setErrors(Object.fromEntries(broken));
      if (broken.length > 0) return;
      onChange(withRead(draft, columns));
      onRead();
    },
  });

  const choose = (file: FileOfRegister) => async (chosen: File | null) => {
    look.clear();
    if (!chosen) return;
    const text = await textOf(chosen);
    setErrors(({ [file]: _, ...others }) =>
      text.length > longest
        ? { ...others, [file]: 'This file is larger than 1 MB: a register of England is a tenth of that' }
        : others,
    );
    if (text.length <= longest) onChange(withFile(draft, file, { name: chosen.name, text }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.trusts) return setErrors({ trusts: 'Choose the file of trusts' });
    look.start({ trustsCsv: draft.trusts.text, systemsCsv: draft.systems?.text ?? null });
  };

  return (
    <>
      <p>
        Nothing is changed until you have seen what would change and have confirmed it. What boards have done is never touched,
        and an import can be undone.
      </p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} problem={look.problem} />
        <FileField
          name="trusts"
          label="Trusts"
          hint={
            draft.trusts
              ? `Chosen: ${draft.trusts.name}. Choose again only to use another file.`
              : 'A file of comma-separated values (CSV). Its columns may be called anything.'
          }
          accept=".csv,text/csv"
          error={errors.trusts}
          onChoose={(file) => void choose('trusts')(file)}
        />
        <FileField
          name="systems"
          label="Integrated care boards"
          hint={draft.systems ? `Chosen: ${draft.systems.name}.` : 'Only where they are in a file of their own.'}
          accept=".csv,text/csv"
          error={errors.systems}
          onChoose={(file) => void choose('systems')(file)}
        />
        {draft.systems ? (
          <Button rank="secondary" small onPress={() => onChange(withFile(draft, 'systems', null))}>
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
