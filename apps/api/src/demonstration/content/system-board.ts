import { ITEMS } from './shared-parts.js';
import { system } from './around-the-trusts.js';
import type { MadeUpTrust, Wave } from './made-up-trust.js';

/** What a trust and the board of its system are both asked, some months ago: the same questions from where each sits. */
const alignment = (daysAgo: number): Wave => ({ daysAgo, stage: 'published', instrument: 'system-alignment', parts: ITEMS });

/** The board of the made-up system, which answers for itself beside its trusts. */
export const systemBoard: MadeUpTrust = {
  code: system.code,
  slug: system.slug,
  name: system.name,
  subtype: ['Integrated care board', 'Integrated care board'],
  executives: ['chief', 'finance', 'medical', 'nursing', 'strategy'],
  others: 5,
  words: { people: 'people who live here', place: 'the surgeries', service: 'the shared record' },
  temperament: { level: 3.4, growth: 0, apart: 0.5, gap: 0.2, unsure: 0.04, proof: 0.6, claims: 0.2, divided: ['SA-06'] },
  waves: [alignment(118)],
};

/** Trusts that answered the same questions, by their code. */
export const alongside: Readonly<Record<string, Wave>> = {
  'DEMO-01': alignment(123),
  'DEMO-03': alignment(116),
  'DEMO-04': alignment(121),
  'DEMO-05': alignment(112),
  'DEMO-06': alignment(125),
};
