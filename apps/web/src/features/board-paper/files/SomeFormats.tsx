import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Checkboxes } from '../../../ui/Checkboxes.js';
import { Details } from '../../../ui/Details.js';
import type { FileFormat } from './files.js';

interface SomeFormatsProps<Format extends FileFormat> {
  readonly formats: readonly { readonly value: Format; readonly words: string; readonly hint: string }[];
  readonly onMake: (formats: Format[]) => void;
  readonly waiting: boolean;
}

/** For whoever wants one of the other formats and not all. */
export function SomeFormats<Format extends FileFormat>({ formats, onMake, waiting }: SomeFormatsProps<Format>) {
  const [chosen, setChosen] = useState<Format[]>([]);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(chosen.length === 0 ? 'Choose at least one format' : undefined);
    if (chosen.length > 0) onMake(chosen);
  };
  return (
    <Details summary="Choose a format">
      <form onSubmit={submit} noValidate>
        <Checkboxes name="formats" label="Formats" options={formats} value={chosen} onChange={setChosen} error={error} />
        <Button small rank="secondary" waiting={waiting}>
          Make these
        </Button>
      </form>
    </Details>
  );
}
