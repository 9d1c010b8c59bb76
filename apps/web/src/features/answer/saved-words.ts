import { type MyAnswer, missingFrom } from './given.js';
import type { Entry } from './outbox.js';

/** What is true of one item's saving, in words. Never *Saved* before the server has said so. */
export function savedWords(entry: Entry | undefined, row: MyAnswer | undefined): string {
  if (!entry) return row === undefined ? 'Not answered yet' : row.kind === null ? 'Answered earlier' : 'Saved';
  switch (entry.standing) {
    case 'saving':
      return 'Saving…';
    case 'unfinished':
      return `Not saved yet: ${missingFrom(entry.draft.given) ?? 'choose an answer'}`;
    case 'retrying':
      return entry.problem && entry.problem.code !== 'offline'
        ? 'Not saved: Candour does not answer, we keep trying'
        : 'Not saved: no network, we keep trying';
    case 'conflict':
      return 'Not saved: changed on another device';
    case 'not-counted':
      return 'Not counted: scoring had closed';
    case 'refused':
      return entry.problem?.status === 401 ? 'Not saved: you are signed out' : `Not saved: ${entry.problem?.detail ?? ''}`;
  }
}
