import { ITEMS } from './shared-parts.js';
import type { MadeUpTrust } from './made-up-trust.js';

/** A trust that became part of another in mid-year: what it published before shows under its successor. */
export const merged: MadeUpTrust = {
  code: 'DEMO-31',
  slug: 'pellmere',
  name: 'Pellmere Infirmary Trust',
  subtype: ['Acute trust', 'Acute - Small'],
  executives: ['chief', 'finance', 'nursing'],
  others: 3,
  words: { people: 'patients', place: 'the wards', service: 'the walk-in centre' },
  temperament: { level: 2.2, growth: 0, apart: 0.5, gap: 0.3, unsure: 0.05, proof: 0.5, claims: 0, divided: [] },
  waves: [{ daysAgo: 320, stage: 'published', parts: ITEMS }],
};

/** Into which trust, and how long ago. */
export const merger = { into: 'DEMO-02', daysAgo: 205 } as const;

/** A trust of the demonstration that works in the neighbouring system too, and since when. */
export const inTwoSystems = { code: 'DEMO-09', daysAgo: 235 } as const;

/** A trust of the neighbouring system that came from the demonstration's own, and when. */
export const moved = { code: 'DEMO-24', daysAgo: 200 } as const;

/** Clusters of the made-up region: how many days ago each system came, and left. */
export const clusters = [
  {
    name: 'Moor and Coast cluster',
    systems: [
      { code: 'DEMO-S1', daysAgo: 235 },
      { code: 'DEMO-S2', daysAgo: 235 },
    ],
  },
  { name: 'Tideway partnership', systems: [{ code: 'DEMO-S1', daysAgo: 900, leftDaysAgo: 236 }] },
] as const satisfies readonly {
  readonly name: string;
  readonly systems: readonly { readonly code: string; readonly daysAgo: number; readonly leftDaysAgo?: number }[];
}[];
