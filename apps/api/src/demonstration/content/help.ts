import type { InvestmentTheme } from '@candour/assessment';

/** How far a made-up introduction has come. */
export type HowFar = 'match' | 'asked' | 'suggested' | 'met';

/** Who offers what another wishes for, on an item on which the published results of both bear it out. */
export const pairs: readonly { readonly offering: string; readonly wishing: string; readonly daysAgo: number; readonly howFar: HowFar }[] = [
  { offering: 'hollowmark', wishing: 'saltreach', daysAgo: 110, howFar: 'met' },
  { offering: 'brackenfold', wishing: 'greyladder', daysAgo: 21, howFar: 'asked' },
  { offering: 'lanternhill', wishing: 'fernmoor', daysAgo: 4, howFar: 'suggested' },
  { offering: 'lanternhill', wishing: 'emberdown', daysAgo: 3, howFar: 'match' },
  { offering: 'hollowmark', wishing: 'fernmoor', daysAgo: 3, howFar: 'match' },
];

export const offerWords = [
  'You could sit in on one of our board seminars, and read the papers that we began with.',
  'We would show you what we tried first and gave up, which took us longer than what worked.',
  'Two of us could come to your board for an hour. Bring the questions that your members do not ask in public.',
] as const;

export const wishWords = [
  'We would like to see how another board got from good intentions to something that staff notice.',
  'An hour with somebody who has done this would spare us a year.',
  'We have a plan and no experience of it. Tell us what we have not thought of.',
] as const;

export const resultWords = 'We went twice and took over their one-page test. It is harder to keep to than it looks.';

/** Which trusts of the system let the others read what they plan. */
export const whoShares = ['fernmoor', 'saltreach', 'lanternhill', 'tiderow', 'hollowmark'] as const;

/** What the actions of each section put time or money into; where one differs, by its item. */
export const themes: Readonly<Record<string, InvestmentTheme>> = {
  meaning: 'governance',
  ownership: 'leadership',
  people: 'redesign',
  focus: 'governance',
  system: 'joining',
  'DB-04': 'skills',
  'DB-15': 'redesign',
  'DB-17': 'people',
  'DB-18': 'records',
  'DB-19': 'people',
  'DB-24': 'buying',
};
