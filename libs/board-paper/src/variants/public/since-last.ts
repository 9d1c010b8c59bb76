import { partHeading, quiet, table } from '../../blocks.js';
import { opening } from '../../live/opening.js';
import type { Live, Piece } from '../../live/own-words.js';
import { day, listed } from '../../words.js';
import type { Outside } from '../outside.js';
import { outcomeOutside } from '../outside-corrections.js';
import { movedOutside } from '../outside-reading.js';

const TITLE = 'What changed since the last wave';

/** One sentence on what changed, with its figures by name; empty where nothing of the last wave may be known outside. */
export function changesOutside(outside: Outside): string {
  const { previous } = outside;
  if (previous === null) return '';
  if (previous.notComparable !== null) return 'Levels are not compared with those of {last wave}.';
  const moved = movedOutside(outside);
  if (moved.length === 0) return 'No question has a level both now and on {last wave}.';
  const parts = [
    ['higher', moved.filter(({ by }) => by > 0).length],
    ['lower', moved.filter(({ by }) => by < 0).length],
    ['unchanged', moved.filter(({ by }) => by === 0).length],
  ] as const;
  const said = parts.filter(([, count]) => count > 0).map(([name, count]) => `{${name}} ${count === 1 ? 'is' : 'are'} ${name}`);
  return `Of {questions compared} with a level both now and on {last wave}, ${listed(said)}.`;
}

/** What changed since the last paper, told from what may be known outside of both waves. A rise says nothing of its proof. */
export function sinceLast(outside: Outside, live: Live): Piece[] {
  const { previous } = outside;
  if (previous === null) return [];
  const start = [partHeading('changes', TITLE), opening(live, 'changes', TITLE, changesOutside(outside))];
  if (previous.notComparable !== null) return [...start, quiet(previous.notComparable)];
  const rows = [...sectionRows(outside), ...questionRows(outside)];
  if (rows.length === 0) return start;
  const columns = [
    ['Section or question', 56],
    [day(previous.waveDate), 22],
    ['Now', 22],
  ] as const;
  return [...start, table('Levels that differ from the last wave', columns, rows)];
}

function sectionRows({ sections, previous }: Outside): string[][] {
  return sections.flatMap(({ code, title, level }) => {
    const before = previous?.sections[code] ?? null;
    return before === level ? [] : [[title, before === null ? 'None' : String(before), level === null ? 'None' : String(level)]];
  });
}

function questionRows(outside: Outside): string[][] {
  const changed = movedOutside(outside).filter(({ by }) => by !== 0);
  return changed.map(({ item, before }) => [item.title, String(before), outcomeOutside(item)]);
}
