import type { AssessmentState, MethodOfCollection } from './states.js';

/** Digits and capitals that are taken for no other: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V, and no word. */
export const joinCodeLetters = '34679CDFHJKMNPRTWXY';
export const joinCodeLength = 6;

const aJoinCode = new RegExp(`^[${joinCodeLetters}]{${joinCodeLength}}$`);

/**
 * The join code that somebody typed, however they wrote it.
 *
 * @returns null where it cannot be one: other characters, too few or too many
 * @example joinCodeFrom('hkm-4tx') // 'HKM4TX'
 */
export function joinCodeFrom(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.\-–—]/g, '');
  return aJoinCode.test(code) ? code : null;
}

/** Whether people may join the meeting of an assessment: from when it could be opened until it is closed. */
export function isRoomPrepared(assessment: {
  readonly state: AssessmentState;
  readonly method: MethodOfCollection;
  readonly scoringClosed: boolean;
}): boolean {
  const { state, method, scoringClosed } = assessment;
  if (state === 'meeting' || state === 'paused') return true;
  return state === 'draft' ? method === 'room' : state === 'scoring' && scoringClosed;
}

/** How short the code may be that somebody chooses for their room link; five tries make it enough. */
export const shortestChosenCode = 6;

const inARow = '01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop';

/** What is wrong with a code that somebody chooses for their room link, or nothing. */
export function wrongWithChosenCode(code: string): string | undefined {
  const said = code.trim().toLowerCase();
  if (said.length < shortestChosenCode) return `Choose a code of at least ${shortestChosenCode} characters`;
  if (new Set(said).size < 3 || inARow.includes(said)) return 'Choose something that is harder to guess';
  return undefined;
}
