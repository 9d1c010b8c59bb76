import type { ResultSection } from '../../assessment/results.view.js';
import { allOfThemInWords, dayInFull, listed, lowerFirst, named } from '../../platform/words.js';
import type { Outcome, PublishedCorrection, PublishedItem, PublishedSection } from './published-content.dto.js';

/** From so few questions on, every one has to reach a level, and the page says so (method, section 3). */
const ALL_OF_THEM_UP_TO = 3;

/**
 * The level of a section for readers outside the board: it names items only where the method lists them (not applicable, gates
 * not applied), so that it says no more where items are not shared, and never how many counted.
 */
export function publishedSectionWords({ level, items }: ResultSection): string {
  const titles = (codes: readonly string[]) =>
    named(codes.map((code) => items.find(({ itemCode }) => itemCode === code)?.title ?? code));
  const sentences = [level.level === null ? whyNone(level.reason) : `Level ${level.level}.`];
  if (level.level !== null && level.questions <= ALL_OF_THEM_UP_TO) sentences.push(allOfThemInWords(level.questions));
  if (level.gatesNotApplied.length > 0)
    sentences.push(`A gate is not applied, so it may not pass level 3: ${titles(level.gatesNotApplied)}.`);
  if (level.notApplicable.length > 0) sentences.push(`Not applicable: ${titles(level.notApplicable)}.`);
  return sentences.join(' ');
}

function whyNone(reason: ResultSection['level']['reason']): string {
  switch (reason) {
    case 'no-questions':
      return 'No level: no question of this section counts towards one.';
    case 'too-many-not-applicable':
      return 'No level: more than one in four of its questions do not apply.';
    default:
      return 'No level: too few of its questions count as agreed.';
  }
}

/** What a publication has to say of runs that were called off once something had been seen (meeting.md, cancel). */
export function cancelledRunsInWords(days: readonly string[]): string[] {
  return days.map(
    (day) => `An assessment with this instrument was cancelled on ${dayInFull(day)}, after something had been revealed.`,
  );
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  agreed: 'Agreed',
  'not-agreed': 'Not agreed or not assured',
  'not-applicable': 'Not applicable',
  parked: 'Parked',
};

/**
 * How a board ended with an item, as it is told outside.
 *
 * @param titleOf what holds it, in the reader's words; its code where there is no room for more
 * @example // 'Level 4: Embedded, held at 3 by DB-04'
 */
export function publishedItemInWords(
  { level, levelName, outcome, heldAt }: PublishedItem,
  titleOf: (code: string) => string = (code) => code,
): string {
  if (level === null) return OUTCOME_WORDS[outcome];
  const name = levelName ? `: ${levelName}` : '';
  return `Level ${level}${name}${heldAt ? `, held at ${heldAt.level} by ${listed(heldAt.by.map(titleOf))}` : ''}`;
}

/** The level of a section with the reasons for which its chair lifted a hold: a publication carries them (method, section 3). */
export const withReasonsForLifting = ({ levelWords, lifted }: PublishedSection): string =>
  [levelWords, ...lifted.map(({ reason }) => `Not held at level 3, for this reason: ${reason}`)].join(' ');

/** What a correction changes, a sentence for each figure. */
export function correctionInWords({ on, items, sections }: PublishedCorrection): string[] {
  return [...items, ...sections].map(
    ({ title, said, shouldRead }) =>
      `Corrected on ${dayInFull(on)}: ‘${title}’ should read ${lowerFirst(shouldRead)}, not ${lowerFirst(said)}.`,
  );
}

/** The newest correction of one figure, to stand beside it; null where it stands as published. */
export function besideTheFigure(
  corrections: readonly PublishedCorrection[] | undefined,
  of: 'items' | 'sections',
  code: string,
): string | null {
  for (const correction of (corrections ?? []).toReversed()) {
    const figure = correction[of].find((one) => one.code === code);
    if (figure) return `Corrected on ${dayInFull(correction.on)}: should read ${lowerFirst(figure.shouldRead)}`;
  }
  return null;
}
