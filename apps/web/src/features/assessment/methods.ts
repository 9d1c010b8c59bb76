import type { Assessment } from '../../platform/assessment.js';

export type Method = Assessment['method'];

/** How answers are collected, as a choice and in a sentence. */
export const methods: readonly { readonly value: Method; readonly words: string; readonly hint: string }[] = [
  {
    value: 'both',
    words: 'Alone first, then in the meeting',
    hint: 'Members score alone before the meeting; the room looks at the spread and may vote again. Most boards do this.',
  },
  {
    value: 'survey',
    words: 'Alone, then agreed without voting again',
    hint: 'Members score alone before the meeting; the meeting agrees levels from what they gave.',
  },
  { value: 'room', words: 'In the meeting only', hint: 'Nothing is asked before the meeting; the first vote is in the room.' },
];

export const methodWords = (method: Method): string => methods.find(({ value }) => value === method)?.words ?? method;
