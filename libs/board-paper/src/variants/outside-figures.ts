import { bare } from '../live/figures/entry.js';
import type { Figures } from '../live/fill.js';
import { standing } from '../reading.js';
import { day, many, named } from '../words.js';
import type { Outside } from './outside.js';
import { outcomeOutside } from './outside-corrections.js';
import {
  agreedOutside,
  apartOutside,
  goneOutside,
  heldOutside,
  liftedOutside,
  movedOutside,
  openOutside,
  parkedOutside,
  proofOutside,
  titlesOf,
} from './outside-reading.js';

/**
 * The figures that live words of a paper for outside may name: none that is not told there anyway. A name that the board's own paper
 * has too means the same, as far as it is told outside.
 *
 * @param most how many titles a sentence names before it says how many more there are
 */
export function figuresOutside(outside: Outside, most?: number): Figures {
  const titles: Titles = (all) => (all.length === 0 ? 'none' : named(titlesOf(all), most));
  const { organisation, instrument, cover } = outside;
  return new Map<string, string>([
    ['organisation', organisation.name],
    ['instrument', instrument.title],
    ['wave', day(outside.waveDate)],
    ...(outside.sealedOn === null ? [] : ([['sealed on', day(outside.sealedOn)]] as const)),
    ...endings(outside, titles),
    ...sections(outside, titles),
    ...standingOut(outside, titles),
    ...actions(outside),
    ...changes(outside),
    ...eachItem(outside),
    ...(cover.assuranceLevel === null ? [] : ([['assurance word', cover.assuranceLevel.word.toLowerCase()]] as const)),
  ]);
}

/** Titles as a sentence names them. */
type Titles = (all: readonly { readonly title: string }[]) => string;

type Entry = readonly [name: string, words: string];

/** How items ended, as it is said outside. */
function endings({ items }: Outside, titles: Titles): Entry[] {
  return [
    ['items', many(items.length, 'item')],
    ['items agreed', bare(agreedOutside(items).length)],
    ['items not agreed or not assured', bare(openOutside(items).length)],
    ['titles not agreed or not assured', titles(openOutside(items))],
    ['items parked', bare(parkedOutside(items).length)],
    ['titles parked', titles(parkedOutside(items))],
    ['items that do not apply', bare(items.filter(({ outcome }) => outcome === 'not-applicable').length)],
  ];
}

function sections({ sections: all }: Outside, titles: Titles): Entry[] {
  const at = standing(all);
  return [
    ['sections', many(all.length, 'section')],
    ['sections without a level', many(all.filter(({ level }) => level === null).length, 'section')],
    ...(at === null
      ? []
      : ([
          ['highest sections', titles(at.highest.map((title) => ({ title })))],
          ['highest level', String(at.high)],
          ['lowest sections', titles(at.lowest.map((title) => ({ title })))],
          ['lowest level', String(at.low)],
        ] as const)),
  ];
}

function standingOut({ items }: Outside, titles: Titles): Entry[] {
  const { above, borne } = proofOutside(items);
  return [
    ['titles apart', titles(apartOutside(items))],
    ['levels above proof', many(above.length, 'agreed level')],
    ['titles above proof', titles(above)],
    ['proved questions', many(borne.length, 'question')],
    ['held questions', titles(heldOutside(items))],
    ['lifted questions', titles(liftedOutside(items))],
    ['pitfalls that are us', titles(goneOutside(items, 'pitfall'))],
    ['checks that do not hold', titles(goneOutside(items, 'check'))],
  ];
}

function actions({ actions: all }: Outside): Entry[] {
  if (all === null) return [];
  const of = (kind: 'do' | 'stop') => all.filter((action) => action.kind === kind).length;
  return [
    ['actions', many(of('do'), 'action')],
    ['things to stop', `${many(of('stop'), 'thing')} to stop`],
  ];
}

/** Of each item its title and how it ended, by its code. */
function eachItem({ items }: Outside): Entry[] {
  return items.flatMap((item): Entry[] => [
    [item.code, `‘${item.title}’`],
    [`${item.code} outcome`, outcomeOutside(item)],
  ]);
}

function changes(outside: Outside): Entry[] {
  if (outside.previous === null) return [];
  const moved = movedOutside(outside);
  const count = (is: (by: number) => boolean) => bare(moved.filter(({ by }) => is(by)).length);
  return [
    ['last wave', day(outside.previous.waveDate)],
    ['questions compared', many(moved.length, 'question')],
    ['higher', count((by) => by > 0)],
    ['lower', count((by) => by < 0)],
    ['unchanged', count((by) => by === 0)],
  ];
}
