import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { draftsKey, keysOf } from '../../platform/drafts.js';
import { DevicePlace } from '../../platform/kept-on-device.js';
import type { Doors } from '../../platform/on-its-way.js';
import type { Draft, MyAnswer, VoteAt } from './room-answer.js';
import { keyOfVote, RoomAnswers, voteOfKey } from './room-answers.js';
import { draftFrom } from './room-draft.js';

/** Everything of mine in this meeting is read again by this key. */
export const myRoomAnswersKey = (assessmentId: string) => ['my-answers-in-the-room', assessmentId] as const;

/** What the server holds of mine, read as a vote opens. */
export const myRoomAnswersQuery = (assessmentId: string, vote: VoteAt | null) =>
  queryOptions({
    queryKey: [...myRoomAnswersKey(assessmentId), vote?.itemCode ?? null, vote?.roundNumber ?? 0],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/my-answers', { params: { path: { assessmentId } }, signal })),
  });

const known = new Map<string, RoomAnswers>();

/** One person's answers on their way in one meeting. They outlive the screen: whoever looks at another page meanwhile loses none. */
export function roomAnswersOf(queries: QueryClient, personId: string, assessmentId: string): RoomAnswers {
  const beginning = draftsKey(personId, `room.${assessmentId}`);
  const there = known.get(beginning);
  if (there) return there;
  const kept = keysOf(localStorage, beginning).flatMap((key) => voteOfKey(key.slice(beginning.length)) ?? []);
  const answers = new RoomAnswers((vote) => doorsOf(queries, assessmentId, beginning, vote), kept);
  known.set(beginning, answers);
  window.addEventListener('storage', ({ key }) => {
    if (key === null) answers.deviceChanged(null);
    else if (key.startsWith(beginning)) answers.deviceChanged(voteOfKey(key.slice(beginning.length)));
  });
  return answers;
}

function doorsOf(queries: QueryClient, assessmentId: string, beginning: string, vote: VoteAt): Doors<Draft, MyAnswer> {
  const mine = myRoomAnswersQuery(assessmentId, vote).queryKey;
  return {
    device: new DevicePlace(localStorage, beginning + keyOfVote(vote), draftFrom),
    send: (draft, signal) => putAnswer(assessmentId, draft, signal),
    look: async ({ itemCode, roundNumber }, signal) => {
      const params = { path: { assessmentId, itemCode } };
      const found = await read(api.GET('/api/assessments/{assessmentId}/items/{itemCode}/my-answers', { params, signal }));
      return {
        open: found.openRound === roundNumber,
        held: found.rows.find((row) => row.roundNumber === roundNumber) ?? null,
      };
    },
    saved: (row) => {
      void queries.cancelQueries({ queryKey: mine });
      queries.setQueryData(
        mine,
        (before) => before && { ...before, rows: [...before.rows.filter(({ itemCode }) => itemCode !== row.itemCode), row] },
      );
    },
    outdated: () => void queries.invalidateQueries({ queryKey: myRoomAnswersKey(assessmentId) }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
  };
}

async function putAnswer(assessmentId: string, draft: Draft, signal: AbortSignal): Promise<MyAnswer> {
  const { itemCode, roundNumber, given, comment, shareComment, expectedVersion = null } = draft;
  const { kind, level, reason } = given;
  return await read(
    api.PUT('/api/assessments/{assessmentId}/items/{itemCode}/my-answer', {
      params: { path: { assessmentId, itemCode } },
      body: {
        kind,
        level: kind === 'level' ? level : null,
        reason: kind === 'not-applicable' ? reason.trim() : null,
        comment,
        shareComment,
        expectedVersion,
        roundNumber,
      },
      signal,
    }),
  );
}
