import type { Findings } from '../../findings.js';
import { standing } from '../../reading.js';
import { many, named } from '../../words.js';
import type { Entry } from './entry.js';

/** Where the board stands highest and lowest. */
export function sectionFigures({ sections }: Findings): Entry[] {
  const at = standing(sections);
  return [
    ['sections', many(sections.length, 'section')],
    ['sections without a level', many(sections.filter(({ level }) => level === null).length, 'section')],
    ...(at === null
      ? []
      : ([
          ['highest sections', named(at.highest)],
          ['highest level', String(at.high)],
          ['lowest sections', named(at.lowest)],
          ['lowest level', String(at.low)],
        ] as const)),
  ];
}
