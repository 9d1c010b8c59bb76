import type { PreviousWave } from '@candour/board-paper';
import { itemsOf, type PublishedVersion } from '@candour/instrument';
import { type Holder, levelMayLeave, notComparableInWords, sameHolders } from '@candour/scoring';
import { type BoardRecord, type CorrectedFigure, correctedRecord, type ResultItem } from '../assessment/results.view.js';

/** What the wave before is read with. */
export interface BesidePrevious {
  readonly instrument: PublishedVersion;
  /** The versions that came after the one asked the wave before, the newest first. */
  readonly since: readonly PublishedVersion[];
  /** What was corrected of it since: it is compared as it should read, with what was sealed beside it. */
  readonly previousFigures: readonly CorrectedFigure[];
  /** What that wave wanted done or stopped, and what came of it. */
  readonly previousActions: NonNullable<PreviousWave['actions']>;
  /** Who held which seat as each wave was frozen; the one before only where there was one. */
  readonly holders: { readonly before: readonly Holder[]; readonly now: readonly Holder[] };
}

/** Levels of the wave before, with the sentence that says why they do not compare, where they do not. */
export function previousWave(sealed: BoardRecord, now: BoardRecord, beside: BesidePrevious): PreviousWave {
  const { instrument, holders, previousFigures } = beside;
  const before = correctedRecord(sealed, instrument, previousFigures);
  const items = before.sections.flatMap((section) => section.items);
  const proved = items.flatMap(({ itemCode, supportedLevel }) =>
    supportedLevel === null ? [] : [[itemCode, supportedLevel] as const],
  );
  const levels = before.sections.flatMap(({ code, level: { level } }) => (level === null ? [] : [[code, level] as const]));
  return {
    waveDate: before.waveDate,
    items: Object.fromEntries(agreedLevels(before)),
    sections: Object.fromEntries(levels),
    supported: Object.fromEntries(proved),
    sameSeats: sameHolders(holders.before, holders.now),
    sealed: sealedOtherwise(sealed, before),
    actions: beside.previousActions,
    notComparable: whyNot(before, now, beside),
    outside: { items: Object.fromEntries(agreedLevels(before, levelMayLeave)) },
  };
}

/** The levels that a board agreed, by item. */
export function agreedLevels(
  record: BoardRecord,
  which: (item: ResultItem) => boolean = () => true,
): (readonly [string, number])[] {
  return record.sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.level === null || !which(item) ? [] : [[item.itemCode, item.level] as const])),
  );
}

/** Items and sections whose corrected level differs from the sealed one, with what was sealed. */
function sealedOtherwise(sealed: BoardRecord, before: BoardRecord): NonNullable<PreviousWave['sealed']> {
  const levels = ({ sections }: BoardRecord) => [
    ...sections.map(({ code, level: { level } }) => [code, level] as const),
    ...sections.flatMap(({ items }) => items.map(({ itemCode, level }) => [itemCode, level] as const)),
  ];
  const now = new Map(levels(before));
  return Object.fromEntries(levels(sealed).filter(([code, level]) => now.get(code) !== level));
}

function whyNot(before: BoardRecord, now: BoardRecord, beside: BesidePrevious): string | null {
  const asked = before.sections.flatMap(({ items }) => items.map(({ itemCode }) => itemCode));
  if (!versionsCompare({ version: before.instrument.version, asked }, beside)) return notComparableInWords('other-version');
  if (before.method !== now.method) return notComparableInWords('other-method');
  return before.coverage === 'fewer' || now.coverage === 'fewer' ? notComparableInWords('low-coverage') : null;
}

/**
 * The very same version, or one that follows it by releases of which each lets every level compare, with nothing that came or went
 * on the way.
 */
export function versionsCompare(
  before: { readonly version: string; readonly asked: readonly string[] },
  { instrument, since }: Pick<BesidePrevious, 'instrument' | 'since'>,
): boolean {
  if (before.version === instrument.version) return true;
  const codes = itemsOf(instrument).map(({ code }) => code);
  const compare = since.every(({ release }) => release.changes.every((one) => one.levelsStillCompare));
  return (
    since.at(-1)?.release.follows === before.version && compare && before.asked.toSorted().join() === codes.toSorted().join()
  );
}
