import type { Figures } from '../live/fill.js';
import { day, inWords, many, named } from '../words.js';
import type { Outside } from './outside.js';
import {
  agreedOutside,
  apartOutside,
  goneOutside,
  heldOutside,
  liftedOutside,
  openOutside,
  parkedOutside,
  proofOutside,
  titlesOf,
} from './outside-reading.js';

/** The figures that live words of a paper for outside may name: none that is not told there anyway. */
export function figuresOutside(outside: Outside): Figures {
  const { items, sections, actions, previous, cover } = outside;
  const { above, borne } = proofOutside(items);
  const levels = sections.flatMap(({ level }) => level ?? []);
  const [high, low] = [Math.max(...levels), Math.min(...levels)];
  const at = (level: number) => named(titlesOf(sections.filter((section) => section.level === level)));
  const of = (kind: 'do' | 'stop') => (actions ?? []).filter((action) => action.kind === kind).length;
  const notApplicable = items.filter(({ outcome }) => outcome === 'not-applicable');
  return new Map([
    ['items', many(items.length, 'item')],
    ['items agreed', inWords(agreedOutside(items).length)],
    ['items not agreed or not assured', inWords(openOutside(items).length)],
    ['titles not agreed or not assured', named(titlesOf(openOutside(items)))],
    ['items parked', inWords(parkedOutside(items).length)],
    ['items that do not apply', inWords(notApplicable.length)],
    ['titles apart', named(titlesOf(apartOutside(items)))],
    ['questions above evidence', many(above.length, 'agreed level')],
    ['titles above evidence', named(titlesOf(above))],
    ['questions borne by evidence', many(borne.length, 'question')],
    ['titles held', named(titlesOf(heldOutside(items)))],
    ['titles lifted', named(titlesOf(liftedOutside(items)))],
    ['pitfalls that are us', named(titlesOf(goneOutside(items, 'pitfall')))],
    ['checks that fail', named(titlesOf(goneOutside(items, 'check')))],
    ...(levels.length > 0
      ? ([
          ['highest sections', at(high)],
          ['highest level', String(high)],
          ['lowest sections', at(low)],
          ['lowest level', String(low)],
        ] as const)
      : []),
    ['sections without a level', many(sections.length - levels.length, 'section')],
    ...(actions === null
      ? []
      : ([
          ['actions', many(of('do'), 'action')],
          ['things to stop', many(of('stop'), 'thing')],
        ] as const)),
    ['wave', day(outside.waveDate)],
    ...(previous === null ? [] : ([['last wave', day(previous.waveDate)]] as const)),
    ...(cover.assuranceLevel === null ? [] : ([['assurance', cover.assuranceLevel.word.toLowerCase()]] as const)),
  ]);
}
