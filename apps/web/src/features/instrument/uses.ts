import type { LibraryInstrument } from './library.js';

type Who = LibraryInstrument['answeredBy'][number];

/** What instruments are for, in plain words. */
export interface Use {
  readonly who: Who;
  readonly heading: string;
  /** What happens, and when it helps. */
  readonly words: string;
}

/** In the order in which a board meets them. */
export const uses: readonly Use[] = [
  {
    who: 'board',
    heading: 'For your board to score',
    words: 'Each member answers alone. Then the board meets, sees where views differ, and agrees one level for each item.',
  },
  {
    who: 'teams',
    heading: 'With your teams',
    words: 'Your board answers about itself and your teams say how they see it. Then both are shown side by side.',
  },
  {
    who: 'system',
    heading: 'With your system',
    words: 'Trusts and their integrated care board answer the same questions, and see them side by side.',
  },
  {
    who: 'person',
    heading: 'For yourself alone',
    words: 'Nobody else ever sees what you answer. It is for your own learning, and you can keep a plan beside it.',
  },
  {
    who: 'room',
    heading: 'For a room',
    words: 'One question that everybody answers at once. Good for the first minutes of a meeting.',
  },
  {
    who: 'agenda',
    heading: 'For an agenda item',
    words: 'Questions to ask when a paper comes to the board. They are not scored: draw a few, and keep them beside you.',
  },
];

/** The use an instrument is listed under: what sets it apart. One for a board and its teams is listed with the teams. */
export function groupOf({ answeredBy }: Pick<LibraryInstrument, 'answeredBy'>): Who {
  const apart: readonly Who[] = ['teams', 'system', 'person', 'room', 'agenda', 'board'];
  return apart.find((who) => answeredBy.includes(who)) ?? 'board';
}

const when: Readonly<Record<string, string>> = {
  'digital-board': 'Begin with this one, and come back to it each year.',
  'organising-for-digital': 'Choose it to see whether your organisation is built for digital work.',
  'what-good-looks-like': 'Choose it when you get ready for What Good Looks Like, or want to check what you said there.',
  'seven-lenses': 'Choose it before a large programme begins, or when one is in trouble.',
  'assurance-quality': 'Choose it when the board doubts the proof that it is shown.',
  'capability-read-across': 'Choose it when you write your provider capability self-assessment.',
  'leadership-climate': 'Choose it to hear from those who build and run your digital services.',
  'system-alignment': 'Choose it together with the other trusts of your system, in the same month.',
  'leader-reflection': 'Choose it when you want to see what to learn next.',
  'opening-poll': 'Choose it to open a meeting or an away day.',
  'board-question-cards': 'Choose it when a paper on digital is on the agenda.',
};

/** When to choose an instrument; null where we cannot know, as for one of your own. */
export const whenToChoose = (code: string): string | null => when[code] ?? null;

/** The first sentence of a purpose: what it is for in one line. */
export function inOneLine(purpose: string): string {
  const [first] = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(purpose);
  return (first?.segment ?? purpose).trim();
}
