import type { paths } from '@candour/api-client';

export type MyAnswers =
  paths['/api/assessments/{assessmentId}/my-answers']['get']['responses'][200]['content']['application/json'];
/** One of my answers as the server holds it. Its `kind` is null where it was given before a link was issued anew. */
export type MyAnswer = MyAnswers['rows'][number];
type PutAnswer = NonNullable<
  paths['/api/assessments/{assessmentId}/items/{itemCode}/my-answer']['put']['requestBody']
>['content']['application/json'];

export type AnswerKind = PutAnswer['kind'];

/** An answer as it stands in the form: perhaps unfinished, so the kind can be missing. */
export interface Given {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
  readonly reason: string;
  readonly comment: string;
  readonly shareComment: boolean;
}

export const nothing: Given = { kind: null, level: null, reason: '', comment: '', shareComment: false };

/** What the server holds, as the form shows it. An answer that stays closed shows nothing. */
export function givenOf(row: MyAnswer | undefined): Given {
  if (!row || row.kind === null) return nothing;
  return {
    kind: row.kind,
    level: row.level,
    reason: row.reason ?? '',
    comment: row.comment ?? '',
    shareComment: row.shareComment,
  };
}

/** What is still needed before it can be sent, in words; null when nothing is. */
export function missingFrom({ kind, level, reason, comment }: Given): string | null {
  if (kind === null) return comment.trim() === '' ? 'choose an answer' : 'choose an answer; your comment goes with it';
  if (kind === 'level' && level === null) return 'choose an answer';
  if (kind === 'not-applicable' && reason.trim() === '') return 'say why it does not apply';
  if (reason.length > longestReason || comment.length > longestComment) return 'shorten what you have written';
  return null;
}

export const longestReason = 1000;
export const longestComment = 2000;

/** Whether nothing is chosen and nothing typed. */
export const isEmpty = (given: Given): boolean => given.kind === null && given.comment.trim() === '';

/** Whether it can be sent as it is. */
export const isWhole = (given: Given): boolean => given.kind !== null && missingFrom(given) === null;

/** Whether the server holds just this: after an acknowledgement that got lost, say. */
export function isSame(given: Given, row: MyAnswer | undefined): boolean {
  if (!row || row.kind === null) return false;
  const [mine, theirs] = [asSent(given), asSent(givenOf(row))];
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/** The request's body, but for the version; only what belongs to the kind. Null while it is not whole. */
export function asSent(given: Given): Omit<PutAnswer, 'expectedVersion'> | null {
  const { kind, level, shareComment } = given;
  if (kind === null || !isWhole(given)) return null;
  const [reason, comment] = [given.reason.trim(), given.comment.trim()];
  return {
    kind,
    level: kind === 'level' ? level : null,
    reason: kind === 'not-applicable' ? reason : null,
    comment: comment === '' ? null : comment,
    // A reason goes with the same choice: the board sees it only if its author wants that.
    shareComment: shareComment && (comment !== '' || kind === 'not-applicable'),
  };
}
