import type { ReadBackNow } from '../platform/read-back.js';

/** What is true of an answer on behalf, in words; null where there is nothing to say. */
export function readBackWords({ standing, problem }: ReadBackNow): string | null {
  switch (standing) {
    case 'nothing':
    case 'told':
      return null;
    case 'saving':
      return 'Putting it…';
    case 'counted':
      return 'It counts. This page has forgotten what it was.';
    case 'retrying':
      return problem?.code === 'meeting-paused'
        ? 'Not put: the meeting is paused. We keep trying, stay on this page.'
        : 'Not put: no connection. We keep trying, stay on this page.';
    case 'missed':
    case 'not-counted':
      return 'Not counted: it had not been read back when the round was locked.';
    case 'refused':
      return `Not put: ${problem?.detail || 'it was refused.'}`;
  }
}
