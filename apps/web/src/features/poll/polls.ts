import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** One poll as this person may see it: the question, how many have chosen, their own choice, and after the reveal what is shown. */
export type Poll = paths['/api/polls/{pollId}']['get']['responses'][200]['content']['application/json'];
export type PollSummary = paths['/api/polls']['get']['responses'][200]['content']['application/json']['rows'][number];
export type PollQuestion = PollSummary['question'];
export type MyChoice = NonNullable<Poll['mine']>;
export type OpenRequest = NonNullable<paths['/api/polls']['post']['requestBody']>['content']['application/json'];

/** Everything about polls is read again by this key. */
export const pollsKey = ['polls'] as const;
/** Whether one waits for this person, which every page says. */
export const pollAtHandKey = [...pollsKey, 'at hand'] as const;
export const pollKey = (pollId: string) => [...pollsKey, pollId] as const;

// None takes the query library's signal: what a screen waits for by suspending must not be called off when it mounts again.

export const pollsQuery = queryOptions({
  queryKey: [...pollsKey, 'all'],
  queryFn: async (): Promise<PollSummary[]> => (await read(api.GET('/api/polls'))).rows,
});

export const pollQuery = (pollId: string) =>
  queryOptions({
    queryKey: pollKey(pollId),
    queryFn: (): Promise<Poll> => read(api.GET('/api/polls/{pollId}', { params: { path: { pollId } } })),
  });

/** What can be asked; it changes when an instrument is published. */
export const questionsQuery = queryOptions({
  queryKey: ['poll-questions'],
  queryFn: async (): Promise<PollQuestion[]> => (await read(api.GET('/api/polls/questions'))).rows,
  staleTime: 60_000,
});

const underWay = ['draft', 'scoring', 'meeting', 'paused', 'agreed'];

/** The assessments that a poll can belong to: those that are not sealed or called off. */
export const assessmentsUnderWayQuery = queryOptions({
  queryKey: ['assessments', 'under way'],
  queryFn: async () => (await read(api.GET('/api/assessments'))).rows.filter(({ state }) => underWay.includes(state)),
});
