import type { Instrument } from '../../platform/assessment.js';
import { AnswerRows } from '../../ui/AnswerRows.js';
import { TextArea } from '../../ui/TextArea.js';
import type { Given } from './given.js';
import { longestReason } from './given.js';
import { ShareChoice } from './ShareChoice.js';

type Item = Instrument['sections'][number]['items'][number];

interface AnswerFormProps {
  readonly item: Item;
  readonly given: Given;
  /** `typing`: more of it is likely to come. */
  readonly onChange: (given: Given, typing: boolean) => void;
  readonly onLeave: () => void;
}

/** The rows of an item to answer, with the reason that *does not apply here* needs. */
export function AnswerForm({ item, given, onChange, onLeave }: AnswerFormProps) {
  return (
    <AnswerRows
      item={item}
      value={chosenValue(given)}
      onChange={(value) => onChange({ ...given, ...chosen(value) }, false)}
      moreWhereNotApplicable={
        <>
          <TextArea
            name="reason"
            label="Why does it not apply?"
            hint="Needed, so that the answer can be saved."
            rows={3}
            limit={longestReason}
            value={given.reason}
            onChange={(reason) => onChange({ ...given, reason }, true)}
            onLeave={onLeave}
          />
          <ShareChoice given={given} onChange={(next) => onChange(next, false)} />
        </>
      }
    />
  );
}

const chosenValue = ({ kind, level }: Given) => (kind === 'level' ? `level-${level}` : kind);

function chosen(value: string): Pick<Given, 'kind' | 'level'> {
  if (value === 'dont-know' || value === 'not-applicable') return { kind: value, level: null };
  return { kind: 'level', level: Number(value.replace('level-', '')) };
}
