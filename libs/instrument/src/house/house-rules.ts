import type { InstrumentVersion } from '../instrument.js';
import type { Finding } from '../mistake.js';
import { unknownElements } from './across.js';
import { hardToRead } from './reading-age.js';
import { askedTwice, saidTwice } from './sameness.js';
import { itemsWhole, levelNames, sectionsWhole, timeToThink } from './shape.js';
import { americanSpelling } from './spelling.js';

/** What we ask of our own instruments beyond the format. An organisation's own instrument is right without it. */
export const HOUSE_RULES = {
  hardToRead,
  americanSpelling,
  saidTwice,
  askedTwice,
  levelNames,
  sectionsWhole,
  itemsWhole,
  timeToThink,
  unknownElements,
} as const satisfies Readonly<Record<string, (instrument: InstrumentVersion) => readonly Finding[]>>;

/** Everything that the rules of the house say about one instrument. */
export const houseMistakes = (instrument: InstrumentVersion): readonly Finding[] =>
  Object.values(HOUSE_RULES).flatMap((rule) => rule(instrument));
