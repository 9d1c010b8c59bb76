import { ITEMS } from './shared-parts.js';
import type { MadeUpTrust, Temperament } from './made-up-trust.js';

/** A system beside the demonstration's own: its trusts share with those like them, so that a board can see itself among enough. */
export const neighbourSystem = { code: 'DEMO-S2', slug: 'harrowness', name: 'Harrowness and Coldwater Integrated Care Board' } as const;

/** Nobody signs in there: they are small, and newcomers are not shown them. */
export const UNLISTED = 'made up for measurements';

const hospital = (place: number, name: string, slug: string, service: string, temper: Partial<Temperament>): MadeUpTrust => ({
  code: `DEMO-2${place}`,
  slug,
  name,
  subtype: ['Acute trust', 'Acute - Medium'],
  executives: ['chief', 'finance', 'nursing'],
  others: 5,
  words: { people: 'patients', place: 'the wards', service },
  temperament: { level: 2.6, growth: 0, apart: 0.5, gap: 0.2, unsure: 0.03, proof: 0.5, claims: 0.1, divided: [], ...temper },
  waves: [{ daysAgo: 150 + place * 6, stage: 'published', parts: ITEMS }],
});

export const neighbours: readonly MadeUpTrust[] = [
  hospital(1, 'Ashgill Bay Hospitals Trust', 'ashgill', 'the stroke unit', { level: 2.1 }),
  hospital(2, 'Coldwater District Hospitals Trust', 'coldwater', 'the eye clinic', { level: 3.3, claims: 0.4 }),
  hospital(3, 'Larkenby General Hospitals Trust', 'larkenby', 'the renal unit', { level: 2.8, sections: { people: 0.5 } }),
  hospital(4, 'Marlowick Hospitals Trust', 'marlowick', 'the day surgery unit', { level: 2.4, sections: { system: -0.4 } }),
  hospital(5, 'Thornhythe Hospitals Trust', 'thornhythe', 'the chest clinic', { level: 3, sections: { focus: -0.6 } }),
];
