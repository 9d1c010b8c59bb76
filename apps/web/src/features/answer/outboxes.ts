import type { QueryClient } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { draftsKey } from '../../platform/drafts.js';
import { Problem } from '../../platform/problem.js';
import { draftsIn } from './draft-storage.js';
import { asSent, type MyAnswer } from './given.js';
import { myAnswersQuery, withRow } from './my-answers.js';
import { type Draft, Outbox } from './outbox.js';

const outboxes = new Map<string, Outbox>();

/**
 * The outbox of one seat in one assessment. It outlives the screen: whoever goes on to another page while the network is away
 * still gets their answers sent.
 */
export function outboxOf(queries: QueryClient, personId: string, seatId: string, assessmentId: string): Outbox {
  const beginning = draftsKey(personId, `${assessmentId}.${seatId}`);
  const known = outboxes.get(beginning);
  if (known) return known;
  const mine = myAnswersQuery(assessmentId).queryKey;
  const outbox = new Outbox({
    drafts: draftsIn(localStorage, beginning),
    send: (itemCode, draft) => putAnswer(assessmentId, itemCode, draft),
    saved: (row) => {
      void queries.cancelQueries({ queryKey: mine });
      queries.setQueryData(mine, (answers) => (answers ? withRow(answers, row) : answers));
    },
    outdated: () => void queries.invalidateQueries({ queryKey: mine }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  outboxes.set(beginning, outbox);
  window.addEventListener('online', () => outbox.hurry());
  outbox.hurry();
  return outbox;
}

function putAnswer(assessmentId: string, itemCode: string, { given, expectedVersion }: Draft): Promise<MyAnswer> {
  const sent = asSent(given);
  if (!sent) throw new Problem({ code: 'unfinished', status: 0, title: 'Not finished' });
  const path = { assessmentId, itemCode };
  // Private scoring is the first round of every item: what comes late must not slip into a second one, in the room.
  const body = { ...sent, expectedVersion, roundNumber: 1 };
  return read(api.PUT('/api/assessments/{assessmentId}/items/{itemCode}/my-answer', { params: { path }, body }));
}
