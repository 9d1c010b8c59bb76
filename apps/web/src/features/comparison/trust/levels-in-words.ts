import { listed } from '../../../platform/listed.js';

const LEVELS = [1, 2, 3, 4, 5];

/** Where the sections of one result stand, in a sentence. @example // 'Of 5 sections, 2 stand at level 3, 2 at level 4 and 1 has no level.' */
export function levelsInWords(sections: readonly { readonly level: number | null }[]): string {
  const at = (level: number | null) => sections.filter((section) => section.level === level).length;
  const counted = LEVELS.filter((level) => at(level) > 0).map((level, place) => {
    const stand = at(level) === 1 ? ' stands' : ' stand';
    return `${at(level)}${place === 0 ? stand : ''} at level ${level}`;
  });
  const none = at(null) === 0 ? [] : [`${at(null)} ${at(null) === 1 ? 'has' : 'have'} no level`];
  return `Of ${sections.length} ${sections.length === 1 ? 'section' : 'sections'}, ${listed([...counted, ...none])}.`;
}
