import type { AssessmentState } from './states.js';
import type { AssessmentForHome, WaitingKind } from './waiting.js';

type Ask = (home: AssessmentForHome) => { readonly title: string; readonly words: string } | null;

const withAPaper: readonly AssessmentState[] = ['agreed', 'sealed', 'published'];

/** Who is asked for what about the board paper, from its review to its way to the board. */
export const paperAsks: Readonly<Record<Extract<WaitingKind, 'review-paper' | 'issue-paper' | 'returned-paper' | 'paper'>, Ask>> =
  {
    'review-paper': ({ state, paper, roles }) =>
      withAPaper.includes(state) && paper === 'in-review' && roles.includes('chief-executive')
        ? {
            title: 'Review the board paper',
            words:
              state === 'agreed'
                ? 'It can be returned now, and approved once the result is sealed.'
                : 'Approve it, or return it with what should be different.',
          }
        : null,
    'issue-paper': ({ state, paper, roles }) =>
      withAPaper.includes(state) && paper === 'approved' && roles.includes('secretary')
        ? {
            title: 'Issue the board paper',
            words: 'It is approved: issue it, and nobody wonders which version the board was given.',
          }
        : null,
    'returned-paper': ({ state, paper, paperReturned, roles }) =>
      withAPaper.includes(state) && paper === 'draft' && paperReturned && roles.includes('secretary')
        ? { title: 'Change the board paper', words: 'The chief executive returned it, with what should be different.' }
        : null,
    paper: ({ state, paper, paperReturned, decisionRecorded, roles }) => {
      const theirs = roles.includes('chief-executive') || roles.includes('secretary');
      const cameBack = paperReturned && roles.includes('secretary');
      if (state !== 'sealed' || decisionRecorded || !theirs || (paper === 'draft' && cameBack)) return null;
      if (paper === 'draft')
        return { title: 'Take the paper to the board', words: 'It is sealed: read the board paper and send it for review.' };
      return paper === 'issued'
        ? { title: 'Take the paper to the board', words: 'The paper is issued: take it to the board.' }
        : null;
    },
  };
