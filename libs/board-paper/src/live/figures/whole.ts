import type { Findings } from '../../findings.js';
import { agreedItems, isQuestion } from '../../reading.js';
import { day, many } from '../../words.js';
import { bare, type Entry } from './entry.js';

/** How many items there are, and how they ended. */
export function wholeFigures({ organisation, instrument, waveDate, seal, items, cover }: Findings): Entry[] {
  const ended = (kind: string) => bare(items.filter(({ outcome }) => outcome.kind === kind).length);
  const agreed = agreedItems(items);
  return [
    ['organisation', organisation.name],
    ['instrument', instrument.title],
    ['wave', day(waveDate)],
    ...(seal === null ? [] : ([['sealed on', day(seal.on)]] as const)),
    ['items', many(items.length, 'item')],
    ['items agreed', bare(agreed.length)],
    ['items not agreed', ended('not-agreed')],
    ['items parked', ended('parked')],
    ['items that do not apply', ended('not-applicable')],
    ['agreed questions', many(agreed.filter(({ item }) => isQuestion(item)).length, 'agreed question')],
    ...(cover.assuranceLevel === null ? [] : ([['assurance word', cover.assuranceLevel.word.toLowerCase()]] as const)),
  ];
}
