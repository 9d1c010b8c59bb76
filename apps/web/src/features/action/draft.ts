import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { BoardAction, ChangeRequest } from './queries.js';

/** An action as it is being written. */
export interface Draft {
  readonly kind: BoardAction['kind'] | null;
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly ownerSeatId: string;
  readonly due: DateParts;
  readonly state: BoardAction['state'];
  readonly outcome: string;
}

/** The form for a new action, or for one that is changed. */
export const draftOf = (action: BoardAction | null): Draft => ({
  kind: action?.kind ?? null,
  words: action?.words ?? '',
  itemCodes: action?.itemCodes ?? [],
  ownerSeatId: action?.ownerSeatId ?? '',
  due: partsOf(action?.due),
  state: action?.state ?? 'open',
  outcome: action?.outcome ?? '',
});

const missing = (words: string) => words.trim() === '';

/** What is wrong with it, by the field's id, which is the API's name for it. */
export function mistakesIn(draft: Draft): Record<string, string | undefined> {
  const due = isoOf(draft.due);
  return {
    kind: draft.kind === null ? 'Choose whether the board does this or stops it' : undefined,
    words: missing(draft.words) ? 'Write down what the board will do or stop doing' : undefined,
    ownerSeatId: draft.ownerSeatId === '' ? 'Choose who owns it' : undefined,
    due: due === null || due === 'wrong' ? 'Enter the day by which it is done' : undefined,
    outcome: draft.state === 'dropped' && missing(draft.outcome) ? 'Say why it is dropped' : undefined,
  };
}

/** What is sent of it, once nothing is wrong. */
export function asRequest(draft: Draft): ChangeRequest {
  return {
    kind: draft.kind ?? 'do',
    words: draft.words.trim(),
    itemCodes: [...draft.itemCodes],
    ownerSeatId: draft.ownerSeatId,
    due: isoOf(draft.due) ?? '',
    state: draft.state,
    outcome: draft.outcome.trim() || null,
  };
}
