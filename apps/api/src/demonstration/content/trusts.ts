import type { Part } from '../../comparison/publication/parts.js';
import type { Portfolio } from './phrases.js';
import { EVERYTHING, ITEMS, SECTIONS } from './shared-parts.js';

/** Where a made-up assessment stands when the demonstration is made. */
export type Stage =
  | 'draft'
  | 'scoring'
  | 'ready'
  | 'meeting'
  | 'voting'
  | 'paused'
  | 'agreed'
  | 'not-sealed'
  | 'sealed'
  | 'decided'
  | 'published'
  | 'withdrawn'
  | 'cancelled';

export interface Wave {
  /** From the day of the meeting to today; negative where it is still to come. */
  readonly daysAgo: number;
  readonly stage: Stage;
  /** What it publishes; items and ambitions unless told. */
  readonly parts?: readonly Part[];
  readonly method?: 'survey' | 'room' | 'both';
  /** What is asked; the digital board instrument unless told. */
  readonly instrument?: 'digital-board' | 'leadership-climate' | 'system-alignment';
  /** How far its board paper has come: written, in review, issued, or issued with the next version begun. Else it has a cover alone. */
  readonly paper?: 'draft' | 'in-review' | 'issued' | 'issued-and-next';
  /** How many people of its teams answer as well, where the instrument asks them. */
  readonly teams?: number;
}

/** How a board sees itself, which is what makes one differ from another. */
export interface Temperament {
  /** Where its answers lie in the middle, on five levels, in the first wave. */
  readonly level: number;
  /** How much that rises from wave to wave. */
  readonly growth: number;
  /** Section by section, how far from it. */
  readonly sections?: Readonly<Record<string, number>>;
  /** How far members lie from each other. */
  readonly apart: number;
  /** How much higher executives see it than the others. */
  readonly gap: number;
  /** How likely somebody who is not the digital lead does not know. */
  readonly unsure: number;
  /** How much of what it agrees has proof; levels it claims beyond what its members see alone. */
  readonly proof: number;
  readonly claims: number;
  /** Items on which it stands in two camps. */
  readonly divided: readonly string[];
  /** Everything belongs to the digital lead: evidence, actions, and knowing about it. */
  readonly leftToDigital?: boolean;
  /** An item that does not apply, and why. */
  readonly notApplicable?: readonly [itemCode: string, reason: string];
}

export interface MadeUpTrust {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly subtype: readonly [type: string, subtype: string];
  readonly executives: readonly Portfolio[];
  readonly others: number;
  /** Whom it serves, where its staff work, and a service of its own, as its people would say it. */
  readonly words: { readonly people: string; readonly place: string; readonly service: string };
  readonly temperament: Temperament;
  readonly waves: readonly Wave[];
}

export const system = { code: 'DEMO-S1', slug: 'fernmoor-tiderow', name: 'Fernmoor and Tiderow Integrated Care Board' } as const;
export const operator = { code: 'DEMO-OP', slug: 'desk', name: 'Demonstration desk' } as const;
export const region = { code: 'DEMO', name: 'Region of made-up places' } as const;

/** Who sits on two boards: the last seat of the others, at these two trusts. */
export const onTwoBoards = { name: 'Ngozi Halloran', email: 'ngozi.halloran@demonstration.example', at: ['fernmoor', 'saltreach'] } as const;

const ACUTE = 'Acute trust';
const TOGETHER = 'Mental health and community trust';
const hospital = { people: 'patients', place: 'the wards' } as const;

export const trusts: readonly MadeUpTrust[] = [
  {
    code: 'DEMO-01',
    slug: 'fernmoor',
    name: 'Fernmoor Teaching Hospitals Trust',
    subtype: [ACUTE, 'Acute - Teaching'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'operations', 'people', 'digital'],
    others: 8,
    words: { ...hospital, service: 'the cancer clinics' },
    temperament: { level: 2.7, growth: 0.35, sections: { focus: -0.4, system: 0.3 }, apart: 0.75, gap: 0.5, unsure: 0.05, proof: 0.7, claims: 0, divided: ['DB-05', 'DB-11', 'DB-14'] },
    waves: [
      { daysAgo: 364, stage: 'published', parts: SECTIONS },
      { daysAgo: 182, stage: 'published', parts: ITEMS },
      { daysAgo: 0, stage: 'meeting' },
    ],
  },
  {
    code: 'DEMO-02',
    slug: 'saltreach',
    name: 'Saltreach and Pellmere Hospitals Trust',
    subtype: [ACUTE, 'Acute - Medium'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'operations', 'digital'],
    others: 6,
    words: { ...hospital, service: 'the fracture clinic' },
    temperament: { level: 2.3, growth: 0.3, sections: { people: 0.5 }, apart: 0.7, gap: 0.4, unsure: 0.07, proof: 0.6, claims: 0, divided: ['DB-02', 'DB-23'] },
    waves: [
      { daysAgo: 371, stage: 'published', parts: EVERYTHING },
      { daysAgo: 189, stage: 'published', parts: EVERYTHING },
      { daysAgo: -9, stage: 'scoring' },
    ],
  },
  {
    code: 'DEMO-03',
    slug: 'lanternhill',
    name: 'Lanternhill Children’s Hospital Trust',
    subtype: [ACUTE, 'Acute - Specialist'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'digital'],
    others: 5,
    words: { people: 'children and their families', place: 'the wards', service: 'the surgical day unit' },
    temperament: { level: 3.2, growth: 0.2, apart: 0.55, gap: 0.3, unsure: 0.03, proof: 0.15, claims: 0.8, divided: ['DB-16'] },
    waves: [
      { daysAgo: 360, stage: 'published', parts: EVERYTHING },
      { daysAgo: 176, stage: 'published', parts: EVERYTHING },
      { daysAgo: 26, stage: 'published', parts: EVERYTHING, paper: 'issued-and-next' },
    ],
  },
  {
    code: 'DEMO-04',
    slug: 'tiderow',
    name: 'Tiderow Mental Health and Learning Disability Trust',
    subtype: [TOGETHER, 'Mental Health and Learning Disability'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'people'],
    others: 6,
    words: { people: 'people who use our services', place: 'the community teams', service: 'the crisis line' },
    temperament: { level: 2.5, growth: 0.4, sections: { people: 0.6, system: -0.5 }, apart: 0.65, gap: 0.2, unsure: 0.06, proof: 0.65, claims: 0, divided: ['DB-10'] },
    waves: [
      { daysAgo: 355, stage: 'published', parts: ITEMS },
      { daysAgo: 180, stage: 'published', parts: ITEMS },
      { daysAgo: 6, stage: 'sealed', paper: 'in-review' },
    ],
  },
  {
    code: 'DEMO-05',
    slug: 'withymere',
    name: 'Withymere Community Care Trust',
    subtype: [TOGETHER, 'Community'],
    executives: ['chief', 'finance', 'nursing', 'operations', 'strategy'],
    others: 5,
    words: { people: 'people at home', place: 'the district nursing bases', service: 'community rehabilitation' },
    temperament: { level: 2.2, growth: 0.3, sections: { system: 0.8 }, apart: 0.6, gap: 0.2, unsure: 0.08, proof: 0.6, claims: 0, divided: ['DB-15'] },
    waves: [
      { daysAgo: 358, stage: 'published', parts: ITEMS },
      { daysAgo: 175, stage: 'cancelled' },
      { daysAgo: -40, stage: 'draft' },
    ],
  },
  {
    code: 'DEMO-06',
    slug: 'greyladder',
    name: 'Greyladder Ambulance Trust',
    subtype: ['Ambulance trust', 'Ambulance'],
    executives: ['chief', 'finance', 'medical', 'operations', 'digital'],
    others: 5,
    words: { people: 'patients and callers', place: 'the ambulance stations', service: 'the control room' },
    temperament: { level: 2, growth: 0.15, sections: { ownership: -0.5 }, apart: 0.6, gap: 0.1, unsure: 0.38, proof: 0.45, claims: 0, divided: [], leftToDigital: true },
    waves: [
      { daysAgo: 366, stage: 'published', parts: EVERYTHING },
      { daysAgo: 184, stage: 'published', parts: EVERYTHING },
      { daysAgo: 8, stage: 'agreed', paper: 'draft' },
    ],
  },
  {
    code: 'DEMO-07',
    slug: 'quillmere',
    name: 'Quillmere Cottage Hospitals Trust',
    subtype: [ACUTE, 'Acute - Small'],
    executives: ['chief', 'finance', 'nursing'],
    others: 3,
    words: { ...hospital, service: 'the minor injuries unit' },
    temperament: { level: 1.9, growth: 0.4, apart: 0.6, gap: 0.3, unsure: 0.02, proof: 0.5, claims: 0, divided: [], notApplicable: ['DB-24', 'Our systems are bought for us by a larger neighbour; we hold no contracts of our own.'] },
    waves: [
      { daysAgo: 350, stage: 'published', parts: SECTIONS },
      { daysAgo: 170, stage: 'published', parts: ITEMS },
      { daysAgo: 0, stage: 'paused' },
    ],
  },
  {
    code: 'DEMO-08',
    slug: 'ottermoor',
    name: 'Ottermoor Hospitals Trust',
    subtype: [ACUTE, 'Acute - Medium'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'operations', 'people'],
    others: 7,
    words: { ...hospital, service: 'the maternity unit' },
    temperament: { level: 2.1, growth: 0.25, sections: { meaning: 0.5 }, apart: 0.85, gap: 0.7, unsure: 0.06, proof: 0.5, claims: 0.2, divided: ['DB-06', 'DB-12', 'DB-22'] },
    waves: [
      { daysAgo: 178, stage: 'sealed' },
      { daysAgo: 95, stage: 'sealed', instrument: 'leadership-climate', teams: 34 },
      { daysAgo: 24, stage: 'decided', paper: 'issued' },
    ],
  },
  {
    code: 'DEMO-09',
    slug: 'brackenfold',
    name: 'Brackenfold Partnership Trust',
    subtype: [TOGETHER, 'Mental Health and Learning Disability'],
    executives: ['chief', 'finance', 'medical', 'nursing'],
    others: 4,
    words: { people: 'people who use our services', place: 'the clinics', service: 'talking therapies' },
    temperament: { level: 2.8, growth: 0.2, apart: 0.5, gap: 0.2, unsure: 0.03, proof: 0.8, claims: 0, divided: ['DB-18'] },
    waves: [
      { daysAgo: 368, stage: 'published', parts: ITEMS },
      { daysAgo: 186, stage: 'published', parts: ITEMS },
      { daysAgo: 29, stage: 'withdrawn', parts: ITEMS },
    ],
  },
  {
    code: 'DEMO-10',
    slug: 'emberdown',
    name: 'Emberdown Orthopaedic Hospital Trust',
    subtype: [ACUTE, 'Acute - Specialist'],
    executives: ['chief', 'finance', 'medical', 'nursing'],
    others: 5,
    words: { ...hospital, service: 'the joint replacement unit' },
    temperament: { level: 2.6, growth: 0.3, apart: 0.65, gap: 0.3, unsure: 0.04, proof: 0.6, claims: 0, divided: ['DB-02'] },
    waves: [
      { daysAgo: 352, stage: 'published', parts: EVERYTHING, method: 'room' },
      { daysAgo: 172, stage: 'not-sealed' },
      { daysAgo: 0, stage: 'voting', method: 'room' },
    ],
  },
  {
    code: 'DEMO-11',
    slug: 'hollowmark',
    name: 'Hollowmark Community and Children’s Trust',
    subtype: [TOGETHER, 'Community'],
    executives: ['chief', 'finance', 'medical', 'nursing', 'operations', 'digital'],
    others: 6,
    words: { people: 'children and families', place: 'the health visiting teams', service: 'the therapy clinics' },
    temperament: { level: 2.9, growth: 0.3, sections: { people: 0.3, focus: -0.5 }, apart: 0.75, gap: 0.4, unsure: 0.05, proof: 0.75, claims: 0, divided: ['DB-14', 'DB-24'] },
    waves: [
      { daysAgo: 357, stage: 'published', parts: EVERYTHING },
      { daysAgo: 174, stage: 'published', parts: EVERYTHING },
      { daysAgo: 0, stage: 'ready' },
    ],
  },
];
