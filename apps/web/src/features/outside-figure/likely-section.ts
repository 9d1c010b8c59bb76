import type { SourceWithMeasures } from './queries.js';

type Section = SourceWithMeasures['sections'][number];

/** A section as one word, for lists to choose from. */
export const sectionKey = ({ instrumentCode, sectionCode }: Pick<Section, 'instrumentCode' | 'sectionCode'>): string =>
  `${instrumentCode} ${sectionCode}`;

/** Words that titles differ in without meaning anything else. */
const SMALL = new Set(['the', 'a', 'and', 'of', 'our', 'score', 'pillar', 'domain', 'average', 'overall', 'mean']);

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !SMALL.has(word))
    .join(' ');

/** The sections that are called what a measure is called: a guess, which somebody looks at and saves. */
export function likelySection(measure: string, sections: readonly Section[]): string[] {
  const name = plain(measure);
  return name === '' ? [] : sections.filter(({ sectionTitle }) => plain(sectionTitle) === name).map(sectionKey);
}
