import type { ItemState } from '@candour/assessment';
import { type Item, itemByCode, type PublishedVersion } from '@candour/instrument';
import type { CorrectedOutcome, CorrectedSection } from './correction.dto.js';
import type { ResultItem, ResultSection } from './results.dto.js';
import { holdsOn, proofAt } from './results-item.js';
import type { BoardRecord } from './results-record.js';
import { sectionLevel } from './results-section.js';

/** The outcome of an item as a correction puts it right. */
export interface CorrectedFigure {
  readonly itemCode: string;
  readonly outcome: CorrectedOutcome;
  readonly level: number | null;
}

/**
 * The record as it would read had the corrected figures been sealed: their items, what proves and holds them, and the levels of
 * sections that follow by the same rules. The sealed record itself never changes; this stands beside it.
 */
export function correctedRecord(
  record: BoardRecord,
  instrument: PublishedVersion,
  figures: readonly CorrectedFigure[],
): BoardRecord {
  if (figures.length === 0) return record;
  const latest = new Map(figures.map((figure) => [figure.itemCode, figure]));
  const items = record.sections.flatMap((section) => section.items).map((item) => ended(item, latest.get(item.itemCode)));
  const levels = new Map(items.map(({ itemCode, level }) => [itemCode, level]));
  const levelOf = (code: string) => levels.get(code) ?? null;
  const again = (item: ResultItem): ResultItem => {
    const asked = itemByCode(instrument, item.itemCode);
    return asked ? weighed(item, asked, record, { instrument, levelOf }) : item;
  };
  const sections = record.sections.map((section): ResultSection => {
    const own = items.filter(({ itemCode }) => section.items.some((one) => one.itemCode === itemCode)).map(again);
    const asked = instrument.sections.find(({ code }) => code === section.code);
    return { ...section, items: own, level: asked ? sectionLevel(asked, own) : section.level };
  });
  return { ...record, sections };
}

const STATES: Readonly<Record<CorrectedOutcome, ItemState>> = {
  level: 'agreed',
  'not-agreed': 'not-agreed',
  'not-applicable': 'not-applicable',
};

/** A corrected item without what only its old outcome had. */
function ended(item: ResultItem, figure: CorrectedFigure | undefined): ResultItem {
  if (!figure) return item;
  return { ...item, state: STATES[figure.outcome], level: figure.level, parked: null };
}

function weighed(
  item: ResultItem,
  asked: Item,
  { evidence, seal }: BoardRecord,
  around: Parameters<typeof holdsOn>[3],
): ResultItem {
  const day = seal?.on ?? '9999-12-31';
  return {
    ...item,
    ...proofAt(asked, item.level, evidence, day),
    ...holdsOn(asked, item.level, item.heldLifted?.reason ?? null, around),
  };
}

/** Levels of sections that one correction changes, by what they read before it and after. */
export function sectionsThatFollow(before: BoardRecord, after: BoardRecord): readonly CorrectedSection[] {
  return after.sections.flatMap(({ code, title, level: { level } }, place) => {
    const earlier = before.sections[place]?.level.level ?? null;
    return earlier === level ? [] : [{ code, title, said: sectionWords(earlier), shouldRead: sectionWords(level) }];
  });
}

const sectionWords = (level: number | null): string => (level === null ? 'No level' : `Level ${level}`);
