import type { OrganisationKind } from '../../platform/actor.js';
import type { ExplanationSubject } from '../publication/explanation.dto.js';
import type { PublishedContent } from '../publication/published-content.dto.js';

/** Whose publications a reader asks for: of its system, its region, all England; of a trust, those like it. */
export const SCOPES = ['system', 'region', 'england', 'peers'] as const;
export type Scope = (typeof SCOPES)[number];

/** Words of a trust beside its own figure, as its readers see them; `code` is `all` where they are of the whole. */
export interface Explanation {
  readonly subject: ExplanationSubject;
  readonly code: string;
  readonly words: string;
}

export interface SeenPublication {
  readonly id: string;
  readonly content: PublishedContent;
  /** Who chaired and led the trust: boards that share one count once. */
  readonly leaders: readonly string[];
  readonly explanations: readonly Explanation[];
}

/** An organisation that this one became part of, or that became part of this one. */
export interface Related {
  readonly organisationId: string;
  readonly name: string;
  readonly on: string;
}

export interface Formerly extends Related {
  readonly publications: readonly SeenPublication[];
}

/** What the register says of a trust, and where it stands to this reader. */
export interface Registered {
  readonly name: string;
  readonly code: string | null;
  readonly trustType: string | null;
  readonly trustSubtype: string | null;
  readonly careSettings: readonly string[];
  readonly regionName: string | null;
  readonly systemNames: readonly string[];
  /** Belongs to the reader's system today. */
  readonly member: boolean;
  /** Is the reader. */
  readonly self: boolean;
}

/** A publication that is withdrawn, or whose sharing has ended. */
export interface Gone {
  readonly waveDate: string;
  readonly how: 'withdrawn' | 'ended';
  /** The day of the withdrawal; the last day of the sharing. */
  readonly on: string;
}

/** A trust as this reader may see it: its facts of the register, and what it shares with this reader now. */
export interface SeenTrust extends Registered {
  readonly organisationId: string;
  /** Of the instrument, newest first. */
  readonly publications: readonly SeenPublication[];
  /** What it was before a merger, with what that published to this reader. */
  readonly formerly: readonly Formerly[];
  /** What it became part of, where it has ended. */
  readonly becameOf: readonly Related[];
  /** The last day on which it withdrew a publication of this instrument that this reader had. */
  readonly withdrawnOn: string | null;
  /** The last day until which it had shared one that this reader cannot see any more. */
  readonly sharedUntil: string | null;
  /** A later one than those that stand, which this reader had and has no more; null where nothing stands. */
  readonly laterGone: Gone | null;
}

export interface Seen {
  readonly reader: { readonly organisationId: string; readonly name: string; readonly kind: OrganisationKind };
  readonly scope: Scope;
  /** The instrument asked for, else the one that most trusts publish to this reader; null where nothing is published at all. */
  readonly instrumentCode: string | null;
  readonly trusts: readonly SeenTrust[];
  /** Trusts of England that share nothing with this reader: counted, for only England. */
  readonly notNamed: number;
}
