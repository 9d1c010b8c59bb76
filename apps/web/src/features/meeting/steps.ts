import { type CommandName, commandTable, type ItemState, isItemEndState, mostRoundsOfAnItem } from '@candour/assessment';
import type { AgendaLine, Meeting, Plan } from './snapshot.js';

/** The commands about an item that whoever runs the meeting gives from the desk. */
export const itemCommands = ['open-round', 'lock', 'reveal', 'propose', 'withdraw-proposal', 'confirm', 'park'] as const;
export type ItemCommand = (typeof itemCommands)[number];

/**
 * What may be done with an item now. Of the item the board is at the snapshot says so. Of another one it follows from its state by
 * the same table of commands that the server decides by; the server still has the last word.
 */
export function possibleFor(meeting: Meeting, line: AgendaLine): readonly ItemCommand[] {
  const { current } = meeting;
  if (current?.itemCode === line.itemCode) return itemCommands.filter((name) => current.allowed.includes(name));
  if (!meeting.youHold) return [];
  return itemCommands.filter((name) => isInTable(name, meeting, line) && !isInTheWay(name, meeting, line));
}

function isInTable(name: CommandName, { state }: Meeting, line: AgendaLine): boolean {
  const rule = commandTable[name];
  return rule.from.includes(state) && (rule.items?.includes(line.state) ?? false);
}

function isInTheWay(name: ItemCommand, { agenda }: Meeting, line: AgendaLine): boolean {
  if (name === 'open-round') return line.roundNumber >= mostRoundsOfAnItem || agenda.some(({ state }) => state === 'open');
  // Whether a proposal is open is known of the current item alone.
  return name === 'confirm' || name === 'withdraw-proposal';
}

/** The one next step of an item, in the order a meeting takes them; null where there is none. */
export function mainStep(possible: readonly ItemCommand[], state: ItemState): ItemCommand | null {
  if (isItemEndState(state)) return null;
  const order: readonly ItemCommand[] = ['lock', 'reveal', 'confirm', 'propose'];
  const next = order.find((name) => possible.includes(name));
  if (next) return next;
  return state === 'waiting' && possible.includes('open-round') ? 'open-round' : null;
}

/** The agenda in the order the plan puts it; without a plan, in the instrument's. */
export function inOrder(agenda: readonly AgendaLine[], plan: Plan | null): readonly AgendaLine[] {
  if (!plan) return agenda;
  const places = new Map(plan.items.map(({ itemCode }, place) => [itemCode, place]));
  const placeOf = ({ itemCode }: AgendaLine) => places.get(itemCode) ?? places.size;
  return [...agenda].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The next item without an outcome after this one, from the top again after the last; null when every item has one. */
export function nextItem(lines: readonly AgendaLine[], after: string | null): AgendaLine | null {
  const at = lines.findIndex(({ itemCode }) => itemCode === after);
  const onwards = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return onwards.find(({ state }) => !isItemEndState(state)) ?? null;
}

/** Whether nothing is left but to close the meeting: then that is the one next step. */
export const isAllSettled = ({ state, agenda }: Meeting): boolean =>
  state === 'meeting' && agenda.every((line) => isItemEndState(line.state));
