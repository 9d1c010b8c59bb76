import { type Item, itemsOf, type PublishedVersion, scaleSize } from '@candour/instrument';
import { findInstrument, instrumentLibrary } from '@candour/instrument/content';

/** Whether one person answers it alone. */
const isForOnePerson = ({ answeredBy }: PublishedVersion): boolean => answeredBy.includes('person');

/** The newest version of every instrument that one person answers alone. */
export const reflectionInstruments = (): PublishedVersion[] =>
  instrumentLibrary().flatMap(({ versions }) => versions.filter(isForOnePerson).at(-1) ?? []);

/** The newest version of one of them, or undefined where no such thing is published. */
export const newestReflection = (code: string): PublishedVersion | undefined =>
  reflectionInstruments().find((one) => one.code === code);

/** The version that a reflection was begun with. A published version never goes. */
export function versionOf(code: string, version: string): PublishedVersion {
  const found = findInstrument(code, version);
  if (!found) throw new Error(`${code} ${version} is not published`);
  return found;
}

/** The items that have an answer: everything with a scale. */
export const answerableItems = (instrument: PublishedVersion): readonly Item[] =>
  itemsOf(instrument).filter((item) => scaleSize(item) > 0);

/** What somebody may say of an item that is on no level, such as *No chance to show*. */
export const offScaleOf = (instrument: PublishedVersion, item: Item): readonly string[] =>
  instrument.scales.find(({ code }) => code === item.scale)?.offScale ?? [];
