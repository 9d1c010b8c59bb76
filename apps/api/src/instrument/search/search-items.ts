import { type Item, type ItemKind, itemsOf, type PublishedVersion } from '@candour/instrument';
import MiniSearch, { type SearchResult } from 'minisearch';

/** An item with the version that it belongs to. */
export interface Place {
  readonly instrument: PublishedVersion;
  readonly own: boolean;
  readonly item: Item;
}

export interface Hit extends Place {
  /** Words of the item that fit what was looked for, in small letters. */
  readonly terms: ReadonlySet<string>;
}

interface Words {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly statements: string;
}

/** Every item of some versions, made ready to be searched. */
export interface ItemIndex {
  readonly places: readonly Place[];
  readonly index: MiniSearch<Words>;
}

/** Words too frequent to tell items apart. (ours) */
const LITTLE = new Set(
  'a an and are as at be by do for from have how in is it of on or our that the this to us we what with'.split(' '),
);

/** A word as it is compared: small letters, without accents or the s of a plural or a possessive. */
export const asTerm = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/(?<=[a-z]{3}[^s])s$/u, '');

export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;

export function indexOf(places: readonly Place[]): ItemIndex {
  const index = new MiniSearch<Words>({
    fields: ['code', 'title', 'question', 'statements'],
    tokenize: (text) => text.match(WORD) ?? [],
    processTerm: (word) => {
      const term = asTerm(word);
      return LITTLE.has(term) ? null : term;
    },
  });
  index.addAll(
    places.map(({ item }, id) => ({
      id,
      code: item.code,
      title: item.title,
      question: item.question,
      statements: [...item.levels.map(({ statement }) => statement), ...(item.poll?.options ?? [])].join(' '),
    })),
  );
  return { places, index };
}

/** The items of versions, in their own order. */
export const placesOf = (versions: readonly Omit<Place, 'item'>[]): Place[] =>
  versions.flatMap((version) => itemsOf(version.instrument).map((item) => ({ ...version, item })));

/**
 * Items that have the words looked for, best first: all of them where any item does, else any. Beginnings of words count, and so
 * does a slip of the finger in a longer word. Without words, every item that passes the filters, in the order of the library.
 */
export function searchItems(
  { places, index }: ItemIndex,
  asked: { readonly words: string; readonly kind?: ItemKind | undefined; readonly framework?: string | undefined },
): Hit[] {
  const passes = ({ item }: Place) =>
    (asked.kind === undefined || item.kind === asked.kind) &&
    (asked.framework === undefined || item.crosswalk.some(({ framework }) => framework === asked.framework));
  if (asked.words.trim() === '') return places.filter(passes).map((place) => ({ ...place, terms: new Set() }));
  const look = (combineWith: 'AND' | 'OR'): SearchResult[] =>
    index.search(asked.words, {
      combineWith,
      prefix: (term) => term.length > 2,
      fuzzy: slipsAllowed,
      boost: { code: 4, title: 3, question: 2 },
      filter: ({ id }) => passes(placeAt(places, id)),
    });
  const all = look('AND');
  return (all.length > 0 ? all : look('OR')).map(({ id, terms }) => ({ ...placeAt(places, id), terms: new Set(terms) }));
}

/** How many letters may be wrong, missing or too many: two letters that changed places count as two. (ours) */
function slipsAllowed(term: string): number | false {
  if (term.length > 6) return 2;
  return term.length > 4 ? 1 : false;
}

function placeAt(places: readonly Place[], id: unknown): Place {
  const place = places[Number(id)];
  if (!place) throw new Error('the index names an item that is not there');
  return place;
}
