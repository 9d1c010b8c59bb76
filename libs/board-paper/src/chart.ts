import { type Chart, type ProfileItem, profileChart, spreadChart, toSvgText } from '@candour/charts';
import { evidenceGrade } from '@candour/scoring';
import type { EvidenceFindings, Findings, ItemFindings } from './findings.js';
import type { ChartBlock } from './outline.js';
import { agreedLevel, isQuestion } from './reading.js';
import { capital, inWords, many } from './words.js';

/** The one place where charts enter the paper. Their data is printed by the tables and the annex, so none brings its own. */
export function chartBlock(caption: string, { svg, width, height, alt, finding }: Chart): ChartBlock {
  return { kind: 'chart', caption, svg: toSvgText(svg), width, height, alt, finding, table: null };
}

/** With what the caption of a spread begins. */
export const SPREAD_CAPTION = 'Private views on ';

/** The spread of one item as the board saw it; `null` where its counts may not be shown: words then say more than a picture. */
export function spreadBlock(item: ItemFindings): ChartBlock | null {
  const { spread, title, levelNames } = item;
  if (spread === null || spread.counts === null) return null;
  return chartBlock(`${SPREAD_CAPTION}‘${title}’`, spreadChart({ itemTitle: title, levelNames, spread }));
}

/** As many rows as fit a page with the heading above them and the sentence below. */
const ROWS_OF_A_PAGE = 14;

/** The profile of the questions: one picture, or several where one page would not hold it. None where there is no question. */
export function profileBlocks(findings: Findings): ChartBlock[] {
  const onDay = findings.seal?.on ?? findings.preparedOn;
  const rows = findings.items.filter(isQuestion).map((item) => profileItem(item, onDay));
  const pages = Array.from({ length: Math.ceil(rows.length / ROWS_OF_A_PAGE) }, (_, page) =>
    rows.slice(page * ROWS_OF_A_PAGE, (page + 1) * ROWS_OF_A_PAGE),
  );
  return pages.map((items, page) => {
    const title =
      pages.length === 1 ? 'Profile of the questions' : `Profile of the questions, part ${page + 1} of ${pages.length}`;
    const finding = profileSentence(items);
    return { ...chartBlock(title, profileChart({ title, items, shape: 'wide' })), finding, alt: `${title}. ${finding}` };
  });
}

/** What the picture shows, counted in questions: the paper around it counts items, and two numbers must not contradict. */
function profileSentence(items: readonly ProfileItem[]): string {
  const levels = items.flatMap(({ level }) => (level === null ? [] : [level]));
  const above = items.filter(
    ({ level, supportedLevel }) => level !== null && supportedLevel !== null && level > supportedLevel,
  ).length;
  if (levels.length === 0) return `Of the ${many(items.length, 'question')} shown, none was agreed.`;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const range = low === high ? `at level ${low}` : `between level ${low} and level ${high}`;
  const proof =
    above === 0
      ? ''
      : ` ${above === levels.length && above > 1 ? 'All' : capital(inWords(above))} of them ${above === 1 ? 'lies' : 'lie'} above what the evidence supports.`;
  if (levels.length === items.length && levels.length > 1)
    return `All ${many(items.length, 'question')} shown were agreed, ${range}.${proof}`;
  return `Of the ${many(items.length, 'question')} shown, ${inWords(levels.length)} ${levels.length === 1 ? 'was' : 'were'} agreed, ${range}.${proof}`;
}

function profileItem(item: ItemFindings, onDay: string): ProfileItem {
  const level = agreedLevel(item);
  const { ambition } = item;
  return {
    code: item.code,
    // The picture shows what was sealed; what it should read stands in the tables.
    title: item.corrected === null ? item.title : `${item.title} (corrected)`,
    scale: item.levelNames.length,
    outcome: item.outcome.kind,
    level,
    spread: item.spread,
    evidenceGrade: level === null ? 0 : evidenceGrade(item.evidence.map(dates), level, onDay),
    supportedLevel: item.supportedLevel,
    // An ambition without a day has no place in the picture; the table of levels prints it.
    ambition: ambition === null || ambition.on === null ? null : { level: ambition.level, on: ambition.on },
  };
}

/** A piece without a review date stays in date, as everywhere; one without a date of its own is never in date. */
function dates({ level, grade, dated, reviewOn }: EvidenceFindings) {
  return { level, grade, dated: dated ?? '9999-12-31', reviewOn: reviewOn ?? '9999-12-31' };
}
