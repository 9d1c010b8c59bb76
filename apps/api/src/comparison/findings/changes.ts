import { questionsOf } from '@candour/instrument';
import {
  type CountedChange,
  changeOfPublished,
  changesOfSystem,
  type PublishedChange,
  publishedChangeInWords,
  SYSTEM_AGGREGATE_FROM,
} from '@candour/scoring';
import { inWords, listed, many } from '../../platform/words.js';
import { keyOf, type Subject, wayOf, whyNotBetween } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import { besideTheFigure } from '../publication/published-words.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';
import type { ChangedFigure } from './change.dto.js';
import { itemsByCode, newestOf } from './shared-subjects.js';

/** What became of the figures of one trust between the two newest waves that this reader may read. */
export interface Changes {
  readonly trust: SeenTrust;
  readonly before: SeenPublication | null;
  readonly after: SeenPublication | null;
  readonly sections: readonly ChangedFigure[];
  /** Questions alone; none where items are not shared in both waves. */
  readonly items: readonly ChangedFigure[];
}

/** Change of each trust by the rule of the method, section 4, of sections and questions in the order of the instrument. */
export function changesOfAll(trusts: readonly SeenTrust[], reference: Reference): Changes[] {
  const known: Reasons = new Map();
  return trusts.map((trust) => changesOf(trust, reference, known));
}

/** Why figures of one way and of another do not compare, by subject: worked out once, however many trusts changed from one to the other. */
type Reasons = Map<string, Map<string, string | null>>;

function changesOf(trust: SeenTrust, { instrument }: Reference, known: Reasons): Changes {
  const after = newestOf(trust) ?? null;
  const before = trust.publications.find(({ content }) => after !== null && content.waveDate < after.content.waveDate) ?? null;
  if (!after || !before) return { trust, before, after, sections: [], items: [] };
  const [was, is] = [before.content, after.content];
  const shared = was.items !== null && is.items !== null;
  const way = `${wayOf(was)} / ${wayOf(is)}`;
  const reasons = known.get(way) ?? new Map<string, string | null>();
  known.set(way, reasons);
  return {
    trust,
    before,
    after,
    sections: instrument.sections.map(({ code, title }) => ({
      kind: 'section',
      code,
      title,
      ...changeIn(was, is, { section: code }, reasons),
    })),
    items: shared
      ? instrument.sections
          .flatMap(questionsOf)
          .map(({ code, title }) => ({ kind: 'item', code, title, ...changeIn(was, is, { item: code }, reasons) }))
      : [],
  };
}

type ChangeIn = Omit<ChangedFigure, 'kind' | 'code' | 'title'>;

function changeIn(was: PublishedContent, is: PublishedContent, subject: Subject, reasons: Map<string, string | null>): ChangeIn {
  const [before, after] = [standingIn(was, subject), standingIn(is, subject)];
  const key = keyOf(subject);
  const apart = reasons.has(key) ? (reasons.get(key) ?? null) : whyNotBetween(was, is, subject);
  reasons.set(key, apart);
  const whyNot = apart ?? corrected(was, is, subject) ?? withoutLevel(before.level, after.level);
  const change = changeOfPublished(before, after, whyNot === null);
  return { change, words: wordsFor(change, subject), before: before.level, after: after.level, whyNot };
}

function standingIn(content: PublishedContent, subject: Subject): { level: number | null; overClaim: number | null } {
  if ('item' in subject) {
    const item = itemsByCode(content).get(subject.item);
    return { level: item?.level ?? null, overClaim: item?.overClaim ?? null };
  }
  return { level: content.sections.find(({ code }) => code === subject.section)?.level ?? null, overClaim: null };
}

/** A level that was corrected stands as published, with its correction beside it: a change from or to it would be of neither. */
function corrected(was: PublishedContent, is: PublishedContent, subject: Subject): string | null {
  const touched = ({ corrections }: PublishedContent) =>
    'item' in subject
      ? besideTheFigure(corrections, 'items', subject.item)
      : besideTheFigure(corrections, 'sections', subject.section);
  return touched(was) !== null || touched(is) !== null ? 'One of the two was corrected after it was published' : null;
}

function withoutLevel(before: number | null, after: number | null): string | null {
  if (before !== null && after !== null) return null;
  if (before === null && after === null) return 'No level was published in either wave';
  return before === null ? 'No level was published in the wave before' : 'No level was published in the newest wave';
}

/** The proof of a section is that of its questions, so of a section nothing is said of proof. */
function wordsFor(change: PublishedChange, subject: Subject): string {
  return 'section' in subject && change === 'said-higher' ? 'Said to be higher' : publishedChangeInWords(change);
}

/** Titles that a sentence bears before it says how many more there are. */
const MOST_TITLES = 4;

/** In the order in which they are said; nothing is said of what is unchanged. */
const SAID: readonly CountedChange[] = ['risen-with-proof', 'said-higher-proof-unchanged', 'said-higher', 'lower'];

/** What three or more boards have in common since the wave before, question by question. */
export function changeSentences(all: readonly Changes[]): string[] {
  const byQuestion = new Map<string, { title: string; boards: { leaders: readonly string[]; change: PublishedChange }[] }>();
  for (const { items, after } of all)
    for (const { code, title, change } of items) {
      const question = byQuestion.get(code) ?? { title, boards: [] };
      question.boards.push({ leaders: after?.leaders ?? [], change });
      byQuestion.set(code, question);
    }
  const counted = [...byQuestion.values()].map(({ title, boards }) => ({ title, alike: changesOfSystem(boards) }));
  const sentences = SAID.flatMap((change) => {
    const where = counted.flatMap(({ title, alike }) => {
      const found = alike.find((one) => one.change === change);
      return found ? [`‘${title}’ (${many(found.boards, 'independent board')})`] : [];
    });
    return where.length === 0 ? [] : [`${publishedChangeInWords(change)}: ${shortened(where)}.`];
  });
  if (sentences.length > 0) return sentences;
  const compared = counted.some(({ alike }) => alike.length > 0);
  return [
    compared
      ? `On no question have ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards risen or fallen since their wave before.`
      : `Change: not known. It takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards that have shared the items of two waves which compare.`,
  ];
}

function shortened(titles: readonly string[]): string {
  if (titles.length <= MOST_TITLES) return listed(titles);
  return `${titles.slice(0, MOST_TITLES).join(', ')} and ${inWords(titles.length - MOST_TITLES)} more`;
}
