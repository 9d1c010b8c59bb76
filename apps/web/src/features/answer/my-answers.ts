import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import type { MyAnswer, MyAnswers } from './given.js';

/** My own answers in one assessment, and what I have not answered. */
export const myAnswersQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessment', assessmentId, 'my-answers'],
    queryFn: (): Promise<MyAnswers> =>
      read(api.GET('/api/assessments/{assessmentId}/my-answers', { params: { path: { assessmentId } } })),
  });

/** With one answer as the server has just acknowledged it. */
export const withRow = (answers: MyAnswers, row: MyAnswer): MyAnswers => ({
  ...answers,
  rows: [...answers.rows.filter(({ itemCode }) => itemCode !== row.itemCode), row],
  unanswered: answers.unanswered.filter((code) => code !== row.itemCode),
});

/** Without the answer to one item: it was taken back. */
export const withoutRow = (answers: MyAnswers, itemCode: string): MyAnswers => ({
  ...answers,
  rows: answers.rows.filter((row) => row.itemCode !== itemCode),
  unanswered: [...answers.unanswered.filter((code) => code !== itemCode), itemCode],
});
