import type { paths } from '@candour/api-client';
import type { ResultItem } from './results.js';

export type CorrectionRequest =
  paths['/api/assessments/{assessmentId}/corrections']['post']['requestBody']['content']['application/json'];

/** What of the record is wrong: the outcome of an item, or words. */
export type Wrong = 'outcome' | 'words';

/** The form as it stands, everything as typed. */
export interface CorrectionValues {
  readonly wrong: Wrong;
  readonly itemCode: string;
  /** A level as its number, *not-agreed* or *not-applicable*. */
  readonly outcome: string;
  readonly said: string;
  readonly shouldRead: string;
  readonly reason: string;
  readonly minute: string;
}

export type Mistakes = Partial<Record<keyof CorrectionValues, string>>;

export const nothingYet = (itemCode: string): CorrectionValues => ({
  wrong: 'outcome',
  itemCode,
  outcome: '',
  said: '',
  shouldRead: '',
  reason: '',
  minute: '',
});

/** What is missing, beside the field that it is missing from. */
export function mistakesIn(values: CorrectionValues): Mistakes {
  const empty = (key: keyof CorrectionValues) => values[key].trim() === '';
  const always: Mistakes = {
    ...(empty('reason') ? { reason: 'Say why it is corrected' } : {}),
    ...(empty('minute') ? { minute: 'Enter the minute that records the correction' } : {}),
  };
  if (values.wrong === 'words') {
    return {
      ...(empty('said') ? { said: 'Enter what is written now' } : {}),
      ...(empty('shouldRead') ? { shouldRead: 'Enter what it should read' } : {}),
      ...always,
    };
  }
  return {
    ...(empty('itemCode') ? { itemCode: 'Choose the item' } : {}),
    ...(empty('outcome') ? { outcome: 'Choose what the board agreed' } : {}),
    ...always,
  };
}

/** The request that the form stands for; only of a form without mistakes. */
export function requestOf(values: CorrectionValues): CorrectionRequest {
  const itemCode = values.itemCode === '' ? null : values.itemCode;
  const why = { reason: values.reason.trim(), minute: values.minute.trim() };
  if (values.wrong === 'words') {
    return { itemCode, outcome: null, level: null, said: values.said.trim(), shouldRead: values.shouldRead.trim(), ...why };
  }
  const noLevel = values.outcome === 'not-agreed' || values.outcome === 'not-applicable';
  return {
    itemCode,
    outcome: noLevel ? (values.outcome as 'not-agreed' | 'not-applicable') : 'level',
    level: noLevel ? null : Number(values.outcome),
    said: null,
    shouldRead: null,
    ...why,
  };
}

/** What an item could have ended with, in words: each of its levels, *not agreed*, *not applicable*. */
export function outcomesOf({ kind, levelNames }: Pick<ResultItem, 'kind' | 'levelNames'>) {
  return [
    ...levelNames.map((name, index) => ({
      value: String(index + 1),
      words: kind === 'question' ? `Level ${index + 1}: ${name}` : name,
    })),
    { value: 'not-agreed', words: 'Not agreed' },
    { value: 'not-applicable', words: 'Not applicable' },
  ];
}
