import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, read } from '../../platform/api.js';
import { draftsKey } from '../../platform/drafts.js';
import { useMe } from '../../platform/me.js';
import { keepOnDevice, type OnItsWay } from '../../platform/on-its-way.js';
import { type Draft, type Given, type MyAnswer, RoomAnswer } from './room-answer.js';
import { draftFrom } from './room-draft.js';
import { type CurrentItem, meetingQuery } from './snapshot.js';

export interface MyRoomAnswer {
  /** What the server holds for this round; null where there is nothing yet. */
  readonly row: MyAnswer | null;
  readonly pledgeRead: boolean;
  readonly onItsWay: OnItsWay<Draft> | null;
  readonly choose: (given: Given, pause?: number) => void;
  readonly forget: () => void;
  /** Still reading what the server holds. */
  readonly waiting: boolean;
}

const answersOf = (assessmentId: string, signal?: AbortSignal) =>
  read(api.GET('/api/assessments/{assessmentId}/my-answers', { params: { path: { assessmentId } }, signal }));

/** My own answer in the vote on the item that the board is at, with what is on its way. */
export function useRoomAnswer(assessmentId: string, current: CurrentItem | null): MyRoomAnswer {
  const queries = useQueryClient();
  const personId = useMe()?.person.id ?? '';
  const key = ['my-answers-in-the-room', assessmentId, current?.itemCode ?? null, current?.roundNumber ?? 0];
  const mine = useQuery({ queryKey: key, queryFn: ({ signal }) => answersOf(assessmentId, signal), enabled: current !== null });
  const [answer] = useState(() =>
    roomAnswerOf(assessmentId, personId, () => void queries.invalidateQueries({ queryKey: [key[0]] })),
  );
  const onItsWay = useSyncExternalStore(answer.subscribe, answer.snapshot);
  const place = `${current?.itemCode} ${current?.roundNumber} ${current?.state}`;
  useEffect(() => {
    if (place) answer.hurry();
  }, [answer, place]);
  useEffect(() => {
    const hurry = () => answer.hurry();
    window.addEventListener('online', hurry);
    return () => window.removeEventListener('online', hurry);
  }, [answer]);

  const row =
    mine.data?.rows.find((one) => one.itemCode === current?.itemCode && one.roundNumber === current.roundNumber) ?? null;
  return {
    row,
    onItsWay,
    pledgeRead: mine.data?.pledgeRead ?? true,
    waiting: mine.isPending,
    forget: () => answer.forget(),
    choose: (given, pause) => {
      if (!current) return;
      const { itemCode, roundNumber } = current;
      const { comment = null, shareComment = false, version: expectedVersion = null } = row ?? {};
      answer.choose({ itemCode, roundNumber, given, comment, shareComment, expectedVersion }, pause);
    },
  };

  function roomAnswerOf(assessment: string, person: string, changed: () => void): RoomAnswer {
    const place = draftsKey(person, `room.${assessment}`);
    return new RoomAnswer(
      {
        send: (draft) => sendTo(assessment, draft),
        look: async (draft) => {
          const [room, answers] = await Promise.all([
            queries.fetchQuery({ ...meetingQuery(assessment), staleTime: 0 }),
            answersOf(assessment),
          ]);
          const at = room.agenda.find((line) => line.itemCode === draft.itemCode);
          const held = answers.rows.find((one) => one.itemCode === draft.itemCode && wasInRound(one, draft.roundNumber)) ?? null;
          return { open: at?.state === 'open' && at.roundNumber === draft.roundNumber, held };
        },
        keep: (draft) => keepOnDevice(place, draft),
        saved: changed,
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      draftFrom(localStorage.getItem(place)),
    );
  }
}

/** An answer of that round, or the copy of it that stands in the next. */
const wasInRound = (row: MyAnswer, round: number) => row.roundNumber === round || (row.roundNumber === round + 1 && row.standing);

const sendTo = async (assessmentId: string, draft: Draft): Promise<MyAnswer> => {
  const { itemCode, given, comment, shareComment, expectedVersion } = draft;
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
      },
    }),
  );
};
