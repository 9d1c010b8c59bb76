import { spreadToShow } from '@candour/scoring';
import { LEAST_FOR_PICTURE } from '../skills-findings.js';
import type { SkillsItem } from '../skills-picture.dto.js';

/**
 * One item of a skills picture as the board may see it, by the scoring library: what the database's `skills_item_to_show` must give
 * as well.
 *
 * @param counts `counts[0]` said the lowest level
 */
export function releasedOf(
  counts: readonly number[],
  noChance: number,
  tookPart: number,
): Pick<SkillsItem, 'shown' | 'n' | 'counts' | 'median' | 'noChance' | 'manyNoChance'> {
  const spread = spreadToShow({
    counts,
    scale: counts.length,
    dontKnow: noChance,
    notApplicable: 0,
    eligible: tookPart,
    threshold: LEAST_FOR_PICTURE,
    banded: false,
  });
  return {
    shown: spread.shown === 'full' ? 'full' : 'too-few',
    n: spread.n,
    counts: spread.counts === null ? null : [...spread.counts],
    median: spread.median,
    noChance: spread.noLevel,
    manyNoChance: spread.cannotAssure,
  };
}
