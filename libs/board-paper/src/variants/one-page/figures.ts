import type { Figures } from '../../live/fill.js';
import { day, levelOf, sentence } from '../../words.js';
import type { Outside, OutsideAction } from '../outside.js';
import { figuresOutside } from '../outside-figures.js';
import { agreedOutside } from '../outside-reading.js';
import type { Size } from './fit.js';

/** The figures of the page for governors and staff: those of the paper for outside, and what happens next. */
export function figuresOfThePage(outside: Outside, { names, actions: most }: Size): Figures {
  const { actions, items, decision } = outside;
  const [goal] = goalsOf(outside);
  return new Map([
    ...figuresOutside(outside, names),
    ...(actions ?? []).slice(0, most).map((action, at) => [`action ${at + 1}`, actionWords(action)] as const),
    ...(goal === undefined ? [] : ([['goal', goal]] as const)),
    ...(decision === null ? [] : ([['decided on', day(decision.on)]] as const)),
    ...(decision === null ? [] : ([['minute', decision.minute]] as const)),
    ['level names', levelNames(items)],
  ]);
}

/** Ambitions above the agreed level, as a sentence says them. */
export function goalsOf({ items }: Outside): string[] {
  return agreedOutside(items).flatMap((item) => {
    const { ambition, level, title } = item;
    if (ambition === null || ambition.level <= level) return [];
    const by = ambition.on === null ? '' : ` by ${day(ambition.on)}`;
    return [`level ${levelOf(item, ambition.level)}${by} for ‘${title}’`];
  });
}

function actionWords({ kind, words, ownerPortfolio, due }: OutsideAction): string {
  const by = due === null ? '' : `, by ${day(due)}`;
  // What begins with the word already does not say it twice.
  return `${kind === 'stop' && !/^stop\b/iu.test(words.trim()) ? 'To stop: ' : ''}${sentence(words).replace(/\.$/u, '')} (${ownerPortfolio}${by}).`;
}

/** What the lowest and the highest level are called; empty where no question has names of levels. */
export function levelNames(items: Outside['items']): string {
  const names = items.find(({ kind }) => kind === 'question')?.levelNames ?? [];
  const [first, last] = [names[0], names.at(-1)];
  return first === undefined || last === undefined ? '' : `1 (${first}) to ${names.length} (${last})`;
}
