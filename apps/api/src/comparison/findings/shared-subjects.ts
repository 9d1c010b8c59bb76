import { type ItemKind, itemsOf } from '@candour/instrument';
import type { Planning } from '@candour/scoring';
import { type Subject, wayOf, whyNotLikeReference } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { whyNotCorrected } from '../corrected.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import type { SeenPublication } from '../seen/seen.js';

/** One board's figure, as this reader may read it by itself. */
export interface SharedFigure extends Planning {
  /** Absent where evidence is not shared. */
  readonly overClaim?: number;
}

/** One section or item with the figures that compare: one for each trust that shares it, and none for a trust that does not. */
export interface SharedSubject {
  readonly kind: 'item' | 'section';
  readonly itemKind: ItemKind | 'section';
  readonly code: string;
  readonly title: string;
  readonly boards: readonly SharedFigure[];
}

type Published = Pick<SeenPublication, 'content' | 'leaders'>;

/** The newest publication of a trust that this reader may read; what follows from several boards rests on that and nothing older. */
export function newestOf<One extends Published>({ publications }: { readonly publications: readonly One[] }): One | undefined {
  return publications[0];
}

/**
 * Everything of which something may follow, in the order of the instrument. What a trust does not share with this reader, what does
 * not compare with the reference, and what was corrected since, is not here at all: so nothing that follows can tell more than its
 * reader may read one by one.
 */
export function sharedSubjects(
  trusts: readonly { readonly publications: readonly Published[] }[],
  reference: Reference,
): SharedSubject[] {
  const ways = byWay(trusts.flatMap((trust) => newestOf(trust) ?? []));
  const boardsFor = (subject: Subject) =>
    ways.flatMap((alike) => {
      const [one] = alike;
      if (!one || whyNotLikeReference(one.content, reference, subject) !== null) return [];
      const standing = alike.filter(({ content }) => whyNotCorrected(content, subject) === null);
      return standing.flatMap((publication) => figureOf(publication, subject) ?? []);
    });
  const { instrument } = reference;
  return [
    ...instrument.sections.map(
      ({ code, title }): SharedSubject => ({
        kind: 'section',
        itemKind: 'section',
        code,
        title,
        boards: boardsFor({ section: code }),
      }),
    ),
    ...itemsOf(instrument).map(
      ({ code, title, kind }): SharedSubject => ({
        kind: 'item',
        itemKind: kind,
        code,
        title,
        boards: boardsFor({ item: code }),
      }),
    ),
  ];
}

/** Alike by how they were made: whether figures compare depends on that, not on whose they are, so it is asked once for each way. */
function byWay(publications: readonly Published[]): readonly (readonly Published[])[] {
  const ways = new Map<string, Published[]>();
  for (const publication of publications) {
    const way = wayOf(publication.content);
    const alike = ways.get(way);
    if (alike) alike.push(publication);
    else ways.set(way, [publication]);
  }
  return [...ways.values()];
}

const indexes = new WeakMap<PublishedContent, ReadonlyMap<string, NonNullable<PublishedContent['items']>[number]>>();

/** The items of a publication by code; made once, for every item of the instrument asks. */
export function itemsByCode(content: PublishedContent) {
  const found = indexes.get(content) ?? new Map((content.items ?? []).map((item) => [item.code, item]));
  indexes.set(content, found);
  return found;
}

function figureOf({ content, leaders }: Published, subject: Subject): SharedFigure | null {
  if ('section' in subject) {
    const level = content.sections.find(({ code }) => code === subject.section)?.level ?? null;
    return level === null ? null : { level, leaders };
  }
  const item = itemsByCode(content).get(subject.item);
  if (!item || item.level === null) return null;
  return {
    level: item.level,
    leaders,
    ...(item.ambition !== undefined && { ambition: item.ambition }),
    ...(item.overClaim !== undefined && item.overClaim !== null && { overClaim: item.overClaim }),
  };
}
