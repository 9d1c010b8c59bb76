import type { Attendance, Findings, ItemFindings, Outcome, PreviousWave, SectionFindings } from '@candour/board-paper';
import { itemByCode, itemsOf, type PublishedVersion } from '@candour/instrument';
import { type Holder, notComparableInWords, sameHolders } from '@candour/scoring';
import {
  type BoardRecord,
  type BoardResults,
  type CorrectedFigure,
  correctedRecord,
  type ResultItem,
  type ResultSection,
} from '../assessment/results.view.js';
import type { PaperFields } from './board-paper.dto.js';
import { coverOf } from './cover.js';
import { confirmation, correctedItem, correctedSection, minutesOf } from './minutes.js';

/** What the paper needs besides the record of the assessment itself. */
export interface BesideTheRecord {
  readonly instrument: PublishedVersion;
  readonly fields: PaperFields;
  /** The sealed record of the wave before, null where this is the first. */
  readonly previous: BoardRecord | null;
  /** What was corrected of it since: it is compared as it should read, with what was sealed beside it. */
  readonly previousFigures: readonly CorrectedFigure[];
  /** Who held which seat as each wave was frozen; the one before only where there was one. */
  readonly holders: { readonly before: readonly Holder[]; readonly now: readonly Holder[] };
  readonly cancelledRuns: Findings['cancelledRuns'];
  readonly today: string;
  readonly shape: Findings['shape'];
}

/**
 * The record of an assessment as findings for its paper. Pure, and it works nothing out: what a board was shown, what it agreed
 * and what proves it are printed as they were sealed.
 */
export function findingsOf({ assessment, record, corrections }: BoardResults, beside: BesideTheRecord): Findings {
  const { decision_on: on, decision_minute: minute, decision_words: words } = assessment;
  return {
    organisation: record.organisation,
    instrument: record.instrument,
    waveDate: record.waveDate,
    method: record.method,
    seal:
      record.seal && assessment.checksum
        ? { ...record.seal, checksum: assessment.checksum, incomplete: record.incomplete }
        : null,
    threshold: record.threshold,
    attendance: attendanceOf(record),
    minutes: minutesOf(record),
    quality: record.quality ?? [],
    corrections,
    coverage: record.coverage ?? 'fewer',
    groupWord: record.groupWord ?? null,
    wholeBoard: record.wholeBoard ?? null,
    sections: record.sections.map((section) => sectionFindings(section, corrections)),
    items: record.sections.flatMap((section) =>
      section.items.map((item) => itemFindings(item, section, { record, corrections, instrument: beside.instrument })),
    ),
    actions: record.actions,
    decision: on === null ? null : { on, minute: minute ?? '', words: words ?? '' },
    previous: beside.previous && previousWave(beside.previous, record, beside),
    cancelledRuns: beside.cancelledRuns,
    cover: coverOf(beside.fields),
    shape: beside.shape,
    texts: {},
    readAcross: [],
    version: { number: 1, state: 'draft' },
    preparedOn: beside.today,
  };
}

function attendanceOf({ seats, quorum }: BoardRecord): Attendance {
  const count = (...presences: readonly string[]) => seats.filter(({ presence }) => presences.includes(presence)).length;
  return {
    seats: seats.length,
    present: count('present'),
    apologies: count('apologies'),
    deputies: count('deputy'),
    absent: count('absent', 'expected'),
    quorumMet: quorum.met,
  };
}

function sectionFindings({ code, title, level }: ResultSection, corrections: BoardResults['corrections']): SectionFindings {
  return {
    code,
    title,
    level: level.level,
    noLevelReason: level.reason,
    questions: level.questions,
    agreed: level.agreed,
    heldBackBy: level.heldBackBy,
    notApplicable: level.notApplicable,
    gatesNotApplied: level.gatesNotApplied,
    corrected: correctedSection(code, corrections),
  };
}

function itemFindings(
  item: ResultItem,
  section: ResultSection,
  {
    record: { evidence },
    corrections,
    instrument,
  }: Pick<BoardResults, 'record' | 'corrections'> & { instrument: PublishedVersion },
): ItemFindings {
  return {
    code: item.itemCode,
    sectionCode: section.code,
    title: item.title,
    question: itemByCode(instrument, item.itemCode)?.question ?? item.title,
    kind: item.kind,
    levelNames: item.levelNames,
    outcome: outcomeOf(item),
    rationale: item.rationale,
    otherReason: item.otherReason,
    dissents: item.dissents,
    spread: item.spread,
    cannotAssure: item.cannotAssure,
    abovePrivateViewReason: item.aboveThePrivateView,
    supportedLevel: item.supportedLevel,
    overClaim: item.overClaim ?? 0,
    evidence: evidence
      .filter((piece) => piece.itemCode === item.itemCode)
      .map((piece) => ({ ...piece, link: piece.link || null, ownerPortfolio: piece.ownerPortfolio || null })),
    ambition: item.ambition,
    heldBy: item.heldAt?.by ?? item.heldLifted?.by ?? [],
    heldLiftedReason: item.heldLifted?.reason ?? null,
    leftToPortfolio: item.leftToPortfolio,
    ...confirmation(item),
    corrected: correctedItem(item.itemCode, corrections),
  };
}

function outcomeOf({ itemCode, state, level, parked }: ResultItem): Outcome {
  if (level !== null) return { kind: 'level', level };
  if (state === 'not-agreed' || state === 'not-applicable') return { kind: state };
  if (state === 'parked' && parked) return { kind: 'parked', owner: parked.owner, until: parked.until };
  throw new Error(`item ${itemCode} has no outcome to print`);
}

/** Levels of the wave before, with the sentence that says why they do not compare, where they do not. */
function previousWave(sealed: BoardRecord, now: BoardRecord, beside: BesideTheRecord): PreviousWave {
  const { instrument, holders, previousFigures } = beside;
  const before = correctedRecord(sealed, instrument, previousFigures);
  const items = before.sections.flatMap((section) => section.items);
  const agreed = items.flatMap(({ itemCode, level }) => (level === null ? [] : [[itemCode, level] as const]));
  const proved = items.flatMap(({ itemCode, supportedLevel }) =>
    supportedLevel === null ? [] : [[itemCode, supportedLevel] as const],
  );
  const levels = before.sections.flatMap(({ code, level: { level } }) => (level === null ? [] : [[code, level] as const]));
  return {
    waveDate: before.waveDate,
    items: Object.fromEntries(agreed),
    sections: Object.fromEntries(levels),
    supported: Object.fromEntries(proved),
    sameSeats: sameHolders(holders.before, holders.now),
    sealed: sealedOtherwise(sealed, before),
    notComparable: whyNot(before, now, instrument),
  };
}

/** Items and sections whose corrected level differs from the sealed one, with what was sealed. */
function sealedOtherwise(sealed: BoardRecord, before: BoardRecord): NonNullable<PreviousWave['sealed']> {
  const levels = ({ sections }: BoardRecord) => [
    ...sections.map(({ code, level: { level } }) => [code, level] as const),
    ...sections.flatMap(({ items }) => items.map(({ itemCode, level }) => [itemCode, level] as const)),
  ];
  const now = new Map(levels(before));
  return Object.fromEntries(levels(sealed).filter(([code, level]) => now.get(code) !== level));
}

function whyNot(before: BoardRecord, now: BoardRecord, instrument: PublishedVersion): string | null {
  if (!versionsCompare(before, instrument)) return notComparableInWords('other-version');
  if (before.method !== now.method) return notComparableInWords('other-method');
  return before.coverage === 'fewer' || now.coverage === 'fewer' ? notComparableInWords('low-coverage') : null;
}

/** The very same version, or the one right before it, where its release note lets every level compare and nothing came or went. */
function versionsCompare(before: BoardRecord, instrument: PublishedVersion): boolean {
  const { version, release } = instrument;
  if (before.instrument.version === version) return true;
  const asked = before.sections.flatMap(({ items }) => items.map(({ itemCode }) => itemCode));
  const codes = itemsOf(instrument).map(({ code }) => code);
  const compare = release.follows === before.instrument.version && release.changes.every((one) => one.levelsStillCompare);
  return compare && asked.toSorted().join() === codes.toSorted().join();
}
