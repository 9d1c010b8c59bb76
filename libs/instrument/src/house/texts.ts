import type { InstrumentVersion } from '../instrument.js';
import type { Path } from '../mistake.js';

/** A text that somebody reads, with its way in the file. */
export interface Text {
  readonly words: string;
  readonly path: Path;
}

/** Every text of our own in an instrument: what its sources and frameworks are called is theirs, and left out. */
export function textsOf({ title, purpose, sections }: InstrumentVersion): readonly Text[] {
  const top = [
    { words: title, path: ['title'] },
    { words: purpose, path: ['purpose'] },
  ];
  const ofSections = sections.flatMap(({ title: name, intro, items }, s) => [
    { words: name, path: ['sections', s, 'title'] },
    { words: intro, path: ['sections', s, 'intro'] },
    ...items.flatMap((_, i) => textsOfItem(sections, s, i)),
  ]);
  return [...top, ...ofSections].filter(({ words }) => words !== '');
}

/** Every text of one item, in the order in which a member meets them. */
export function textsOfItem(sections: InstrumentVersion['sections'], s: number, i: number): readonly Text[] {
  const item = sections[s]?.items[i];
  if (item === undefined) return [];
  const at = (...steps: Path) => ['sections', s, 'items', i, ...steps];
  const each = (field: string, texts: readonly string[]) => texts.map((words, n) => ({ words, path: at(field, n) }));
  return [
    { words: item.title, path: at('title') },
    { words: item.question, path: at('question') },
    { words: item.whyItMatters, path: at('whyItMatters') },
    ...each(
      'statements',
      item.levels.map(({ statement }) => statement),
    ),
    ...(item.poll?.options ?? []).map((words, n) => ({ words, path: at('poll', 'options', n) })),
    ...each('evidenceThatWouldShow', item.evidenceThatWouldShow),
    ...each('followUpQuestions', item.followUpQuestions),
    { words: item.whatGoodLooksLike, path: at('whatGoodLooksLike') },
  ];
}
