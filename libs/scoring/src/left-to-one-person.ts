/**
 * The portfolio to which an item is left, if it is: the board cannot assure itself of it (a third or more of those who
 * answered do not know), **and** all its evidence and actions belong to one portfolio. Both are known to the board
 * already, so nobody's own answer is used. An item with neither evidence nor actions is left to nobody.
 *
 * @param cannotAssure as the spread says it
 * @param portfolios   the owner's portfolio of every piece of evidence and every action of the item
 * @example leftToOnePerson(true, ['Digital', 'digital ']) // 'Digital'
 */
export function leftToOnePerson(cannotAssure: boolean, portfolios: readonly string[]): string | null {
  const [first, ...others] = portfolios.map((portfolio) => portfolio.trim());
  if (!cannotAssure || !first) return null;
  return others.every((other) => other.toLowerCase() === first.toLowerCase()) ? first : null;
}
