import type { ItemFindings } from '../findings.js';
import { agreedLevel } from '../reading.js';
import { day, levelOf } from '../words.js';

/** The level the board wants and by when, or that it set none. */
export function ambitionWords(item: ItemFindings): string {
  const { ambition } = item;
  if (ambition === null) return 'None set';
  const by = ambition.on === null ? '' : ` by ${day(ambition.on)}`;
  const reached = agreedLevel(item);
  const there = reached !== null && reached >= ambition.level ? ' (reached)' : '';
  return `${levelOf(item, ambition.level)}${by}${there}`;
}
