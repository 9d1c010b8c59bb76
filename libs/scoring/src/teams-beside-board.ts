import { TEAMS_GAP } from './constants.js';
import type { Spread } from './disclosure/spread-to-show.js';

/** How the teams see an item beside what the board agreed of itself. */
export type TeamsBeside = 'lower' | 'higher' | 'alike';

/**
 * The teams' median beside the level that the board agreed: lower or higher from one whole level on (ours), else alike. Made of
 * two figures that its reader is shown beside it, so it tells nothing more than they do.
 *
 * @param agreed whole level, or null where the board agreed none
 * @param teams what was released of the teams' answers; null before that
 * @returns null where either side is not shown
 * @example teamsBesideBoard(4, { ...spread, median: 2.5 }) // 'lower'
 */
export function teamsBesideBoard(agreed: number | null, teams: Spread | null): TeamsBeside | null {
  if (agreed === null || teams === null || teams.shown !== 'full' || teams.median === null) return null;
  const gap = teams.median - agreed;
  if (Math.abs(gap) < TEAMS_GAP) return 'alike';
  return gap < 0 ? 'lower' : 'higher';
}

const WORDS: Readonly<Record<TeamsBeside, string>> = {
  lower: 'The teams see this a level or more lower than the board',
  higher: 'The teams see this a level or more higher than the board',
  alike: 'The teams and the board see this much alike',
};

/** @example teamsBesideBoardInWords('lower') // 'The teams see this a level or more lower than the board' */
export function teamsBesideBoardInWords(beside: TeamsBeside): string {
  return WORDS[beside];
}
