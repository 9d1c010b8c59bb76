import type { ChangesOfRegister, RegisterChanges } from '../register.js';

const KINDS = [
  ['added', 'added'],
  ['renamed', 'renamed'],
  ['moved', 'in other systems'],
  ['merged', 'merged'],
  ['closed', 'closed'],
  ['amended', 'amended'],
  ['clustered', 'in another cluster'],
  ['removed', 'taken out'],
] as const satisfies readonly (readonly [keyof ChangesOfRegister, string])[];

/** How many entries a file would change. */
export const sumOf = (changes: ChangesOfRegister): number => KINDS.reduce((sum, [kind]) => sum + changes[kind].length, 0);

/** Counts as a sentence: `2 added, 1 closed.` */
export function countsInWords(counts: Readonly<Record<string, number>>): string {
  const all = [...KINDS, ['unchanged', 'unchanged'] as const];
  const words = all.filter(([kind]) => (counts[kind] ?? 0) > 0).map(([kind, what]) => `${counts[kind]} ${what}`);
  return words.length === 0 ? 'Nothing changed.' : `${words.join(', ')}.`;
}

/** What an import would do, or has done, as one sentence; with a mistake in the files it does nothing. */
export function inOneSentence(changes: RegisterChanges): string {
  const { unchanged, mistakes } = changes;
  if (mistakes.length > 0) {
    const lines = new Set(mistakes.map(({ file, line }) => `${file} ${line}`)).size;
    return `Nothing can be imported yet: ${lines} ${lines === 1 ? 'line is' : 'lines are'} wrong.`;
  }
  if (sumOf(changes) === 0) return `Nothing: all ${unchanged} entries are as the files have them.`;
  return countsInWords({ ...Object.fromEntries(KINDS.map(([kind]) => [kind, changes[kind].length])), unchanged });
}
