import { type Change, changeBetween } from '@candour/scoring';
import type { EvidenceFindings, Findings, ItemFindings } from './findings.js';
import { agreedLevel, isQuestion } from './reading.js';

/** How a question stands against the last wave: a change of level, or that one of the two waves has no level of it. */
export type Since = {
  readonly item: ItemFindings;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: Exclude<Change, 'not-comparable'> | 'new' | 'no-longer';
};

const ORDER = ['risen-with-proof', 'said-higher-proof-unchanged', 'lower', 'unchanged', 'new', 'no-longer'] as const;

/**
 * Every question that has a level now or had one in the last wave, by how it changed; none where the two waves do not compare.
 * A rise is with proof only where the supported level rose as well.
 */
export function changesSince({ previous, items }: Findings): Since[] {
  if (previous === null || previous.notComparable !== null) return [];
  const all = items.filter(isQuestion).flatMap((item): Since[] => {
    const [before, now] = [previous.items[item.code] ?? null, agreedLevel(item)];
    if (before === null && now === null) return [];
    if (before === null) return [{ item, before, now, change: 'new' }];
    if (now === null) return [{ item, before, now, change: 'no-longer' }];
    const supported = previous.supported?.[item.code] ?? Number.POSITIVE_INFINITY;
    const change = changeBetween({ level: before, supported }, { level: now, supported: item.supportedLevel ?? 1 }, true);
    return change === 'not-comparable' ? [] : [{ item, before, now, change }];
  });
  return ORDER.flatMap((change) => all.filter((one) => one.change === change));
}

/** Evidence dated after the last wave, with its item, the newest first. */
export function newerEvidence({ previous, items }: Findings): { item: ItemFindings; piece: EvidenceFindings }[] {
  if (previous === null) return [];
  const newer = items.flatMap((item) =>
    item.evidence.flatMap((piece) => (piece.dated !== null && piece.dated > previous.waveDate ? [{ item, piece }] : [])),
  );
  return newer.sort((a, b) => (b.piece.dated ?? '').localeCompare(a.piece.dated ?? ''));
}
