import { partHeading } from '../../blocks.js';
import { opened } from '../../live/fill.js';
import { opening } from '../../live/opening.js';
import { type Live, ownList, type Piece } from '../../live/own-words.js';
import { sectionSentence } from '../../parts/summary.js';
import { listed } from '../../words.js';
import type { Outside } from '../outside.js';
import {
  agreedOutside,
  apartOutside,
  goneOutside,
  heldOutside,
  openOutside,
  parkedOutside,
  proofOutside,
  questionsOutside,
} from '../outside-reading.js';
import { changesOutside } from './since-last.js';

/** What a reader outside takes away in a minute: one sentence for each thing that is so. */
export function summary(outside: Outside, live: Live): Piece[] {
  return [
    partHeading('summary', 'Summary'),
    opening(live, 'summary', 'Summary', openingOutside(outside)),
    ownList(live, { key: 'summary.points', label: 'Points of the summary' }, pointsOutside(outside)),
  ];
}

/** @example // 'This paper shows an agreed level for {items agreed} of {items}. …' */
export function openingOutside({ items }: Outside): string {
  const agreed = agreedOutside(items).length;
  if (agreed === items.length) return 'The board agreed a level for every one of the {items}.';
  const others = [
    ending('{items not agreed or not assured}', openOutside(items).length, 'stands', 'stand', 'as not agreed or not assured'),
    ending('{items parked}', parkedOutside(items).length, 'was', 'were', 'parked'),
    ending(
      '{items that do not apply}',
      items.filter(({ outcome }) => outcome === 'not-applicable').length,
      'was',
      'were',
      'found not to apply',
    ),
  ].filter((part) => part !== '');
  return `This paper shows an agreed level for {items agreed} of {items}. ${opened(listed(others))}.`;
}

function ending(figure: string, count: number, one: string, more: string, words: string): string {
  return count === 0 ? '' : `${figure} ${count === 1 ? one : more} ${words}`;
}

/** The points as templates: what they name and count stands in braces. */
export function pointsOutside(outside: Outside): string[] {
  const { items, actions } = outside;
  const { above, borne } = proofOutside(items);
  const points = [
    sectionSentence(outside),
    above.length > 0
      ? `{Levels above proof} ${above.length === 1 ? 'lies' : 'lie'} above what the evidence supports: {titles above proof}.`
      : borne.length > 0
        ? 'No agreed level lies above what its evidence supports.'
        : '',
    views(items),
    openOutside(items).length > 0 ? 'Not agreed or not assured: {titles not agreed or not assured}.' : '',
    heldOutside(items).length > 0
      ? `{held questions} ${heldOutside(items).length === 1 ? 'counts' : 'count'} no higher than 3, because of a check that does not hold or a pitfall that is us.`
      : '',
    goneOutside(items, 'pitfall').length > 0 ? 'The board recognises itself, often or always, in {pitfalls that are us}.' : '',
    goneOutside(items, 'check').length > 0 ? 'The board says that this does not hold: {checks that do not hold}.' : '',
    changesOutside(outside),
    agreedActions(actions),
  ];
  return points.filter((point) => point !== '');
}

function views(items: Outside['items']): string {
  if (apartOutside(items).length > 0) return 'Views were apart on {titles apart}.';
  return questionsOutside(items).some(({ views: said }) => said === 'close')
    ? 'Wherever this paper may say how far apart views were, they were close.'
    : '';
}

function agreedActions(all: Outside['actions']): string {
  const has = (kind: 'do' | 'stop') => all?.some((action) => action.kind === kind) ?? false;
  const kinds = [...(has('do') ? ['{actions}'] : []), ...(has('stop') ? ['{things to stop}'] : [])];
  return kinds.length === 0 ? '' : `The board agreed ${listed(kinds)}.`;
}
