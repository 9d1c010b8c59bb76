import { type Item, itemsOf } from '@candour/instrument';
import { PEER_MEDIAN_FROM, PEER_QUARTILES_FROM, type PeerDistribution, peerDistribution } from '@candour/scoring';
import { capital, inWords, lowerFirst, many } from '../../platform/words.js';
import { basisInWords, commonItemsWith, monthInWords } from '../basis.js';
import { type Subject, whyNotLikeReference } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { whyNotCorrected } from '../corrected.js';
import { levelNamed, middleInWords, type Named } from '../level-in-words.js';
import { publishedItemInWords } from '../publication/published-words.js';
import type { SeenTrust } from '../seen/seen.js';
import { type LeftOut, leftOutOf } from './left-out.js';
import type { MineResponse, MyPlace } from './mine.dto.js';
import { itemsByCode, newestOf, type SharedSubject, sharedSubjects } from './shared-subjects.js';

/** Names of the levels of questions and sections, where the instrument tells none. */
const FIVE = ['1', '2', '3', '4', '5'];

/**
 * Each section and item of my board among the other boards of its type that share with it. Mine is not counted with them: it stands
 * beside them. The counts are of levels that I may read one by one.
 */
export function placesOf(
  self: SeenTrust,
  others: readonly SeenTrust[],
  reference: Reference,
): Pick<MineResponse, 'sections' | 'items'> {
  const { instrument } = reference;
  const subjects = sharedSubjects(others, reference);
  const items = new Map(itemsOf(instrument).map((item) => [item.code, item]));
  const names =
    itemsOf(instrument)
      .find(({ kind }) => kind === 'question')
      ?.levels.map(({ name }) => name) ?? FIVE;
  const leftOut = leftOutOf(others, reference);
  const places = subjects.map((subject) => placeOf(self, subject, items.get(subject.code), names, { reference, leftOut }));
  return { sections: places.filter(({ kind }) => kind === 'section'), items: places.filter(({ kind }) => kind === 'item') };
}

function placeOf(
  self: SeenTrust,
  { kind, itemKind, code, title, boards }: SharedSubject,
  item: Item | undefined,
  names: readonly string[],
  { reference, leftOut }: { readonly reference: Reference; readonly leftOut: LeftOut },
): MyPlace {
  const levelNames = kind === 'item' ? (item?.levels.map(({ name }) => name) ?? FIVE) : names;
  // What is not on this scale was asked otherwise, whatever its version says.
  const found = peerDistribution(
    boards.filter(({ level }) => level <= levelNames.length),
    levelNames.length,
  );
  const none = { counts: null, median: null, q1: null, q3: null };
  const { counts, median, q1, q3 } = found.kind === 'shown' ? found : none;
  const subject: Subject = kind === 'item' ? { item: code } : { section: code };
  const you = ownFigure(self, subject, reference);
  return {
    ...{ kind, code, title, itemKind, levelNames },
    ...{ you: you.level, youWords: you.words },
    ...{ boards: found.boards, counts, median, q1, q3 },
    words: `${distributionInWords(found, levelNamed(itemKind, levelNames))}${leftOut(subject, found.boards)}`,
  };
}

function ownFigure(self: SeenTrust, subject: Subject, reference: Reference): { level: number | null; words: string } {
  const content = newestOf(self)?.content;
  if (!content) return { level: null, words: 'Not yet published' };
  const whyNot = whyNotLikeReference(content, reference, subject) ?? whyNotCorrected(content, subject);
  if (whyNot !== null) return { level: null, words: `Yours does not compare: ${lowerFirst(whyNot)}` };
  if ('section' in subject) {
    const section = content.sections.find(({ code }) => code === subject.section);
    return { level: section?.level ?? null, words: section?.levelWords ?? 'Not asked' };
  }
  if (content.items === null) return { level: null, words: 'You did not publish the levels of items' };
  const item = itemsByCode(content).get(subject.item);
  return item ? { level: item.level, words: publishedItemInWords(item) } : { level: null, words: 'Not asked' };
}

/** The middle of like boards in words, or why it is not said. Never where mine lies among them: that would be a rank. */
function distributionInWords(found: PeerDistribution, named: Named): string {
  if (found.kind === 'too-few') {
    const seen =
      found.boards === 0
        ? 'none shares this with you'
        : `${inWords(found.boards)} ${found.boards === 1 ? 'shares' : 'share'} this with you`;
    return `Too few independent boards of your type to say: ${seen}, and it takes ${inWords(found.needed)}.`;
  }
  return `The middle of ${many(found.boards, 'other independent board')} of your type is ${middleInWords(found, named)}.`;
}

/** The whole answer for one trust: its places, and what they rest on. */
export function mineOf(
  self: SeenTrust,
  others: readonly SeenTrust[],
  reference: Reference,
  today: string,
): Pick<MineResponse, 'waveDate' | 'about' | 'sections' | 'items' | 'notes'> {
  const days = others.flatMap((other) => newestOf(other)?.content.waveDate ?? []).sort();
  const own = newestOf(self)?.content ?? null;
  return {
    waveDate: own?.waveDate ?? null,
    about: own && basisInWords(own, commonItemsWith(reference)(own), today),
    ...placesOf(self, others, reference),
    notes: [
      `${sharedInWords(days)} Each counts only in what it shares.`,
      `It takes ${inWords(PEER_MEDIAN_FROM)} independent boards to say how they stand, and ${inWords(PEER_QUARTILES_FROM)} for the half in the middle: those that share a chair or a chief executive count once. These numbers are Candour’s own.`,
      `Only what compares with version ${reference.instrument.version} of ${reference.instrument.title} counts. Where you stand among others is no rank.`,
    ],
  };
}

/** How many others there are, and how old what they share is. @param days of their waves, the oldest first */
function sharedInWords(days: readonly string[]): string {
  const [oldest, newest] = [days[0], days.at(-1)];
  const sharing = `${capital(many(days.length, 'other trust'))} of your type ${days.length === 1 ? 'shares' : 'share'} a result with you`;
  if (oldest === undefined || newest === undefined) return `${sharing}.`;
  const [first, last] = [oldest, newest].map(monthInWords);
  return first === last ? `${sharing}, of ${first}.` : `${sharing}: the newest of ${last}, the oldest of ${first}.`;
}
