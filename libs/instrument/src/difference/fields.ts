import type { CitedSource, Framework, InstrumentVersion, Section } from '../instrument.js';
import type { Item, Scale } from '../item.js';
import type { Concern, Field } from './difference.js';

const field = (concern: Concern, name: string, words: string | undefined): readonly Field[] =>
  words === undefined || words === '' ? [] : [{ name, concern, words }];

/** A list as one text, so that an entry put in front does not change all the others. */
const listed = (concern: Concern, name: string, texts: readonly string[]): readonly Field[] =>
  field(concern, name, texts.join(' · '));

/** The fields of an instrument outside its parts. Version and release are what the comparison is about, and not compared. */
export const fieldsOfWhole = (one: InstrumentVersion): readonly Field[] => [
  ...field('reference', 'title', one.title),
  ...field('words', 'purpose', one.purpose),
  ...field('reference', 'who answers', one.answeredBy.join(', ')),
  ...field('reference', 'minutes to score', String(one.minutesToScore)),
  ...field('reference', 'language', one.language),
];

/** An item with what its scale means for it. A scale is another one when its code, its number of levels or its direction is. */
export function fieldsOfItem(item: Item, scales: readonly Scale[]): readonly Field[] {
  const scale = scales.find((one) => one.code === item.scale);
  return [
    ...field('scale', 'kind', item.kind),
    ...field('scale', 'scale', scale && measureOf(scale)),
    ...field('rule', 'gate', item.gate ? 'yes' : 'no'),
    ...field('rule', 'holds back', item.links.toSorted().join(', ')),
    ...field('reference', 'title', item.title),
    ...field('words', 'question', item.question),
    ...field('words', 'why it matters', item.whyItMatters),
    ...item.levels.flatMap(({ value, name, statement }) => [
      ...field('words', `name of level ${value}`, name),
      ...field('words', `statement of level ${value}`, statement),
    ]),
    ...listed('words', 'options', item.poll?.options ?? []),
    ...field('rule', 'how many to choose', item.poll ? `${item.poll.chooseAtLeast} to ${item.poll.chooseAtMost}` : ''),
    ...listed('words', 'evidence that would show', item.evidenceThatWouldShow),
    ...listed('words', 'follow-up questions', item.followUpQuestions),
    ...field('words', 'what good looks like', item.whatGoodLooksLike),
    ...field('reference', 'sources', item.sources.toSorted().join(', ')),
    ...field(
      'reference',
      'crosswalk',
      item.crosswalk
        .map(({ framework, part, relation, says }) => `${relation} ${framework} ${part} (${says})`)
        .toSorted()
        .join('; '),
    ),
  ];
}

const measureOf = ({ code, levels, better, offScale }: Scale): string => {
  const off = offScale.length > 0 ? `, off it: ${offScale.join(', ')}` : '';
  return `${code}: ${levels.length} levels, ${better === 'neither' ? 'neither end is better' : `${better} is better`}${off}`;
};

export const fieldsOfScale = (one: Scale): readonly Field[] => [
  ...field('reference', 'title', one.title),
  ...field('scale', 'scale', measureOf(one)),
  ...field('reference', 'used for', one.kinds.toSorted().join(', ')),
  ...one.levels.flatMap(({ value, name }) => field('words', `name of level ${value}`, name)),
];

export const fieldsOfSection = (one: Section): readonly Field[] => [
  ...field('reference', 'title', one.title),
  ...field('words', 'introduction', one.intro),
];

export const fieldsOfSource = (one: CitedSource): readonly Field[] =>
  (['title', 'publisher', 'date', 'licence', 'use'] as const).flatMap((name) => field('reference', name, one[name]));

export const fieldsOfFramework = (one: Framework): readonly Field[] => [
  ...(['title', 'publisher', 'date'] as const).flatMap((name) => field('reference', name, one[name])),
  ...one.parts.flatMap(({ code, title }) => field('reference', `part ${code}`, title)),
];
