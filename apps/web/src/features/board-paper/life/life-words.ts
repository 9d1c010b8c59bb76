import type { PaperState, PaperStep } from '@candour/assessment';

/** The places of a paper's life, in their order, with what holds there. */
export const places: readonly { readonly state: PaperState; readonly name: string; readonly means: string }[] = [
  { state: 'draft', name: 'Draft', means: 'The secretary and the chief executive can change its cover sheet and its words.' },
  { state: 'in-review', name: 'In review', means: 'The chief executive reads it, and approves it or returns it with a reason.' },
  { state: 'approved', name: 'Approved', means: 'Nothing in it changes any more. It is given out when it is issued.' },
  { state: 'issued', name: 'Issued', means: 'This is what the board was given. It stays readable and printable.' },
];

interface StepWords {
  /** On the button. */
  readonly step: string;
  readonly asks: string;
  /** What it will do, to whom, and whether it can be undone. */
  readonly does: string;
  readonly said: string;
}

/** What each step is called and what it will do, for this number of the paper. */
export function stepWords(step: PaperStep, number: number): StepWords {
  const version = `version ${number}`;
  const all: Readonly<Record<PaperStep, StepWords>> = {
    'send-for-review': {
      step: 'Send for review',
      asks: 'Send this draft for review?',
      does: 'The chief executive reads it, and approves it or returns it with a reason. You can take it back until then.',
      said: 'Sent for review',
    },
    'take-back': {
      step: 'Take it back',
      asks: 'Take the paper back from review?',
      does: 'It is a draft again, and you can go on with it. Send it for review when it is ready.',
      said: 'Taken back: the paper is a draft again',
    },
    return: {
      step: 'Return it with a reason',
      asks: 'Return the paper?',
      does: 'It is a draft again. Whoever wrote it reads your reason on this page.',
      said: 'Returned: the paper is a draft again',
    },
    approve: {
      step: `Approve ${version}`,
      asks: `Approve ${version} of the paper?`,
      does: 'Its words, its figures and its cover sheet are locked as they are now, and cannot be changed by anybody. What is to be said differently later is said in the next version.',
      said: `Version ${number} is approved`,
    },
    issue: {
      step: `Issue ${version}`,
      asks: `Issue ${version} to the board?`,
      does: 'It says from then on that it was issued, with today’s date. Candour sends it to nobody: download it below and give it out as you always do.',
      said: `Version ${number} is issued`,
    },
    'start-next': {
      step: `Start version ${number + 1}`,
      asks: `Start version ${number + 1}?`,
      does: `A new draft begins with the cover sheet and the words of version ${number}. Version ${number} stays as it is, for ever.`,
      said: `Version ${number + 1} is a draft now`,
    },
  };
  return all[step];
}

/** The step that comes next from each place; the others stand beside it. */
export const nextStep: Readonly<Record<PaperState, PaperStep>> = {
  draft: 'send-for-review',
  'in-review': 'approve',
  approved: 'issue',
  issued: 'start-next',
};

/** For whom the paper waits, where it does not wait for this person. */
export const waitsFor: Readonly<Record<PaperState, string>> = {
  draft: 'The secretary or the chief executive sends it for review.',
  'in-review': 'It waits for the chief executive.',
  approved: 'The secretary or the chief executive issues it.',
  issued: 'There is nothing to do.',
};
