import type { Part } from '../../comparison/publication/parts.js';
import type { Portfolio } from './phrases.js';

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
