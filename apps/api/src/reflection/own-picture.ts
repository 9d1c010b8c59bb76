import { type Item, itemByCode, levelOf, type PublishedVersion, sectionOf } from '@candour/instrument';
import { capital, inWords, listed, lowerFirst, many, named } from '../platform/words.js';
import type { OwnPicture, PictureItem, PictureSection, ReflectionAnswer } from './reflection.dto.js';
import { answerableItems } from './reflection-instruments.js';

/** A reflection that was finished before this one. */
export interface EarlierReflection {
  readonly version: string;
  readonly finishedOn: string;
  readonly answers: readonly Pick<ReflectionAnswer, 'itemCode' | 'level'>[];
}

const LEFT_OUT = 'left out';

/**
 * What a finished reflection shows its owner: what they said most and least often, what they had no chance to show, each section in
 * words, and item by item what changed since the reflection before. No level is made of several: one person's words are no measure.
 *
 * @param earlier compared only where it was asked in the same version
 */
export function ownPicture(
  instrument: PublishedVersion,
  answers: readonly ReflectionAnswer[],
  earlier: EarlierReflection | null,
): OwnPicture {
  const comparable = earlier?.version === instrument.version ? earlier : null;
  const before = new Map(comparable?.answers.map(({ itemCode, level }) => [itemCode, level]));
  const given = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const items = answerableItems(instrument).map((item) => asItem(instrument, item, given.get(item.code), before.get(item.code)));
  const levelNames = answerableItems(instrument)[0]?.levels.map(({ name }) => name) ?? [];
  const noChance = items.filter(({ itemCode }) => given.get(itemCode)?.offScale).map(({ title }) => title);
  return {
    findings: [
      howMany(items),
      ...ends(instrument, items),
      ...(noChance.length > 0 ? [`You had no chance to show ${named(noChance)}.`] : []),
      ...sinceBefore(items, earlier, comparable !== null),
    ],
    sections: instrument.sections.flatMap(({ code, title }) => asSection(items, code, title)),
    items,
    levelNames,
    since: comparable?.finishedOn ?? null,
  };
}

function asItem(
  instrument: PublishedVersion,
  item: Item,
  answer: ReflectionAnswer | undefined,
  before: number | null | undefined,
): PictureItem {
  const level = answer?.level ?? null;
  return {
    itemCode: item.code,
    sectionCode: sectionOf(instrument, item.code)?.code ?? '',
    title: item.title,
    level,
    said: (level === null ? answer?.offScale : levelOf(item, level)?.name) ?? LEFT_OUT,
    before: before ?? null,
    change: changeOf(level, before ?? null),
  };
}

function changeOf(level: number | null, before: number | null): string | null {
  if (level === null || before === null) return null;
  if (level === before) return 'as before';
  return level > before ? 'more often' : 'less often';
}

function howMany(items: readonly PictureItem[]): string {
  const levels = items.filter(({ level }) => level !== null).length;
  if (levels === items.length) return `You answered all ${many(items.length, 'item')}.`;
  return `You said how often for ${levels === 0 ? 'none' : inWords(levels)} of ${many(items.length, 'item')}.`;
}

/** The highest and the lowest level that was given, each with its items. */
function ends(instrument: PublishedVersion, items: readonly PictureItem[]): string[] {
  const levels = items.flatMap(({ level }) => (level === null ? [] : [level]));
  if (levels.length === 0) return [];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const at = (level: number) => {
    const there = items.filter((item) => item.level === level);
    const item = itemByCode(instrument, there[0]?.itemCode ?? '');
    return `${(item && levelOf(item, level)?.name) ?? `level ${level}`}: ${named(there.map(({ title }) => title))}.`;
  };
  return low === high ? [at(high)] : [at(high), at(low)];
}

function sinceBefore(items: readonly PictureItem[], earlier: EarlierReflection | null, comparable: boolean): string[] {
  if (earlier === null) return [];
  if (!comparable) return ['Your reflection before was asked in another version, so the two are not compared.'];
  const count = (words: string) => items.filter(({ change }) => change === words).length;
  const parts = (['more often', 'less often', 'as before'] as const)
    .map((words) => ({ words, number: count(words) }))
    .filter(({ number }) => number > 0)
    .map(({ words, number }) => `${inWords(number)} ${words}`);
  if (parts.length === 0) return ['No item has a level in both this reflection and the one before.'];
  return [`Compared with the reflection before: ${listed(parts)}.`];
}

/** @example 'Almost always for two, frequently for three; no chance to show for one.' */
function asSection(items: readonly PictureItem[], code: string, title: string): PictureSection[] {
  const own = items.filter(({ sectionCode }) => sectionCode === code);
  if (own.length === 0) return [];
  const names = [...new Set(own.map(({ said }) => said))];
  const rank = (said: string) => own.find((item) => item.said === said)?.level ?? (said === LEFT_OUT ? -1 : 0);
  const parts = names
    .sort((a, b) => rank(b) - rank(a))
    .map((said) => `${lowerFirst(said)} for ${inWords(own.filter((item) => item.said === said).length)}`);
  return [{ code, title, words: `${capital(listed(parts))}.` }];
}
