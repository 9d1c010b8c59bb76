import { isItemEndState } from '@candour/assessment';
import { spreadFinding } from '@candour/charts';
import { type InstrumentVersion, type Item, itemsHolding, itemsOf, scaleSize } from '@candour/instrument';
import {
  bandInWords,
  type EvidencePiece,
  evidenceGrade,
  HELD_AT,
  holdsBack,
  isAbovePrivateView,
  leftToOnePerson,
  proofOf,
  supportedLevel,
} from '@candour/scoring';
import type { ResultItem } from './results.dto.js';
import type { AroundResults, EvidenceSeen, ItemOfResults } from './results-source.view.js';

/** What every item of one assessment is looked at with. */
export interface Surroundings {
  readonly instrument: InstrumentVersion;
  readonly items: ReadonlyMap<string, ItemOfResults>;
  readonly around: AroundResults;
  /** The day of the seal, or today before it: evidence is in date or not on this day. */
  readonly day: string;
}

/** Every item of the instrument as the board left it; of what was not revealed only its state. */
export function resultItems(surroundings: Surroundings): readonly ResultItem[] {
  return itemsOf(surroundings.instrument).map((item) => resultItem(item, surroundings));
}

function resultItem(item: Item, surroundings: Surroundings): ResultItem {
  const row = surroundings.items.get(item.code);
  if (!row) throw new Error(`the assessment lacks item ${item.code} of its instrument`);
  const spread = row.rounds.at(-1)?.spread ?? null;
  const ended = isItemEndState(row.state);
  return {
    itemCode: item.code,
    title: item.title,
    kind: item.kind,
    scale: scaleSize(item),
    levelNames: item.levels.map((level) => level.name),
    state: row.state,
    level: row.level,
    rationale: ended ? row.rationale : null,
    otherReason: ended ? row.other_reason : null,
    parked: row.state === 'parked' && row.parked_owner ? { owner: row.parked_owner, until: row.parked_until } : null,
    spread,
    rounds: row.rounds,
    bandWords: spread?.band ? bandInWords(spread.band) : null,
    finding: spread && spreadFinding(spread),
    cannotAssure: spread?.cannotAssure ?? false,
    leftToPortfolio: leftTo(item, spread?.cannotAssure ?? false, surroundings.around),
    ...proofAt(item, row.level, surroundings.around.evidence, surroundings.day),
    ambition: ended && row.ambition_level && row.ambition_on ? { level: row.ambition_level, on: row.ambition_on } : null,
    aboveThePrivateView: row.level !== null && isAbovePrivateView(row.level, spread) ? row.above_private_view_reason : null,
    ...holdsOn(item, row.level, row.held_lifted_reason, {
      instrument: surroundings.instrument,
      levelOf: (code) => surroundings.items.get(code)?.level ?? null,
    }),
    dissents: ended ? row.dissents : [],
    ...shared(item, row, surroundings),
    confirmedBy: ended ? row.confirmed_office : null,
    standingAside: ended ? row.standing_aside : null,
    reopened: row.reopened,
  };
}

/** Of an agreed question: what its evidence supports on the day, and how the agreed level stands to it. */
export function proofAt(
  { kind, code }: Pick<Item, 'kind' | 'code'>,
  level: number | null,
  evidence: readonly EvidenceSeen[],
  day: string,
): Pick<ResultItem, 'evidenceCount' | 'supportedLevel' | 'evidenceGrade' | 'overClaim' | 'proofForMore'> {
  const pieces = evidence.filter((piece) => piece.itemCode === code).map(asPiece);
  const evidenceCount = pieces.length;
  if (kind !== 'question' || level === null) {
    return { evidenceCount, supportedLevel: null, evidenceGrade: null, overClaim: null, proofForMore: false };
  }
  const supported = supportedLevel(pieces, day);
  return {
    evidenceCount,
    supportedLevel: supported,
    evidenceGrade: evidenceGrade(pieces, level, day),
    ...proofOf(level, supported),
  };
}

/** A piece without a review date stays in date. */
function asPiece({ level, grade, dated, reviewOn }: EvidenceSeen): EvidencePiece {
  return { level, grade, dated, reviewOn: reviewOn ?? '9999-12-31' };
}

/** The checks and pitfalls that hold a question at 3 for its section, and whether the chair confirmed a reason against it. */
export function holdsOn(
  item: Item,
  level: number | null,
  liftedReason: string | null,
  { instrument, levelOf }: { readonly instrument: InstrumentVersion; readonly levelOf: (code: string) => number | null },
): Pick<ResultItem, 'heldAt' | 'heldLifted'> {
  const none = { heldAt: null, heldLifted: null };
  if (item.kind !== 'question' || level === null || level <= HELD_AT) return none;
  const by = itemsHolding(instrument, item.code)
    .filter((sign) => isHolding(sign, levelOf(sign.code), instrument))
    .map((sign) => sign.code);
  if (by.length === 0) return none;
  const reason = liftedReason?.trim();
  return reason ? { heldAt: null, heldLifted: { by, reason } } : { heldAt: { level: HELD_AT, by }, heldLifted: null };
}

function isHolding(sign: Item, level: number | null, { scales }: InstrumentVersion): boolean {
  const better = scales.find((scale) => scale.code === sign.scale)?.better;
  if ((sign.kind !== 'check' && sign.kind !== 'pitfall') || !better || better === 'neither') return false;
  return holdsBack({ kind: sign.kind, level, scale: scaleSize(sign), better });
}

function leftTo(item: Item, cannotAssure: boolean, { evidence, actions }: AroundResults): string | null {
  return leftToOnePerson(cannotAssure, [
    ...evidence.filter((piece) => piece.itemCode === item.code).map((piece) => piece.ownerPortfolio),
    ...actions.filter((action) => action.itemCodes.includes(item.code)).map((action) => action.ownerPortfolio),
  ]);
}

const BEFORE_ITS_REVEAL: readonly string[] = ['waiting', 'open', 'locked'];

/** Shared words of members come after the last item of their section, never before. */
function shared(item: Item, row: ItemOfResults, { instrument, items }: Surroundings) {
  const section = instrument.sections.find((one) => one.items.includes(item));
  const done = section?.items.every((other) => !BEFORE_ITS_REVEAL.includes(items.get(other.code)?.state ?? 'waiting'));
  if (!done) return { comments: null, notApplicableReasons: null };
  const of = (kind: 'comment' | 'reason') => row.comments.filter((one) => one.kind === kind).map((one) => one.words);
  return { comments: of('comment'), notApplicableReasons: of('reason') };
}
