import { say } from '../../platform/status.js';
import { arranged, asPlanned, isChanged, movedUp, orderFrom, putAside } from './desk-order.js';
import type { AgendaLine } from './snapshot.js';
import { useKept } from './use-kept.js';

export interface OrderedAgenda {
  /** In the order of the desk. */
  readonly lines: readonly AgendaLine[];
  readonly isAside: (itemCode: string) => boolean;
  /** Whether there is an item without an outcome before it. */
  readonly canMoveUp: (itemCode: string) => boolean;
  readonly moveUp: (itemCode: string) => void;
  readonly setAside: (itemCode: string) => void;
  /** Back to the planned order; null where nothing was changed. */
  readonly reset: (() => void) | null;
}

/** The agenda in the order of this desk, which nobody else sees. */
export function useDeskOrder(assessmentId: string, planned: readonly AgendaLine[]): OrderedAgenda {
  const [order, setOrder] = useKept(`order.${assessmentId}`, orderFrom);
  const lines = arranged(planned, order);
  const isAside = (itemCode: string) => order.aside.includes(itemCode);
  return {
    lines,
    isAside,
    canMoveUp: (itemCode) => movedUp(planned, order, itemCode) !== order,
    moveUp: (itemCode) => {
      setOrder(movedUp(planned, order, itemCode));
      say('Moved up, on this screen only');
    },
    setAside: (itemCode) => {
      setOrder(putAside(order, itemCode));
      say(isAside(itemCode) ? 'Back in its place' : 'Put aside for later, on this screen only');
    },
    reset: isChanged(order) ? () => setOrder(asPlanned) : null,
  };
}
