import { questionsOf } from '@candour/instrument';
import { changeOfPublished, type PublishedChange, publishedChangeInWords } from '@candour/scoring';
import { keyOf, type Subject, wayOf, whyNotBetween } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { whyNotBetweenCorrected } from '../corrected.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
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
  const whyNot = apart ?? whyNotBetweenCorrected(was, is, subject) ?? withoutLevel(before.level, after.level);
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

function withoutLevel(before: number | null, after: number | null): string | null {
  if (before !== null && after !== null) return null;
  if (before === null && after === null) return 'No level was published in either wave';
  return before === null ? 'No level was published in the wave before' : 'No level was published in the newest wave';
}

/** The proof of a section is that of its questions, so of a section nothing is said of proof. */
function wordsFor(change: PublishedChange, subject: Subject): string {
  return 'section' in subject && change === 'said-higher' ? 'Said to be higher' : publishedChangeInWords(change);
}
