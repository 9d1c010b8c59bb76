import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, read } from '../../platform/api.js';
import { type Action, useAction } from '../../platform/use-action.js';
import { type Meeting, meetingKey } from './snapshot.js';
import { seenIn } from './use-item-moves.js';

interface Parking {
  readonly itemCodes: readonly string[];
  readonly owner: string;
  readonly until: string;
}

/**
 * Parks several items, each by a command of its own, one after the other: where one is refused the rest is not sent, and what was
 * parked stays so. A repeat sends the same key for the same item, so that nothing is parked twice.
 */
export function useParkMany(assessmentId: string, done: () => void): Action<Parking> {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const keyOf = (written: string): string => {
    const key = keys.current.get(written) ?? crypto.randomUUID();
    keys.current.set(written, key);
    return key;
  };
  return useAction<Parking, number>({
    send: async ({ itemCodes, owner, until }) => {
      for (const itemCode of itemCodes) {
        const now = queries.getQueryData<Meeting>(meetingKey(assessmentId));
        if (!now) throw new Error('the desk is shown without its meeting');
        const meeting = await read(
          api.POST('/api/assessments/{assessmentId}/items/{itemCode}/park', {
            params: { path: { assessmentId, itemCode } },
            body: { ...seenIn(now), owner, until },
            headers: { 'Idempotency-Key': keyOf(JSON.stringify([itemCode, owner, until, seenIn(now)])) },
          }),
        );
        queries.setQueryData(meetingKey(assessmentId), meeting);
      }
      return itemCodes.length;
    },
    refresh: [meetingKey(assessmentId), ['assessment', assessmentId], ['assessments'], ['home']],
    said: (count) => (count === 1 ? 'One item is parked' : `${count} items are parked`),
    done,
  });
}
