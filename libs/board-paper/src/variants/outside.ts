import type { Coverage, EvidenceGrade, Views } from '@candour/scoring';
import type { Cover, Day, Findings, ItemKind, PaperState, Shape } from '../findings.js';
import { plainTextThroughout } from '../plain-text.js';
import { correctionsOutside, type OutsideCorrection } from './outside-corrections.js';
import { itemOutside } from './outside-item.js';
import { sectionOutside } from './outside-section.js';

/**
 * All that a paper for readers outside the board may be written from (method, section 6; decisions 16, 25 and 27). It has no place
 * for a count, a middle, who did not know, anybody's words about a view, a reason of the board, who was there or what a member is
 * called: what is not here cannot slip into a paper that is written from it.
 */
export type Outside = {
  readonly organisation: Findings['organisation'];
  readonly instrument: Findings['instrument'];
  readonly waveDate: Day;
  readonly method: Findings['method'];
  /** In words only, as everywhere. */
  readonly coverage: Coverage;
  readonly sealedOn: Day | null;
  readonly incomplete: boolean;
  readonly sections: readonly OutsideSection[];
  readonly items: readonly OutsideItem[];
  /** `null` where the trust has not chosen to show them. */
  readonly actions: readonly OutsideAction[] | null;
  /** That the board decided, and where its minutes say so: the words of the decision stand there. */
  readonly decision: { readonly on: Day; readonly minute: string } | null;
  /** `null` where nobody told what of the last wave may be known outside. */
  readonly previous: OutsideBefore | null;
  /** Days on which runs were cancelled after a reveal; why is the board's own affair. */
  readonly cancelledOn: readonly Day[];
  readonly corrections: readonly OutsideCorrection[];
  readonly readAcross: Findings['readAcross'];
  /** What the trust itself typed on the cover sheet, without why the full paper is for the private session. */
  readonly cover: Omit<Cover, 'sessionReason'>;
  readonly shape: Shape;
  readonly texts: Findings['texts'];
  readonly version: { readonly number: number; readonly state: PaperState };
  readonly preparedOn: Day;
};

/** As a publication has it: whether a board could not agree or could not know is its own affair. */
export type OutsideOutcome = 'agreed' | 'open' | 'not-applicable' | 'parked';

export type OutsideItem = {
  readonly code: string;
  readonly sectionCode: string;
  readonly title: string;
  readonly question: string;
  readonly kind: ItemKind;
  readonly levelNames: readonly string[];
  readonly outcome: OutsideOutcome;
  readonly level: number | null;
  /** Of an agreed question; `null` elsewhere. */
  readonly evidenceGrade: EvidenceGrade | null;
  readonly overClaim: number;
  readonly ambition: { readonly level: number; readonly on: Day | null } | null;
  /** Codes of what holds it at 3. */
  readonly heldBy: readonly string[];
  readonly lifted: { readonly by: readonly string[]; readonly reason: string } | null;
  /** Beside a level only, and only where eight or more gave one. */
  readonly views: Views | null;
};

export type OutsideSection = {
  readonly code: string;
  readonly title: string;
  readonly level: number | null;
  readonly noLevel: 'no-questions' | 'too-many-not-applicable' | 'too-few-count' | null;
  /** How many of its questions apply; the listed items tell it. */
  readonly questions: number;
  readonly heldBackBy: readonly string[];
  readonly notApplicable: readonly string[];
  readonly gatesNotApplied: readonly string[];
};

export type OutsideAction = {
  readonly kind: 'do' | 'stop';
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly ownerPortfolio: string;
  readonly due: Day | null;
};

/** The wave before as its own public paper has it. */
export type OutsideBefore = {
  readonly waveDate: Day;
  readonly items: Readonly<Record<string, number>>;
  readonly sections: Readonly<Record<string, number>>;
  readonly notComparable: string | null;
};

/** The findings as they may leave the board. Pure; text that people typed is made plain here. */
export function outsideOf(given: Findings): Outside {
  const findings = plainTextThroughout(given);
  const { organisation, instrument, waveDate, method, coverage, seal, shape, texts, version, preparedOn } = findings;
  const items = findings.items.map((item) => itemOutside(item, seal?.on ?? preparedOn));
  const { sessionReason: _why, ...cover } = findings.cover;
  return {
    organisation,
    instrument,
    waveDate,
    method,
    coverage,
    sealedOn: seal?.on ?? null,
    incomplete: seal !== null && (seal.incomplete || isIncomplete(items)),
    sections: findings.sections.map((section) => sectionOutside(section, items)),
    items,
    actions: findings.outside?.actions ? findings.actions.map(actionOutside) : null,
    decision: findings.decision && { on: findings.decision.on, minute: findings.decision.minute },
    previous: beforeOutside(findings),
    cancelledOn: findings.cancelledRuns.map(({ on }) => on),
    corrections: correctionsOutside(findings, items),
    readAcross: findings.readAcross.filter(({ itemCode }) =>
      items.some(({ code, level }) => code === itemCode && level !== null),
    ),
    cover,
    shape,
    texts,
    version,
    preparedOn,
  };
}

/** By the rule of the seal, over what is said outside: more than a third without a level that counts. */
function isIncomplete(items: readonly OutsideItem[]): boolean {
  return 3 * items.filter(({ outcome }) => outcome === 'open' || outcome === 'parked').length > items.length;
}

/** Owned by a portfolio: who holds it today is on the trust's own page of its board. */
function actionOutside({ kind, words, itemCodes, ownerPortfolio, due }: Findings['actions'][number]): OutsideAction {
  return { kind, words, itemCodes, ownerPortfolio, due };
}

function beforeOutside({ previous }: Findings): OutsideBefore | null {
  if (previous?.outside === undefined) return null;
  const { waveDate, sections, notComparable, outside } = previous;
  return { waveDate, items: outside.items, sections, notComparable };
}
