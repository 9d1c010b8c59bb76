import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMe } from '../../platform/me.js';
import { useReturn } from '../../platform/network.js';
import { myRoomAnswersQuery, roomAnswersOf } from './my-room-answers.js';
import { type AnswerOnItsWay, type Given, isSameVote, type MyAnswer, type VoteAt } from './room-answer.js';
import type { CurrentItem } from './snapshot.js';

export interface MyRoomAnswer {
  /** What the server holds for this vote; null where there is nothing yet. */
  readonly row: MyAnswer | null;
  /** Still reading what the server holds. */
  readonly waiting: boolean;
  readonly pledgeRead: boolean;
  /** My answer in the vote at hand, as far as it is on its way or has just arrived. */
  readonly here: AnswerOnItsWay | null;
  /** My answers in votes that are over. */
  readonly earlier: readonly AnswerOnItsWay[];
  readonly choose: (given: Given, pause?: number) => void;
  readonly forget: (vote: VoteAt) => void;
}

/** My own answer in the vote on the item that the board is at, with what is on its way. */
export function useRoomAnswer(assessmentId: string, current: CurrentItem | null): MyRoomAnswer {
  const queries = useQueryClient();
  const personId = useMe()?.person.id ?? '';
  const mine = useQuery({ ...myRoomAnswersQuery(assessmentId, current), enabled: current !== null });
  const answers = useMemo(() => roomAnswersOf(queries, personId, assessmentId), [queries, personId, assessmentId]);
  const all = useSyncExternalStore(answers.subscribe, answers.snapshot);
  const place = `${current?.itemCode} ${current?.roundNumber} ${current?.state}`;
  useEffect(() => {
    if (place) answers.hurry();
  }, [answers, place]);
  useReturn({ back: () => answers.networkIsBack(), leaving: () => answers.hurry() });

  const here = all.find((one) => current?.state === 'open' && isSameVote(one.draft, current)) ?? null;
  useEffect(() => {
    if (here?.standing === 'saved') answers.told(here.draft);
  }, [answers, here]);
  const row = mine.data?.rows.find((one) => isSameVote(one, current)) ?? null;
  return {
    row,
    waiting: mine.isPending,
    pledgeRead: mine.data?.pledgeRead ?? true,
    here,
    earlier: all.filter((one) => one !== here),
    forget: (vote) => answers.forget(vote),
    choose: (given, pause = 0) => {
      if (!current) return;
      const { itemCode, roundNumber } = current;
      const { comment = null, shareComment = false } = row ?? {};
      // What has not been read is not known: the server is then asked before anything is sent.
      const expectedVersion = mine.data ? (row?.version ?? null) : undefined;
      const said = current.levels.find(({ level }) => level === given.level)?.name;
      answers.choose({ itemCode, roundNumber, given, said, comment, shareComment, expectedVersion }, pause);
    },
  };
}
