import type { ChangeRow, SideRow } from '@candour/board-paper';
import { independentBoards, independentLevels, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { inWords, listed, lowerFirst, many } from '../../platform/words.js';
import type { ChangedTrust } from '../findings/change.dto.js';
import type { Side, SideBySideResponse } from '../findings/side-by-side.dto.js';

/** What moved, trust by trust: questions where a trust shares them in both waves, else sections. What stood still is left to the annex. */
export function changeRows(trusts: readonly ChangedTrust[]): ChangeRow[] {
  return trusts.flatMap(({ name, sections, items }) => {
    const figures = items.length > 0 ? items : sections;
    return figures
      .filter(({ change }) => change !== 'unchanged' && change !== 'not-comparable')
      .map(({ title, words, before, after }) => ({
        trust: name,
        title,
        words: before === null || after === null ? words : `${words}: level ${before}, now level ${after}`,
      }));
  });
}

/** What the figures of both waves of each trust rest on, a line each; in the order of the trusts. */
export function changeBasis(trusts: readonly ChangedTrust[]): string[] {
  return trusts.flatMap(({ name, aboutFrom, aboutTo }) =>
    aboutFrom === null || aboutTo === null ? [] : [`${name}: now ${aboutTo} Before: ${aboutFrom}`],
  );
}

/** The same of the board of the system and of each trust beside it; where there is nothing, why. */
export function sideBasis({ pairs }: SideBySideResponse): string[] {
  const sides = pairs.flatMap(({ system, trust }) => [system, trust]);
  return [...new Map(sides.map((side) => [side.organisationId, `${side.name}: ${sideInWords(side)}`])).values()];
}

/** What stands in the place of figures has no date before it, and no full stop. */
const sideInWords = ({ waveDate, words }: Side): string => (waveDate === null ? `${lowerFirst(words)}.` : words);

type LeadersOf = ReadonlyMap<string, readonly string[]>;

/**
 * The questions that both were asked: the level of the system’s board, and those of its trusts that compare. How many stand at a level is
 * said from three independent boards, which are what is counted (method, section 5); of fewer each is told by its name, as it shares it.
 */
export function sideRows({ pairs }: SideBySideResponse, leadersOf: LeadersOf): SideRow[] {
  const questions = new Map(pairs.flatMap(({ items }) => items.map(({ code, title }) => [code, title] as const)));
  return [...questions].map(([code, title]) => {
    const asked = pairs.flatMap(({ trust, items }) =>
      items.filter((item) => item.code === code).map((item) => ({ trust, item })),
    );
    const shown = asked.flatMap(({ trust: { organisationId, name }, item: { whyNot, trust } }) =>
      whyNot === null && trust.level !== null ? [{ name, level: trust.level, leaders: leadersOf.get(organisationId) ?? [] }] : [],
    );
    return { title, system: asked[0]?.item.system.words ?? 'Not asked', trusts: levelsInWords(shown, asked.length) };
  });
}

interface Shown {
  readonly name: string;
  readonly level: number;
  readonly leaders: readonly string[];
}

function levelsInWords(shown: readonly Shown[], asked: number): string {
  const rest = asked - shown.length;
  const apart = rest === 0 ? '' : `${shown.length === 0 ? '' : '; '}${many(rest, 'trust')} without a level that compares`;
  if (independentBoards(shown).length < SYSTEM_AGGREGATE_FROM)
    return `${shown.map(({ name, level }) => `${name}: level ${level}`).join('; ')}${apart}`;
  const levels = independentLevels(shown);
  const all = many(levels.length, 'independent trust');
  const at = [...new Set(levels)].sort((a, b) => a - b);
  if (at.length === 1) return `All ${all} at level ${at[0]}${apart}`;
  const counted = at.map((level) => `${inWords(levels.filter((one) => one === level).length)} at level ${level}`);
  return `Of ${all} ${listed(counted)}${apart}`;
}
