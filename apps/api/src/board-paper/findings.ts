import type { Attendance, Findings, ItemFindings, Outcome, SectionFindings } from '@candour/board-paper';
import { itemByCode, type PublishedVersion } from '@candour/instrument';
import type { BoardRecord, BoardResults, ResultItem, ResultSection } from '../assessment/results.view.js';
import { coverOf } from './cover.js';
import { confirmation, correctedItem, correctedSection, minutesOf } from './minutes.js';
import type { PaperFields } from './paper-fields.dto.js';
import { agreedLevels, type BesidePrevious, previousWave } from './previous-wave.js';

/** What the paper needs besides the record of the assessment itself. */
export interface BesideTheRecord extends BesidePrevious {
  readonly fields: PaperFields;
  /** What an assurance word meant that is not in the trust's scale. */
  readonly earlierDefinition: string;
  /** The sealed record of the wave before, null where this is the first. */
  readonly previous: BoardRecord | null;
  readonly cancelledRuns: Findings['cancelledRuns'];
  /** Every place that the crosswalk names; the paper keeps those of what was agreed. */
  readonly readAcross: Findings['readAcross'];
  readonly today: string;
  readonly shape: Findings['shape'];
  readonly version: Findings['version'];
}

/**
 * The record of an assessment as findings for its paper. Pure, and it works nothing out: what a board was shown, what it agreed
 * and what proves it are printed as they were sealed.
 */
export function findingsOf({ assessment, record, corrections }: BoardResults, beside: BesideTheRecord): Findings {
  const { decision_on: on, decision_minute: minute, decision_words: words } = assessment;
  const agreed = new Map(agreedLevels(record));
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
    cover: coverOf(beside.fields, beside.shape.assuranceScale, beside.earlierDefinition),
    shape: beside.shape,
    texts: {},
    readAcross: beside.readAcross.filter(({ itemCode }) => agreed.has(itemCode)),
    version: beside.version,
    preparedOn: beside.today,
    outside: { actions: beside.fields.actionsOutside },
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
