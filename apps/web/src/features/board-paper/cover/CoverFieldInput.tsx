import { DateField } from '../../../ui/DateField.js';
import { Radios } from '../../../ui/Radios.js';
import { TextArea } from '../../../ui/TextArea.js';
import { TextField } from '../../../ui/TextField.js';
import type { Shape } from '../paper.js';
import type { CoverDraft } from './cover-draft.js';
import { howToFillIn, purposes } from './fields.js';
import { Risks } from './Risks.js';

interface CoverFieldInputProps {
  readonly field: string;
  /** What the trust calls it. */
  readonly label: string;
  readonly draft: CoverDraft;
  readonly scale: Shape['assuranceScale'];
  readonly onChange: (change: Partial<CoverDraft>) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** One field of the cover sheet, asked for in the way that suits it. */
export function CoverFieldInput({ field, label, draft, scale, onChange, errorOf }: CoverFieldInputProps) {
  const how = howToFillIn[field];
  if (!how) return null;
  const name = `fields.${how.name}`;
  const of = { name, label, error: errorOf(name) };
  switch (how.kind) {
    case 'purpose':
      return <Radios {...of} options={purposes} value={draft.purpose} onChange={(purpose) => onChange({ purpose })} />;
    case 'date':
      return <DateField {...of} value={draft.meetingDate} onChange={(meetingDate) => onChange({ meetingDate })} />;
    case 'assurance':
      return (
        <Radios
          {...of}
          options={assuranceOptions(scale, draft.assuranceWord)}
          value={draft.assuranceWord}
          onChange={(assuranceWord) => onChange({ assuranceWord })}
        />
      );
    case 'risks':
      return <Risks label={label} risks={draft.risks} onChange={(risks) => onChange({ risks })} errorOf={errorOf} />;
    case 'line':
      return (
        <TextField
          {...of}
          hint={how.hint}
          maxLength={how.limit}
          value={draft[how.name]}
          onChange={(value) => onChange({ [how.name]: value })}
        />
      );
    case 'lines':
      return (
        <TextArea
          {...of}
          hint={how.hint}
          rows={3}
          limit={how.limit}
          value={draft[how.name]}
          onChange={(value) => onChange({ [how.name]: value })}
        />
      );
  }
}

/** The trust's words with what they mean beside them; a word that it has since given up stays to be seen while it is chosen. */
function assuranceOptions(scale: Shape['assuranceScale'], chosen: string) {
  const words = scale.map(({ word, definition }) => ({ value: word, words: word, hint: definition }));
  const gone = chosen !== '' && !scale.some(({ word }) => word === chosen);
  return [
    ...words,
    ...(gone ? [{ value: chosen, words: chosen, hint: 'No longer a word of your scale. Choose another.' }] : []),
    { value: '', words: 'Not said on this paper', hint: undefined },
  ];
}
