import { changeInWords } from '@candour/scoring';
import { facts, table } from '../blocks.js';
import { changesSince, type Since } from '../changes.js';
import type { Findings, PreviousWave } from '../findings.js';
import type { Block } from '../outline.js';
import { day } from '../words.js';
import { lastLevel } from './levels.js';
import { outcomeShort } from './shown.js';

/** From more questions than this, what changed is told change by change, so that it stays on its page. */
const MOST_ROWS = 18;

/** Each question then and now, what rose first; nothing where no question has a level in either wave. */
export function questionChanges(findings: Findings, previous: PreviousWave): Block[] {
  const since = changesSince(findings);
  if (since.length === 0) return [];
  return [since.length > MOST_ROWS ? byChange(since, previous) : byQuestion(since, previous)];
}

function byQuestion(since: readonly Since[], previous: PreviousWave): Block {
  const rows = since.map((one) => [one.item.title, thenWords(one, previous), outcomeShort(one.item), sinceWords(one)]);
  const columns = [
    ['Question', 36],
    [day(previous.waveDate), 18],
    ['Now', 18],
    ['What changed', 28],
  ] as const;
  return table('Questions, then and now', columns, rows);
}

function byChange(since: readonly Since[], previous: PreviousWave): Block {
  const kinds = [...new Set(since.map(sinceWords))];
  const rows = kinds.map((kind) => {
    const of = since.filter((one) => sinceWords(one) === kind);
    return [`${kind} (${of.length})`, titlesOf(of, previous)] as const;
  });
  return facts('Questions, by what changed', ['What changed', 'Questions, with their levels then and now'], rows);
}

/** What did not move is not listed again: where it stands is in the table of agreed levels. */
function titlesOf(of: readonly Since[], previous: PreviousWave): string {
  if (of.every(({ change }) => change === 'unchanged')) return 'The table of agreed levels has them.';
  return of.map((one) => `${one.item.title} (${movedWords(one, previous)})`).join('; ');
}

/** @example '2 to 3' where both waves have a level, the one that there is elsewhere */
function movedWords(one: Since, previous: PreviousWave): string {
  if (one.before === null) return String(one.now);
  return one.now === null ? thenWords(one, previous) : `${thenWords(one, previous)} to ${one.now}`;
}

const thenWords = ({ item }: Since, previous: PreviousWave): string => lastLevel(previous, 'items', item.code);

/** In the words of the method; a question without a level in one of the two waves says which. */
export function sinceWords({ change, item }: Since): string {
  if (change === 'new') return 'New: it had no level then';
  if (change === 'no-longer') return `Not comparable: ${NO_LEVEL[item.outcome.kind]}`;
  return changeInWords(change);
}

const NO_LEVEL = {
  level: 'no level now',
  'not-agreed': 'not agreed now',
  'not-applicable': 'found not to apply now',
  parked: 'parked now',
} as const;
