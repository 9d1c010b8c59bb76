/**
 * The level by the national rule that every element of a level, and of all levels below it, is met (NHS England Digital
 * Maturity Assessment 2025; the same as C2M2's maturity indicator levels).
 *
 * @param metByLevel for each level, lowest first, whether each of its elements is met
 * @param floor      the lowest level, shown even where it is not met itself
 * @example cumulativeLevel([[true], [true, false]]) // { level: 1, notYetLevelOne: false }
 */
export function cumulativeLevel(
  metByLevel: readonly (readonly boolean[])[],
  floor = 1,
): { readonly level: number; readonly notYetLevelOne: boolean } {
  const unmet = metByLevel.findIndex((elements) => !elements.every(Boolean));
  const levels = unmet === -1 ? metByLevel.length : unmet;
  return { level: Math.max(floor, floor - 1 + levels), notYetLevelOne: levels === 0 };
}
