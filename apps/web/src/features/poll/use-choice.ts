import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, read } from '../../platform/api.js';
import { draftsKey } from '../../platform/drafts.js';
import { DevicePlace } from '../../platform/kept-on-device.js';
import { useMe } from '../../platform/me.js';
import { useReturn } from '../../platform/network.js';
import type { OnItsWay } from '../../platform/on-its-way.js';
import { Choice, type Draft, draftFrom } from './choice.js';
import { type MyChoice, type Poll, pollAtHandKey, pollKey, pollQuery } from './polls.js';

export interface MyChoiceNow {
  readonly onItsWay: OnItsWay<Draft, MyChoice> | null;
  /** What is chosen on this screen, saved or not; null where an earlier choice stays closed. */
  readonly chosen: readonly number[] | null;
  readonly choose: (chosen: readonly number[]) => void;
}

/** My own choice in a poll, with what is on its way. */
export function useChoice(poll: Poll): MyChoiceNow {
  const queries = useQueryClient();
  const personId = useMe()?.person.id ?? '';
  const [choice] = useState(() => choiceIn(poll, personId));
  const onItsWay = useSyncExternalStore(choice.subscribe, choice.snapshot);
  useEffect(() => {
    if (poll.state) choice.hurry();
  }, [choice, poll.state]);
  useReturn({ back: () => choice.networkIsBack(), leaving: () => choice.hurry() });
  useEffect(() => {
    const changed = () => choice.deviceChanged();
    window.addEventListener('storage', changed);
    return () => window.removeEventListener('storage', changed);
  }, [choice]);

  const stands = onItsWay && onItsWay.standing !== 'elsewhere' ? onItsWay.draft.chosen : null;
  return {
    onItsWay,
    chosen: stands ?? (poll.mine ? poll.mine.chosen : []),
    choose: (chosen) => choice.choose(chosen, poll.mine?.version ?? null),
  };

  function choiceIn({ id, question }: Poll, person: string): Choice {
    const place = draftsKey(person, `poll.${id}`);
    return new Choice(
      {
        send: ({ chosen, expectedVersion }, signal) =>
          read(
            api.PUT('/api/polls/{pollId}/my-choice', {
              params: { path: { pollId: id } },
              body: { chosen: [...chosen], expectedVersion },
              signal,
            }),
          ),
        look: async () => {
          const { state, mine } = await queries.fetchQuery({ ...pollQuery(id), staleTime: 0 });
          return { open: state === 'open', held: mine };
        },
        device: new DevicePlace(localStorage, place, draftFrom),
        saved: (mine) => {
          queries.setQueryData<Poll>(pollKey(id), (before) => before && { ...before, mine });
          void queries.invalidateQueries({ queryKey: pollAtHandKey });
        },
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        outdated: () => void queries.invalidateQueries({ queryKey: pollKey(id) }),
        chance: Math.random,
      },
      question.chooseAtLeast,
    );
  }
}
