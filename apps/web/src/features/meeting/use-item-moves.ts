import { api, read } from '../../platform/api.js';
import type { Action } from '../../platform/use-action.js';
import type { Meeting } from './snapshot.js';
import { useCommand } from './use-command.js';

/** What a screen shows as it sends a command: the server refuses one that has missed a move of the meeting. */
export interface Seen {
  readonly epoch: number;
  readonly sequence: number;
}

export const seenIn = ({ epoch, sequence }: Meeting): Seen => ({ epoch, sequence });

/** The commands about one item that are sent from the desk, but for the proposal, which has a form of its own. */
export type ItemMove = { readonly itemCode: string; readonly seen: Seen } & (
  | { readonly name: 'open-round'; readonly reason: string | null }
  | { readonly name: 'lock' }
  | { readonly name: 'reveal' }
  | { readonly name: 'park'; readonly owner: string; readonly until: string }
  | { readonly name: 'withdraw-proposal' }
);

/** Sends a command about an item, each at most once at a time. */
export function useItemMoves(assessmentId: string, done?: () => void): Action<ItemMove> {
  return useCommand<ItemMove>({ assessmentId, send: (move, headers) => read(send(assessmentId, move, headers)), done });
}

function send(assessmentId: string, move: ItemMove, headers: { 'Idempotency-Key': string }) {
  const { itemCode, seen } = move;
  const call = { params: { path: { assessmentId, itemCode } }, headers };
  switch (move.name) {
    case 'open-round':
      return api.POST('/api/assessments/{assessmentId}/items/{itemCode}/open-round', {
        ...call,
        body: { ...seen, reason: move.reason },
      });
    case 'lock':
      return api.POST('/api/assessments/{assessmentId}/items/{itemCode}/lock', { ...call, body: seen });
    case 'reveal':
      return api.POST('/api/assessments/{assessmentId}/items/{itemCode}/reveal', { ...call, body: seen });
    case 'park':
      return api.POST('/api/assessments/{assessmentId}/items/{itemCode}/park', {
        ...call,
        body: { ...seen, owner: move.owner, until: move.until },
      });
    case 'withdraw-proposal':
      return api.DELETE('/api/assessments/{assessmentId}/items/{itemCode}/proposal', {
        params: { ...call.params, query: { epoch: seen.epoch } },
        headers,
      });
  }
}
