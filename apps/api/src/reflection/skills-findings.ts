import { inWords, many, named } from '../platform/words.js';
import type { SkillsItem } from './skills-picture.dto.js';

/** From how many members who take part there is a picture at all, and from how many levels an item (method, section 6). */
export const LEAST_FOR_PICTURE = 8;

/** What share of the levels at the upper two of the scale is called strong together. (ours) */
const STRONG_SHARE = 3 / 4;

/** What nobody says at the highest level, and few at the one below, is called claimed by few. (ours) */
const FEW_SHARE = 1 / 4;

/**
 * What a skills picture says, as sentences: where the board is strong together, what few or none claim, where it had no chance to
 * show it, and where too few gave a level. It is worked out from what was released and from nothing else.
 */
export function skillsFindings(items: readonly SkillsItem[]): string[] {
  const strong = items.filter((item) => upperShare(item) >= STRONG_SHARE);
  const unclaimed = items.filter((item) => item.counts !== null && (item.counts.at(-1) ?? 0) === 0);
  const few = items.filter((item) => item.counts !== null && upperShare(item) <= FEW_SHARE);
  const noChance = items.filter(({ manyNoChance }) => manyNoChance);
  const tooFew = items.filter(({ shown }) => shown === 'too-few');
  const highest =
    items
      .find(({ counts }) => counts !== null)
      ?.levelNames.at(-1)
      ?.toLowerCase() ?? 'the highest level';
  const said = [
    strong.length > 0 ? `The board is strong together in ${titles(strong)}: three quarters or more show it often.` : '',
    few.length > 0 ? `A quarter or fewer show it often: ${titles(few)}.` : '',
    unclaimed.length > 0 ? `Nobody says “${highest}” of ${titles(unclaimed)}.` : '',
    noChance.length > 0 ? `A third or more had no chance to show ${titles(noChance)}.` : '',
    tooFew.length > 0 ? tooFewWords(tooFew.length, items.length) : '',
  ].filter((sentence) => sentence !== '');
  return said.length === 0
    ? ['Nothing stands out: of every item more than a quarter and fewer than three quarters show it often.']
    : said;
}

const titles = (items: readonly SkillsItem[]): string => named(items.map(({ title }) => title));

const tooFewWords = (count: number, of: number): string =>
  count === of
    ? `Fewer than ${inWords(LEAST_FOR_PICTURE)} gave a level to any item, so no levels are shown.`
    : `Fewer than ${inWords(LEAST_FOR_PICTURE)} gave a level to ${many(count, 'item')}, which ${count === 1 ? 'is' : 'are'} not shown.`;

/** Which share of the levels given lies at the upper two of the scale; never reached where nothing is shown. */
function upperShare({ counts, n }: SkillsItem): number {
  if (counts === null || n === null || n === 0) return Number.NaN;
  return ((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0)) / n;
}
