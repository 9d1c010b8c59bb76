import type { InstrumentVersion, Section } from './instrument.js';
import type { Item, ItemCode, Level } from './item.js';

/** Every item in the order in which members meet them. */
export const itemsOf = (instrument: InstrumentVersion): readonly Item[] =>
  instrument.sections.flatMap((section) => section.items);

/** The item with this code, or undefined where the version has none. */
export const itemByCode = (instrument: InstrumentVersion, code: ItemCode): Item | undefined =>
  itemsOf(instrument).find((item) => item.code === code);

/** The section with this code, or undefined where the version has none. */
export const sectionByCode = (instrument: InstrumentVersion, code: string): Section | undefined =>
  instrument.sections.find((section) => section.code === code);

/** The section that an item belongs to, or undefined where the version has no such item. */
export const sectionOf = (instrument: InstrumentVersion, code: ItemCode): Section | undefined =>
  instrument.sections.find((section) => section.items.some((item) => item.code === code));

/** The questions of a section: the only items that count towards its level. */
export const questionsOf = (section: Section): readonly Item[] => section.items.filter((item) => item.kind === 'question');

/** The checks and pitfalls that can hold a question back. */
export const itemsHolding = (instrument: InstrumentVersion, question: ItemCode): readonly Item[] =>
  itemsOf(instrument).filter((item) => item.links.includes(question));

/** One level of an item by its number, or undefined off its scale. */
export const levelOf = (item: Item, value: number): Level | undefined => item.levels.find((level) => level.value === value);

/** How many levels the scale of an item has; 0 for a poll. */
export const scaleSize = (item: Item): number => item.levels.length;
