import type { InstrumentVersion, Section } from '../instrument.js';
import type { Item } from '../item.js';
import { questionsOf } from '../look-up.js';
import type { Finding, Path } from '../mistake.js';
import { isScored, scoredItemsOf } from '../scored.js';

/** The scales that instruments share, with the names a board learns once. */
const SHARED_SCALES: Readonly<Record<string, readonly string[]>> = {
  maturity: ['Not yet', 'Starting', 'Working', 'Embedded', 'Leading'],
  holds: ['No', 'Partly', 'Yes'],
  warning: ['Not us', 'Sometimes', 'Often', 'This is us'],
};

/** A shared scale has the names that it has everywhere, so that a level means the same in each instrument. */
export const levelNames = ({ scales }: InstrumentVersion): readonly Finding[] =>
  scales.flatMap(({ code, levels }, i) => {
    const shared = SHARED_SCALES[code];
    if (shared === undefined || shared.join() === levels.map(({ name }) => name).join()) return [];
    return [
      { path: ['scales', i, 'levels'], message: `The scale "${code}" is called ${shared.join(', ')} in every instrument.` },
    ];
  });

/** A section has one gate at most, two questions or more where it has any, and its signs hold back questions of its own. */
export const sectionsWhole = ({ sections }: InstrumentVersion): readonly Finding[] =>
  sections.flatMap((section, s) => [...ofQuestions(section, ['sections', s]), ...ofLinks(section, ['sections', s])]);

function ofQuestions(section: Section, path: Path): readonly Finding[] {
  const gates = section.items.filter(({ gate }) => gate).length;
  const alone = questionsOf(section).length === 1;
  return [
    ...(gates > 1 ? [{ path, message: `The section has ${gates} gates, and one is the most.` }] : []),
    ...(alone ? [{ path, message: 'The section rests on one question: it needs another, or none.' }] : []),
  ];
}

function ofLinks(section: Section, path: Path): readonly Finding[] {
  const own = questionsOf(section).map(({ code }) => code);
  return section.items.flatMap(({ links }, i) =>
    links.flatMap((code, l) =>
      own.includes(code)
        ? []
        : [
            {
              path: [...path, 'items', i, 'links', l],
              message: `${code} is in another section: what holds a question back stands beside it.`,
            },
          ],
    ),
  );
}

/** Short titles; for what is scored two to four pieces of evidence; follow-ups that ask. */
export const itemsWhole = ({ sections }: InstrumentVersion): readonly Finding[] =>
  sections.flatMap(({ items }, s) => items.flatMap((item, i) => ofItem(item, ['sections', s, 'items', i])));

function ofItem(item: Item, path: Path): readonly Finding[] {
  const { title, followUpQuestions: asked, evidenceThatWouldShow: shown } = item;
  const found: Finding[] = [];
  if (title.split(' ').length > 8) found.push({ path: [...path, 'title'], message: 'A title has eight words or fewer.' });
  for (const [n, question] of asked.entries()) {
    if (!question.endsWith('?'))
      found.push({ path: [...path, 'followUpQuestions', n], message: 'A follow-up question asks (?).' });
  }
  if (isScored(item) && (shown.length < 2 || shown.length > 4)) {
    found.push({
      path: [...path, 'evidenceThatWouldShow'],
      message: `Two to four pieces of evidence: here are ${shown.length}.`,
    });
  }
  return found;
}

/** An ordinary adult's pace, and how much of the time may go on reading. (ours) */
const WORDS_A_MINUTE = 250;
const MOST_OF_THE_TIME = 0.6;

/** A member can read everything and still has two fifths of the time to think. Only for what is scored. */
export function timeToThink(instrument: InstrumentVersion): readonly Finding[] {
  const read = scoredItemsOf(instrument).flatMap(({ title, question, levels }) => [
    title,
    question,
    ...levels.map((one) => one.statement),
  ]);
  const minutes = read.join(' ').split(/\s+/).length / WORDS_A_MINUTE;
  if (minutes <= instrument.minutesToScore * MOST_OF_THE_TIME) return [];
  const needed = Math.ceil(minutes / MOST_OF_THE_TIME);
  return [{ path: ['minutesToScore'], message: `Reading alone takes ${minutes.toFixed(0)} minutes: allow ${needed} or more.` }];
}
