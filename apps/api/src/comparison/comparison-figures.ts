import { itemsOf } from '@candour/instrument';
import type { PeerLevel } from '@candour/scoring';
import { wayOf, whyNotLikeReference } from './comparable.js';
import type { Reference } from './comparison-reference.js';
import { whyNotCorrected } from './corrected.js';
import type { PublishedContent, PublishedItem, PublishedSection } from './publication/published-content.dto.js';
import type { SeenPublication, SeenTrust } from './seen/seen.js';

/** One figure of a trust, and why it does not compare with the reference. */
export interface Figure<Published> {
  /** Null where it is not shared, or was not asked. */
  readonly published: Published | null;
  readonly whyNot: string | null;
}

/** By the codes of the reference, in its order. */
export interface Figures {
  readonly items: ReadonlyMap<string, Figure<PublishedItem>>;
  readonly sections: ReadonlyMap<string, Figure<PublishedSection>>;
}

/** A trust with every figure of its newest publication put against the reference, once. */
export interface ComparedTrust extends SeenTrust {
  /** The newest; null where there is none. */
  readonly publication: SeenPublication | null;
  readonly figures: Figures | null;
  /** There are publications, of waves that were not asked for. */
  readonly ofOtherWaves?: boolean;
}

/**
 * Puts what each trust publishes against the reference. What does not compare depends on how it was made, not on the trust, but for
 * what a trust has corrected since.
 */
export function compareWith(reference: Reference, trusts: readonly SeenTrust[]): ComparedTrust[] {
  const known = new Map<string, Reasons>();
  return trusts.map((trust) => {
    const publication = trust.publications[0] ?? null;
    if (!publication) return { ...trust, publication, figures: null };
    const { content } = publication;
    const way = wayOf(content);
    const reasons = known.get(way) ?? reasonsFor(content, reference);
    known.set(way, reasons);
    return {
      ...trust,
      publication,
      figures: {
        items: figuresOf(content.items ?? [], reasons.items, (item) => whyNotCorrected(content, { item })),
        sections: figuresOf(content.sections, reasons.sections, (section) => whyNotCorrected(content, { section })),
      },
    };
  });
}

interface Reasons {
  readonly items: ReadonlyMap<string, string | null>;
  readonly sections: ReadonlyMap<string, string | null>;
}

function reasonsFor(content: PublishedContent, reference: Reference): Reasons {
  const { instrument } = reference;
  return {
    items: new Map(itemsOf(instrument).map(({ code }) => [code, whyNotLikeReference(content, reference, { item: code })])),
    sections: new Map(instrument.sections.map(({ code }) => [code, whyNotLikeReference(content, reference, { section: code })])),
  };
}

function figuresOf<Published extends { readonly code: string }>(
  published: readonly Published[],
  reasons: ReadonlyMap<string, string | null>,
  corrected: (code: string) => string | null,
): Map<string, Figure<Published>> {
  const byCode = new Map(published.map((one) => [one.code, one]));
  return new Map(
    [...reasons].map(([code, whyNot]) => [code, { published: byCode.get(code) ?? null, whyNot: whyNot ?? corrected(code) }]),
  );
}

/** The levels of one item that compare with the reference, one for each trust that shares it. */
export function levelsThatCompare(trusts: readonly ComparedTrust[], itemCode: string): readonly PeerLevel[] {
  return trusts.flatMap(({ figures, publication }) => {
    const figure = figures?.items.get(itemCode);
    const level = figure?.published?.level ?? null;
    return level === null || figure?.whyNot !== null ? [] : [{ level, leaders: publication?.leaders ?? [] }];
  });
}
