import type { Doors, Rules } from '../../platform/on-its-way.js';
import { Outgoing } from '../../platform/outgoing.js';
import type { MyChoice } from './polls.js';

/** A choice on its way: numbers of options, upon the version it replaces (null: there was none). */
export interface Draft {
  readonly chosen: readonly number[];
  readonly expectedVersion: number | null;
}

const isSame = (draft: Draft, mine: MyChoice): boolean => mine.chosen !== null && mine.chosen.join() === draft.chosen.join();

/** One seat's choice in a poll, on its way to the server. */
export class Choice extends Outgoing<Draft, MyChoice> {
  /** @param least how many options make a choice */
  constructor(doors: Doors<Draft, MyChoice>, least: number) {
    const rules: Rules<Draft, MyChoice> = {
      isWhole: ({ chosen }) => chosen.length >= least,
      isSame,
      tooLate: 'poll-locked',
      passing: [],
    };
    super(doors, rules);
  }

  /** What has just been chosen, in the order of the options, upon the version that the screen shows. */
  choose(chosen: readonly number[], shownVersion: number | null): void {
    this.take({ chosen: [...chosen].sort((a, b) => a - b), expectedVersion: shownVersion }, 0);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A draft that an earlier visit left on this device, or null where it cannot be understood. */
export function draftFrom(value: unknown): Draft | null {
  if (!isRecord(value) || !Array.isArray(value.chosen)) return null;
  const chosen = value.chosen.filter((one): one is number => typeof one === 'number');
  return { chosen, expectedVersion: typeof value.expectedVersion === 'number' ? value.expectedVersion : null };
}
