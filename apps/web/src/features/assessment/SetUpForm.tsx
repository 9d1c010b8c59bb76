import { type FormEvent, useState } from 'react';
import type { Board } from '../../platform/board.js';
import type { Problem } from '../../platform/problem.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { InstrumentSummary } from './reads.js';
import { AskWhat, When } from './SetUpFields.js';
import { Rules } from './SetUpRules.js';
import { type Mistakes, readSetUp, type SetUp, type SetUpValues } from './set-up-values.js';

interface SetUpFormProps {
  readonly start: SetUpValues;
  readonly instruments: readonly InstrumentSummary[];
  readonly board: Board;
  /** Systems in whose campaign it takes part: the pledge says so. */
  readonly followedBy?: readonly string[];
  readonly problem: Problem | null;
  readonly waiting: boolean;
  readonly onSave: (setUp: SetUp, values: SetUpValues) => void;
}

/** What a field of the set-up gets. */
export interface FieldsProps {
  readonly values: SetUpValues;
  readonly errors: Mistakes;
  readonly onChange: (change: Partial<SetUpValues>) => void;
}

/** The set-up of an assessment as one form. Nothing that was typed is ever lost to a refusal. */
export function SetUpForm({ start, instruments, board, followedBy = [], problem, waiting, onSave }: SetUpFormProps) {
  const [values, setValues] = useState(start);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const fields: FieldsProps = {
    values,
    errors: { ...problem?.fields, ...mistakes },
    onChange: (change) => setValues((before) => ({ ...before, ...change })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = readSetUp(values);
    setMistakes('mistakes' in found ? found.mistakes : {});
    if ('setUp' in found) onSave(found.setUp, values);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={mistakes} problem={Object.keys(mistakes).length > 0 ? null : problem} />
      <AskWhat {...fields} instruments={instruments} />
      <When {...fields} board={board} />
      <Rules {...fields} instruments={instruments} board={board} followedBy={followedBy} />
      <Button waiting={waiting}>Save the set-up</Button>
    </form>
  );
}
