import { neighbours } from './neighbours.js';

/** How a made-up trust shares its newest publication, beside what it publishes to its system. */
export interface Shared {
  readonly code: string;
  readonly region?: boolean;
  readonly peers?: boolean;
  /** Its last day, counted from today; negative where it has ended. */
  readonly endsInDays?: number;
  readonly explanations?: readonly { readonly subject: 'whole' | 'section' | 'item'; readonly code: string; readonly words: string }[];
}

export const shared: readonly Shared[] = [
  { code: 'DEMO-01', peers: true },
  {
    code: 'DEMO-02',
    peers: true,
    region: true,
    explanations: [
      {
        subject: 'item',
        code: 'DB-01',
        words: 'Scored in the month after two hospitals became one trust. The two boards had not yet met to agree what digital means to both.',
      },
    ],
  },
  {
    code: 'DEMO-03',
    peers: true,
    region: true,
    endsInDays: 160,
    explanations: [
      { subject: 'whole', code: 'all', words: 'We had a new chair from the month before; four members scored for the first time.' },
      {
        subject: 'item',
        code: 'DB-02',
        words: 'Since the meeting, every business case that comes to the board has a page on what it means for those who do the work.',
      },
    ],
  },
  // Soon enough for its chief executive to be told.
  { code: 'DEMO-04', endsInDays: 20 },
  { code: 'DEMO-05', endsInDays: -30 },
  { code: 'DEMO-06', region: true },
  { code: 'DEMO-07', peers: true },
  { code: 'DEMO-10', peers: true },
  ...neighbours.map(({ code }) => ({ code, peers: true })),
];
