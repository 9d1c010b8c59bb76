import { type Framework, type InstrumentVersion, itemByCode, levelOf, type Relation, scaleSize } from '@candour/instrument';
import type { AnswerRead, FrameworkRead, PartRead } from './read-across.dto.js';

/** One level that the board agreed, as it stands in its own assessment. */
export interface AgreedLevel {
  readonly assessmentId: string;
  readonly instrument: InstrumentVersion;
  readonly itemCode: string;
  readonly level: number;
  /** ISO date of the wave. */
  readonly waveDate: string;
  readonly sealed: boolean;
  /** What it should read, by the newest correction; null where it stands as sealed. */
  readonly corrected: string | null;
}

const WORDS: Readonly<Record<Relation, string>> = {
  equal: 'Asks the same',
  subset: 'Covers a part of this',
  superset: 'Covers this and more',
  overlaps: 'Overlaps with this',
  supports: 'Helps to show this',
};

/** A relation of an item to a part of a framework, as people say it. @example relationInWords('overlaps') // 'Overlaps with this' */
export const relationInWords = (relation: Relation): string => WORDS[relation];

/**
 * Where agreed levels also count: every part of every framework that a crosswalk names, each with the levels that bear on it. A
 * level is only ever pointed at, with its date and its relation; no level of a framework is worked out from it.
 *
 * @param agreed the newest agreed level of each item
 * @param library versions whose frameworks are shown even where nothing is agreed for them; the newest naming of a framework wins
 */
export function byFramework(agreed: readonly AgreedLevel[], library: readonly InstrumentVersion[]): FrameworkRead[] {
  const frameworks = new Map<string, Framework>();
  for (const { instrument } of agreed) for (const one of instrument.frameworks) frameworks.set(one.code, one);
  for (const instrument of library) for (const one of instrument.frameworks) frameworks.set(one.code, fuller(one, frameworks));
  return [...frameworks.values()].map(({ code, title, publisher, date, parts }) => ({
    code,
    title,
    publisher,
    date,
    parts: parts.map((part): PartRead => ({ ...part, answers: answersFor(agreed, code, part.code) })),
  }));
}

/** An older version may name fewer parts of a framework than a newer one. */
function fuller(one: Framework, known: ReadonlyMap<string, Framework>): Framework {
  const other = known.get(one.code);
  return other && other.parts.length > one.parts.length ? other : one;
}

function answersFor(agreed: readonly AgreedLevel[], framework: string, part: string): AnswerRead[] {
  return agreed.flatMap((answer) => {
    const item = itemByCode(answer.instrument, answer.itemCode);
    const entry = item?.crosswalk.find((one) => one.framework === framework && one.part === part);
    if (!item || !entry) return [];
    const { assessmentId, instrument, level, waveDate, sealed, corrected } = answer;
    return [
      {
        assessmentId,
        instrumentCode: instrument.code,
        instrumentVersion: instrument.version,
        instrumentTitle: instrument.title,
        itemCode: item.code,
        itemTitle: item.title,
        kind: item.kind,
        level,
        levelName: levelOf(item, level)?.name ?? String(level),
        scale: scaleSize(item),
        waveDate,
        sealed,
        corrected,
        relation: entry.relation,
        relationWords: relationInWords(entry.relation),
        says: entry.says,
      },
    ];
  });
}
