import type { ItemForHelp } from './help.dto.js';
import { titleOfInstrument, titleOfItem } from './titles.js';

/** What of an item a trust published, as far as help rests on it. Ambitions are absent where the trust does not share them. */
interface PublishedItem {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: number | null;
  readonly outcome: string;
  readonly ambition?: { readonly level: number } | null;
}

/** The newest result of one instrument that a trust shares today. */
export interface OwnPublished {
  readonly publicationId: string;
  readonly instrumentCode: string;
  readonly waveDate: string;
  readonly until: string | null;
  /** Null where items are not shared. */
  readonly items: readonly PublishedItem[] | null;
  /** As it should read, by the code of the item, newest last. */
  readonly corrected: readonly { readonly code: string; readonly shouldRead: string }[];
}

/** A strength begins here: the level at which a thing is done throughout, on the scale of five (ours). */
export const LEAST_LEVEL_OF_A_STRENGTH = 3;

/** An item that may be offered or wished for, with the publication that it rests on. */
export interface ItemAndPublication extends ItemForHelp {
  readonly publicationId: string;
  readonly restsUntil: string | null;
}

/** Questions that the board agreed at level 3 or more, in a result whose items are shared. */
export function strengthsOf(published: readonly OwnPublished[]): ItemAndPublication[] {
  return questionsOf(published)
    .filter(({ level }) => level >= LEAST_LEVEL_OF_A_STRENGTH)
    .map((item) => ({ ...item, ambition: null }));
}

/** Questions with a published ambition above their level. */
export function wishesOf(published: readonly OwnPublished[]): ItemAndPublication[] {
  return questionsOf(published).filter(({ level, ambition }) => ambition !== null && ambition > level);
}

function questionsOf(published: readonly OwnPublished[]): ItemAndPublication[] {
  return published.flatMap(({ instrumentCode, publicationId, waveDate, until, items, corrected }) => {
    const instrumentTitle = titleOfInstrument(instrumentCode);
    if (instrumentTitle === null) return []; // its own instrument: nobody else knows it
    return (items ?? []).flatMap((item): ItemAndPublication[] => {
      const level = levelNow(item, corrected);
      if (item.kind !== 'question' || item.outcome !== 'agreed' || level === null) return [];
      const ambition = item.ambition?.level ?? null;
      const of = {
        instrumentCode,
        instrumentTitle,
        itemCode: item.code,
        itemTitle: titleOfItem(instrumentCode, item.code, item.title),
      };
      return [{ ...of, level, ambition, waveDate, publicationId, restsUntil: until }];
    });
  });
}

/** The level as it reads today; null where a correction says anything but a level. */
function levelNow({ code, level }: PublishedItem, corrected: OwnPublished['corrected']): number | null {
  const last = corrected.filter((one) => one.code === code).at(-1);
  if (!last) return level;
  const read = /^Level (\d)/u.exec(last.shouldRead);
  return read ? Number(read[1]) : null;
}

/** Why there is nothing to choose from, or less than one may expect. */
export function whyNotMore(published: readonly OwnPublished[]): string[] {
  if (published.length === 0) {
    return [
      'What can be offered or wished for follows from what your trust shares, and it shares no result today. Publish one first.',
    ];
  }
  const hidden = published.filter(({ items }) => items === null);
  const titles = hidden.map(({ instrumentCode }) => `‘${titleOfInstrument(instrumentCode) ?? instrumentCode}’`).join(' and ');
  const sections =
    hidden.length === 0
      ? []
      : [
          `Of ${titles} your trust shares levels of sections only. Items can be offered and wished for once their levels are shared.`,
        ];
  const shared = published.filter(({ items }) => items !== null);
  const withoutAmbition = shared.length > 0 && shared.every(({ items }) => items?.every(({ ambition }) => !ambition));
  return withoutAmbition
    ? [...sections, 'Your trust shares no ambitions. A wish is for help with an ambition that you share.']
    : sections;
}
