import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { type Correction, correctedItem } from './corrected.js';
import { type CorrectionValues, type Mistakes, outcomesOf } from './correction-values.js';
import type { ResultItem } from './results.js';
import { standsAt } from './standing.js';

interface FieldsProps {
  readonly values: CorrectionValues;
  readonly mistakes: Mistakes;
  readonly items: readonly ResultItem[];
  readonly item: ResultItem | undefined;
  readonly corrections: readonly Correction[];
  readonly change: (changes: Partial<CorrectionValues>) => void;
}

/** Which item, and what the board agreed in truth. What was sealed is said, so that nobody has to look for it. */
export function CorrectedOutcome({ values, mistakes, items, item, corrections, change }: FieldsProps) {
  return (
    <>
      <Select
        name="itemCode"
        label="Item"
        empty="Choose an item"
        options={items.filter(({ kind }) => kind !== 'card').map(({ itemCode, title }) => ({ value: itemCode, words: title }))}
        value={values.itemCode}
        onChange={(itemCode) => change({ itemCode, outcome: '' })}
        error={mistakes.itemCode}
      />
      {item ? (
        <Select
          name="outcome"
          label="What the board agreed"
          hint={sealedAs(item, corrections)}
          empty="Choose what it should read"
          options={outcomesOf(item)}
          value={values.outcome}
          onChange={(outcome) => change({ outcome })}
          error={mistakes.outcome}
        />
      ) : null}
    </>
  );
}

export function CorrectedWords({ values, mistakes, items, change }: FieldsProps) {
  return (
    <>
      <Select
        name="itemCode"
        label="Item, if it is about one"
        empty="No item in particular"
        options={items.map(({ itemCode, title }) => ({ value: itemCode, words: title }))}
        value={values.itemCode}
        onChange={(itemCode) => change({ itemCode })}
      />
      <TextArea
        name="said"
        label="What is written now"
        limit={2000}
        rows={3}
        value={values.said}
        onChange={(said) => change({ said })}
        error={mistakes.said}
      />
      <TextArea
        name="shouldRead"
        label="What it should read"
        limit={2000}
        rows={3}
        value={values.shouldRead}
        onChange={(shouldRead) => change({ shouldRead })}
        error={mistakes.shouldRead}
      />
    </>
  );
}

/** What was sealed, and what an earlier correction says of it. */
export function sealedAs(item: ResultItem, corrections: readonly Correction[]): string {
  const corrected = correctedItem(corrections, item.itemCode);
  return `Sealed as: ${standsAt(item)}${corrected ? `. ${corrected}` : ''}`;
}
