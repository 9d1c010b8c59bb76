import { useEffect, useRef } from 'react';
import { say } from '../../platform/status.js';
import { keyOfVote } from './room-answers.js';
import { lateWords, savedWords } from './saved-words.js';
import type { Meeting } from './snapshot.js';
import type { MyRoomAnswer } from './use-room-answer.js';
import { itemCalled } from './words.js';

const passing: readonly string[] = ['saving', 'unfinished'];

/** Says what has become of my answers in the one status line: once for each change, never that something is under way. */
export function useSayWhatBecame({ here, earlier, row }: MyRoomAnswer, agenda: Meeting['agenda']): void {
  const said = useRef<Readonly<Record<string, string>>>({});
  useEffect(() => {
    const words = new Map(
      earlier.map((one) => [one, lateWords(one, itemCalled(agenda, one.draft.itemCode))] as const).filter(([one]) => one.late),
    );
    if (here) words.set(here, savedWords(here, row));
    const now = Object.fromEntries(
      [...words].map(([one, its]) => [keyOfVote(one.draft), passing.includes(one.standing) ? '' : its]),
    );
    const news = Object.entries(now).filter(([key, its]) => its !== '' && said.current[key] !== its);
    said.current = now;
    if (news.length > 0) say(news.map(([, its]) => its).join('. '));
  }, [here, earlier, row, agenda]);
}
