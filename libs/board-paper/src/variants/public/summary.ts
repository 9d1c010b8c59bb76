import { heading } from '../../blocks.js';
import { opened } from '../../live/fill.js';
import { type Live, ownList, ownParagraph, type Piece } from '../../live/own-words.js';
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
    heading(1, 'Summary'),
    ownParagraph(live, { key: 'summary.opening', label: 'Opening of the summary' }, openingOutside(outside)),
    ownList(live, { key: 'summary.points', label: 'Points of the summary' }, pointsOutside(outside)),
  ];
}

/** @example // 'This paper shows an agreed level for {items agreed} of {items}. …' */
export function openingOutside({ items }: Outside): string {
  const agreed = agreedOutside(items).length;
  if (agreed === items.length) return 'The board agreed a level for every one of {items}.';
  const others = [
    openOutside(items).length > 0 ? '{items not agreed or not assured} not agreed or not assured' : '',
    parkedOutside(items).length > 0 ? '{items parked} parked' : '',
    items.some(({ outcome }) => outcome === 'not-applicable') ? '{items that do not apply} found not to apply' : '',
  ].filter((part) => part !== '');
  return `This paper shows an agreed level for {items agreed} of {items}. ${opened(others.join(', '))}.`;
}

/** The points as templates: what they name and count stands in braces. */
export function pointsOutside(outside: Outside): string[] {
  const { items, actions } = outside;
  const { above, borne } = proofOutside(items);
  const points = [
    sections(outside),
    above.length > 0
      ? `{Questions above evidence} ${above.length === 1 ? 'lies' : 'lie'} above what the evidence supports: {titles above evidence}.`
      : borne.length > 0
        ? 'No agreed level lies above what its evidence supports.'
        : '',
    views(items),
    openOutside(items).length > 0 ? 'Not agreed or not assured: {titles not agreed or not assured}.' : '',
    heldOutside(items).length > 0
      ? `{titles held} ${heldOutside(items).length === 1 ? 'counts' : 'count'} no higher than 3, because of a check that does not hold or a pitfall that is us.`
      : '',
    goneOutside(items, 'pitfall').length > 0 ? 'The board recognises itself, often or always, in {pitfalls that are us}.' : '',
    goneOutside(items, 'check').length > 0 ? 'The board says that this does not hold: {checks that fail}.' : '',
    changesOutside(outside),
    actions === null || actions.length === 0 ? '' : 'The actions that the board agreed are listed below.',
  ];
  return points.filter((point) => point !== '');
}

function sections({ sections: all }: Outside): string {
  const levels = all.flatMap(({ level }) => level ?? []);
  if (levels.length === 0) return all.length === 0 ? '' : 'No section has a level.';
  const none = all.length - levels.length;
  const also = none === 0 ? '' : ` {Sections without a level} ${none === 1 ? 'has' : 'have'} no level.`;
  const one = Math.max(...levels) === Math.min(...levels);
  return one
    ? `{highest sections} ${levels.length === 1 ? 'stands' : 'stand'} at level {highest level}.${also}`
    : `The board stands highest in {highest sections} (level {highest level}) and lowest in {lowest sections} (level {lowest level}).${also}`;
}

function views(items: Outside['items']): string {
  if (apartOutside(items).length > 0) return 'Views were apart on {titles apart}.';
  return questionsOutside(items).some(({ views: said }) => said === 'close') ? 'Wherever it may be said, views were close.' : '';
}
