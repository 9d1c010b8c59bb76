import { changesSince } from '../changes.js';
import type { Findings } from '../findings.js';
import { listed } from '../words.js';

/** The change since the last wave in one sentence; in the first wave, that there is nothing to compare with. */
export function changePoint(findings: Findings): string {
  const { previous } = findings;
  if (previous === null) return 'This is the first wave, so there is nothing to compare it with.';
  if (previous.notComparable !== null) return 'Levels are not compared with those of {last wave}: {why not compared}';
  const compared = changesSince(findings).filter(({ change }) => change !== 'new' && change !== 'no-longer');
  if (compared.length === 0) return 'No question was agreed both now and on {last wave}.';
  const [same, down] = [of(compared, 'unchanged'), of(compared, 'lower')];
  if (same === compared.length)
    return same === 1
      ? 'The one question agreed both now and on {last wave} is unchanged.'
      : 'All {questions compared} agreed both now and on {last wave} are unchanged.';
  return `Of the {questions compared} agreed both now and on {last wave}, ${moved(compared.length - same - down, down, same)}.`;
}

const of = (compared: ReturnType<typeof changesSince>, wanted: string) =>
  compared.filter(({ change }) => change === wanted).length;

/** @example 'two are higher, one lower and one unchanged', with the figures by name */
function moved(up: number, down: number, same: number): string {
  const parts = [
    [up, '{higher}', 'higher'],
    [down, '{lower}', 'lower'],
    [same, '{unchanged}', 'unchanged'],
  ] as const;
  const there = parts.filter(([count]) => count > 0);
  return listed(there.map(([count, figure, word], at) => `${figure} ${at > 0 ? '' : count === 1 ? 'is ' : 'are '}${word}`));
}
