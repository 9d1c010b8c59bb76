import { dayInWords } from '@candour/assessment';
import type { Findings } from '@candour/board-paper';
import { checksumOf } from '../assessment/results.view.js';

/**
 * What has changed since a version was approved, as sentences: it is in the next version and never slipped into this one. What the
 * board saw of evidence was sealed and does not change.
 */
export function sinceApproval(approved: Findings, now: Findings): string[] {
  return [...corrections(approved, now), ...decision(approved, now), ...lastWave(approved, now)];
}

function corrections(approved: Findings, now: Findings): string[] {
  return now.corrections.slice(approved.corrections.length).map(({ number, on, itemTitle, said, shouldRead }) => {
    const what = itemTitle === null ? '' : ` to “${itemTitle}”`;
    return `Correction ${number}${what} was made on ${day(on, now)}: it said “${said}” and should read “${shouldRead}”.`;
  });
}

function decision(approved: Findings, now: Findings): string[] {
  if (now.decision === null || same(now.decision, approved.decision)) return [];
  const { on, minute } = now.decision;
  return [`The board’s decision of ${day(on, now)} was recorded (minute ${minute}).`];
}

function lastWave(approved: Findings, now: Findings): string[] {
  const [then, today] = [approved.previous, now.previous];
  if (then === null || today === null) return [];
  const levels = ({ items, sections, supported }: NonNullable<Findings['previous']>) => [items, sections, supported];
  return [
    ...(same(levels(then), levels(today)) ? [] : ['A level of the last wave was corrected.']),
    ...(same(then.actions, today.actions) ? [] : ['What came of the actions of the last wave has changed.']),
  ];
}

/** In whatever order a database keeps the members of an object. */
function same(one: unknown, other: unknown): boolean {
  return checksumOf(one ?? null) === checksumOf(other ?? null);
}

const day = (on: string, { preparedOn }: Findings) => dayInWords(on, preparedOn);
