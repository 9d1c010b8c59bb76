// @ts-check
import { HARDEST_GRADE, itemsOf, readingGradeOf, scoredItemsOf } from '@candour/instrument';

/** @typedef {import('@candour/instrument').InstrumentVersion} InstrumentVersion */

/** How hard it is to read: the hardest item and the one in the middle. @param {InstrumentVersion} instrument @returns {string} */
export function readingOf(instrument) {
  const graded = itemsOf(instrument)
    .map((item) => ({ code: item.code, grade: readingGradeOf(item) }))
    .sort((a, b) => a.grade - b.grade);
  const [middle, hardest] = [graded[Math.floor(graded.length / 2)], graded.at(-1)];
  if (!middle || !hardest) return 'No items.';
  return `Reads at school grade ${middle.grade.toFixed(1)} in the middle, ${hardest.grade.toFixed(1)} at most (${hardest.code}); ${HARDEST_GRADE} is the limit.`;
}

/** Which scored items are related to other frameworks, and which stand alone. @param {InstrumentVersion} instrument @returns {string[]} */
export function crosswalkOf(instrument) {
  const scored = scoredItemsOf(instrument);
  if (scored.length === 0) return [];
  const alone = scored.filter(({ crosswalk }) => crosswalk.length === 0).map(({ code }) => code);
  const counts = instrument.frameworks.map(({ code }) => {
    const items = scored.filter(({ crosswalk }) => crosswalk.some(({ framework }) => framework === code)).length;
    return `${code} ${items}`;
  });
  const related = `${scored.length - alone.length} of ${scored.length} scored items also count elsewhere`;
  return [
    `${related}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}.`,
    ...(alone.length > 0 ? [`Without a relation: ${alone.join(', ')}.`] : []),
  ];
}
