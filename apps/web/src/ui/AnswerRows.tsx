import type { ReactNode } from 'react';
import { Radios } from './Radios.js';

interface AnswerRowsProps {
  readonly item: {
    readonly kind: string;
    readonly levels: readonly { readonly level: number; readonly name: string; readonly statement: string }[];
  };
  /** `level-3`, `dont-know`, `not-applicable`; null while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** Unique on the page. */
  readonly name?: string;
  /** Asked for below *does not apply here* while that is chosen. */
  readonly moreWhereNotApplicable?: ReactNode;
}

const asked: Readonly<Record<string, string>> = {
  question: 'Choose the highest one that is wholly true of us today',
  check: 'Does this hold for us today?',
  pitfall: 'Is this us?',
};

/** The statements of an item, lowest first, then the answers that are no level: all of one rank, none marked by its number. */
export function AnswerRows({ item, value, onChange, name = 'answer', moreWhereNotApplicable }: AnswerRowsProps) {
  const levels = [...item.levels].sort((one, other) => one.level - other.level);
  return (
    <Radios
      name={name}
      label={asked[item.kind] ?? 'Choose what comes closest'}
      size="s"
      look="rows"
      value={value}
      onChange={onChange}
      options={[
        ...levels.map(({ level, name: called, statement }) => ({
          value: `level-${level}`,
          words: (
            <>
              <span className="c-level__name">{called}. </span>
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
          more: moreWhereNotApplicable,
        },
      ]}
    />
  );
}
