/** A made-up table as its made-up publisher would put it out: nothing of it is anybody's real figure. */
export interface MadeUpTable {
  readonly title: string;
  readonly daysAgo: number;
  readonly scale: readonly [min: number, max: number];
  readonly decimals: 0 | 1;
  readonly measures: readonly {
    readonly name: string;
    /** Where figures lie in the middle. */
    readonly about: number;
    readonly overlaps: readonly (readonly [instrumentCode: string, sectionCode: string])[];
  }[];
}

export const PUBLISHER = 'Office of made-up figures';
export const LICENCE = 'Made up for this demonstration: nobody may rely on it';
export const ATTRIBUTION = 'Contains made-up figures of made-up trusts';

const wgll = (sectionCode: string) => ['what-good-looks-like', sectionCode] as const;

export const outsideTables: readonly MadeUpTable[] = [
  {
    title: 'Made-up digital maturity scores, by pillar',
    daysAgo: 240,
    scale: [1, 5],
    decimals: 1,
    measures: [
      { name: 'Well led', about: 3.2, overlaps: [['digital-board', 'ownership'], wgll('well-led')] },
      { name: 'Smart foundations', about: 3, overlaps: [wgll('smart-foundations')] },
      { name: 'Safe practice', about: 2.8, overlaps: [wgll('safe-practice')] },
      { name: 'Support the workforce', about: 2.6, overlaps: [wgll('support-workforce')] },
      { name: 'Empower people', about: 2.2, overlaps: [['digital-board', 'people'], wgll('empower-people')] },
      { name: 'Improve care', about: 2.7, overlaps: [wgll('improve-care')] },
      { name: 'Healthy populations', about: 2.4, overlaps: [wgll('healthy-populations')] },
    ],
  },
  {
    title: 'Made-up index of working together',
    daysAgo: 130,
    scale: [0, 100],
    decimals: 0,
    measures: [{ name: 'Shared plans', about: 55, overlaps: [['digital-board', 'system']] }],
  },
];
