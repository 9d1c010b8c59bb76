import { isItemEndState } from '@candour/assessment';
import type { AgendaLine } from './snapshot.js';

/**
 * What whoever sits at the desk has changed of the order: kept at the desk, for an order that others saw could tell of figures that
 * nobody was shown yet.
 */
export interface DeskOrder {
  /** The order as it was last left; empty where nothing was moved. */
  readonly moved: readonly string[];
  /** What is to come last. */
  readonly aside: readonly string[];
}

export const asPlanned: DeskOrder = { moved: [], aside: [] };

/** The agenda as the desk has it: in the order it was left, then what is new, and last what was put aside. */
export function arranged(lines: readonly AgendaLine[], { moved, aside }: DeskOrder): readonly AgendaLine[] {
  const places = new Map(moved.map((itemCode, place) => [itemCode, place]));
  const placeOf = ({ itemCode }: AgendaLine) => places.get(itemCode) ?? places.size;
  const inOrder = moved.length === 0 ? lines : [...lines].sort((a, b) => placeOf(a) - placeOf(b));
  const isAside = (line: AgendaLine) => isLeft(line) && aside.includes(line.itemCode);
  return [...inOrder.filter((line) => !isAside(line)), ...inOrder.filter(isAside)];
}

/** Moves an item before the one without an outcome that comes before it. */
export function movedUp(lines: readonly AgendaLine[], order: DeskOrder, itemCode: string): DeskOrder {
  const codes = arranged(lines, order).map((line) => line.itemCode);
  const left = arranged(lines, order).filter(isLeft);
  const before = left[left.findIndex((line) => line.itemCode === itemCode) - 1];
  if (!before) return order;
  const without = codes.filter((code) => code !== itemCode);
  without.splice(without.indexOf(before.itemCode), 0, itemCode);
  // What is moved up is not to come last any more.
  return { moved: without, aside: order.aside.filter((code) => code !== itemCode) };
}

/** Puts an item last, or takes it back to where it was. */
export function putAside({ moved, aside }: DeskOrder, itemCode: string): DeskOrder {
  const without = aside.filter((code) => code !== itemCode);
  return { moved, aside: without.length < aside.length ? without : [...aside, itemCode] };
}

export const isChanged = ({ moved, aside }: DeskOrder) => moved.length > 0 || aside.length > 0;

/** An order that was kept, if it is one. */
export function orderFrom(kept: unknown): DeskOrder {
  const codes = (list: unknown) => (Array.isArray(list) ? list.filter((code) => typeof code === 'string') : []);
  const { moved, aside } = (kept ?? {}) as Partial<Record<keyof DeskOrder, unknown>>;
  return { moved: codes(moved), aside: codes(aside) };
}

const isLeft = ({ state }: AgendaLine) => !isItemEndState(state);
