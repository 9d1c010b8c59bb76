import { basisOfLevels } from '../comparison/basis.view.js';
import { many } from '../platform/words.js';
import { gapInWords } from './gap-in-words.js';
import type { BesideOwnLevel } from './outside-figures.dto.js';
import type { SectionToOverlap } from './outside-source.dto.js';
import type { OwnLevels } from './own-levels.js';
import type { PublishedFigure } from './published-figures.js';

export interface Around {
  /** The reader belongs to the organisation whose figure it is. */
  readonly ours: boolean;
  readonly organisationName: string;
  readonly own: readonly OwnLevels[];
  readonly sections: readonly SectionToOverlap[];
  readonly today: string;
}

/** An outside figure beside what the board agreed for a section that it overlaps. Null where that section is asked no more. */
export function besideLevel(
  figure: PublishedFigure,
  overlap: PublishedFigure['overlaps'][number],
  { ours, organisationName, own, sections, today }: Around,
): BesideOwnLevel | null {
  const { instrumentCode, sectionCode } = overlap;
  const asked = sections.find((one) => one.instrumentCode === instrumentCode && one.sectionCode === sectionCode);
  if (!asked) return null;
  const levels = own.find((one) => one.instrumentCode === instrumentCode);
  const section = levels?.sections.find(({ code }) => code === sectionCode);
  const { instrumentTitle, sectionTitle } = asked;
  const about = { instrumentCode, instrumentTitle, sectionCode, sectionTitle, saidBy: overlap.saidBy, saidOn: overlap.saidOn };
  if (!levels || !section) {
    const gap = ours
      ? 'Your board has not sealed a level for this section yet, so there is no gap to tell.'
      : `${organisationName} shares no level of this section with you, so there is no gap to tell.`;
    return { ...about, level: null, levelWords: null, waveDate: null, basis: null, gap, compares: false, remark: null };
  }
  const { words: gap, compares } = gapInWords({
    value: figure.value,
    scale: figure.scale,
    level: section.level,
    levels: asked.levels,
  });
  const remark = remarkOf(figure, levels, ours);
  const of = { level: section.level, levelWords: section.words, waveDate: levels.waveDate, basis: basisOfLevels(levels, today) };
  return { ...about, ...of, gap, compares, remark };
}

/** From half a year on two figures are said to be apart in time. (ours) */
const APART_IN_MONTHS = 6;

function remarkOf({ publishedOn }: PublishedFigure, { waveDate, corrected }: OwnLevels, ours: boolean): string | null {
  const months = monthsBetween(waveDate, publishedOn);
  const sentences = [
    Math.abs(months) >= APART_IN_MONTHS &&
      `The outside figure was published ${many(Math.abs(months), 'month')} ${months > 0 ? 'after' : 'before'} the board met.`,
    corrected &&
      (ours
        ? 'The board’s record was corrected since: look at its results.'
        : 'The trust has corrected what it published since.'),
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** Whole months from one day to another, by the calendar; negative backwards. */
export function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from);
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}
