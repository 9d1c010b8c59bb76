import type { Instrument } from '../../platform/assessment.js';
import { Radios } from '../../ui/Radios.js';
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

const asked: Readonly<Record<string, string>> = {
  question: 'Choose the highest one that is wholly true of us today',
  check: 'Does this hold for us today?',
  pitfall: 'Is this us?',
};

/** The statements of an item, lowest first, then the answers that are no level: all of one rank, none marked by its number. */
export function AnswerForm({ item, given, onChange, onLeave }: AnswerFormProps) {
  const levels = [...item.levels].sort((one, other) => one.level - other.level);
  return (
    <Radios
      name="answer"
      label={asked[item.kind] ?? 'Choose what comes closest'}
      size="s"
      look="rows"
      value={chosenValue(given)}
      onChange={(value) => onChange({ ...given, ...chosen(value) }, false)}
      options={[
        ...levels.map(({ level, name, statement }) => ({
          value: `level-${level}`,
          words: (
            <>
              <span className="c-level__name">{name}. </span>
              {statement}
            </>
          ),
        })),
        {
          value: 'dont-know',
          words: <span className="c-level__name">I don’t know</span>,
          hint: 'I have not seen it for myself, and nobody has shown me proof. This is a full answer.',
        },
        {
          value: 'not-applicable',
          words: <span className="c-level__name">Does not apply here</span>,
          hint: 'The question does not fit our organisation.',
          more: (
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
          ),
        },
      ]}
    />
  );
}

const chosenValue = ({ kind, level }: Given) => (kind === 'level' ? `level-${level}` : kind);

function chosen(value: string): Pick<Given, 'kind' | 'level'> {
  if (value === 'dont-know' || value === 'not-applicable') return { kind: value, level: null };
  return { kind: 'level', level: Number(value.replace('level-', '')) };
}
