import { type DateParts, isoOf } from '../../ui/date-parts.js';

export interface SpanValues {
  readonly from: DateParts;
  readonly to: DateParts;
}

/** The days that were typed, and what is wrong with them by field. */
export function readSpan({ from, to }: SpanValues): { from: string; to: string | null; mistakes: Record<string, string> } {
  const [first, last] = [isoOf(from), isoOf(to)];
  const mistakes: Record<string, string> = {};
  if (first === null || first === 'wrong') mistakes.from = 'Enter the first day as a date that exists, like 1 4 2026';
  if (last === 'wrong') mistakes.to = 'Enter the last day as a date that exists, or leave it empty';
  else if (last !== null && first !== null && last < first) mistakes.to = 'The last day cannot be before the first';
  return { from: first ?? '', to: last === 'wrong' ? null : last, mistakes };
}

/** What is wrong with whom it is. */
export function readWho(name: string, email: string): Record<string, string> {
  return {
    ...(name.trim() === '' ? { name: 'Enter the name' } : {}),
    ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: 'Enter an e-mail address, like name@trust.example' }),
  };
}
