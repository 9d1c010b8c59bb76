import { heading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { capital, day, inWords, listed, many } from '../../words.js';
import type { Outside } from '../outside.js';
import { outcomeOutside } from '../outside-corrections.js';
import { questionsOutside } from '../outside-reading.js';

type Moved = { readonly title: string; readonly before: number; readonly now: string; readonly by: number };

/** Questions with a level both now and then, as both may be known outside. */
function moved({ items, previous }: Outside): Moved[] {
  if (previous === null || previous.notComparable !== null) return [];
  return questionsOutside(items).flatMap((item) => {
    const before = previous.items[item.code];
    if (before === undefined || item.level === null) return [];
    return [{ title: item.title, before, now: outcomeOutside(item), by: item.level - before }];
  });
}

/** One sentence on what changed; empty where nothing of the last wave may be known outside. */
export function changesOutside(outside: Outside): string {
  const { previous } = outside;
  if (previous === null) return '';
  if (previous.notComparable !== null) return 'Levels are not compared with those of {last wave}.';
  const all = moved(outside);
  if (all.length === 0) return '';
  const count = (is: (by: number) => boolean) => all.filter(({ by }) => is(by)).length;
  const parts = [
    [count((by) => by > 0), 'higher'],
    [count((by) => by < 0), 'lower'],
    [count((by) => by === 0), 'unchanged'],
  ] as const;
  const said = listed(parts.filter(([number]) => number > 0).map(([number, words]) => `${inWords(number)} ${words}`));
  return `Of ${many(all.length, 'question')} with a level both now and on {last wave}: ${said}.`;
}

/** What changed since the last paper, told from what was known outside then. A rise says nothing of its proof. */
export function sinceLast(outside: Outside): Block[] {
  const { previous } = outside;
  if (previous === null) return [];
  const title = heading(1, 'What changed since the last wave');
  if (previous.notComparable !== null)
    return [title, quiet(`Levels are not compared with those of ${day(previous.waveDate)}: ${previous.notComparable}`)];
  const changed = moved(outside).filter(({ by }) => by !== 0);
  const sections = outside.sections.flatMap(({ code, title: name, level }) => {
    const before = previous.sections[code];
    return before === undefined || level === null || level === before ? [] : [[name, String(before), String(level)]];
  });
  const rows = [...sections, ...changed.map(({ title: name, before, now }) => [name, String(before), now])];
  if (rows.length === 0) return [title, quiet('No level that is shown both now and then has changed.')];
  const columns = [
    ['Section or question', 60],
    [capital(day(previous.waveDate)), 20],
    ['Now', 20],
  ] as const;
  return [title, table('Levels that are other than in the last wave', columns, rows)];
}
