import type { Problem } from '../platform/problem.js';

/** What is wrong by field: what the API refused, and what the form itself found; where both name a field, the form's words. */
export function whatIsWrong(
  errors: Readonly<Record<string, string | undefined>>,
  problem: Problem | null | undefined,
): readonly (readonly [name: string, words: string])[] {
  // A form names all its fields, most of them with nothing wrong: that must not hide what the API says of one.
  const own = Object.entries(errors).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return Object.entries({ ...problem?.fields, ...Object.fromEntries(own) });
}
