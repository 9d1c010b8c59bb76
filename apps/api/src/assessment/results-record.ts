import { quorumOf } from '@candour/assessment';
import { type PublishedVersion } from '@candour/instrument';
import {
  type Coverage,
  coverageOf,
  type GroupGap,
  meetingQuality,
  type QualityLine,
  type WholeBoardAgreement,
  wholeBoardAgreement,
} from '@candour/scoring';
import { type MeetingEvent, type MeetingHeld, meetingHeld } from './meeting-course.js';
import { meetingShown } from './meeting-shown.js';
import type { ResultItem, ResultSection } from './results.dto.js';
import { resultItems } from './results-item.js';
import { readAloud } from './results-paragraph.js';
import { sectionLevel } from './results-section.js';
import type {
  ActionSeen,
  AroundResults,
  AssessmentOfResults,
  EvidenceSeen,
  ItemOfResults,
  SeatSeen,
} from './results-source.view.js';

/**
 * Everything of an assessment that the board may see, as plain values: what results, paper and publication are made from, and
 * what the chair seals. Once sealed it is read back and never worked out again.
 */
export interface BoardRecord {
  /** Of this shape; a later program can still read what an earlier one sealed. */
  readonly format: 1;
  readonly assessmentId: string;
  readonly organisation: { readonly name: string; readonly code: string | null; readonly demonstration: boolean };
  readonly instrument: { readonly code: string; readonly version: string; readonly title: string; readonly checksum: string };
  readonly waveDate: string;
  readonly method: 'survey' | 'room' | 'both';
  readonly threshold: number;
  readonly incomplete: boolean;
  /** Null before the chair sealed it. */
  readonly seal: { readonly on: string; readonly by: string } | null;
  /** Of the first rounds together, in words; null where there was none. */
  readonly coverage: Coverage | null;
  readonly paragraph: string;
  /** One word over all questions together, where it may be said. Absent from what was sealed before there was one. */
  readonly groupWord?: GroupGap | null;
  /** For the annex of the board's own paper. Absent as above. */
  readonly wholeBoard?: WholeBoardAgreement | null;
  /** When and how the meeting was held, for its minutes. Absent as above; null where none was, or while it is open. */
  readonly meeting?: MeetingHeld | null;
  /** How the meeting went, in sentences that follow from this record alone. Absent as above. */
  readonly quality?: readonly QualityLine[];
  readonly sections: readonly ResultSection[];
  readonly evidence: readonly EvidenceSeen[];
  readonly actions: readonly ActionSeen[];
  /** `met` is null where no meeting was held. */
  readonly quorum: { readonly met: boolean | null; readonly words: string };
  readonly seats: readonly SeatSeen[];
  readonly observers: readonly string[];
}

export interface RecordSource {
  readonly assessment: AssessmentOfResults;
  readonly items: readonly ItemOfResults[];
  readonly around: AroundResults;
  readonly events: readonly MeetingEvent[];
  readonly instrument: PublishedVersion;
}

/**
 * Puts the record together. Pure: the same rows give the same record.
 *
 * @param day on which evidence is in date or not: the day of the seal, today before it
 * @param seal as it is being put on, null before
 */
export function boardRecord(source: RecordSource, day: string, seal: { by: string; incomplete: boolean } | null): BoardRecord {
  const { assessment, items, around, instrument } = source;
  const shown = resultItems({ instrument, items: new Map(items.map((item) => [item.item_code, item])), around, day });
  const sections = instrument.sections.map((section): ResultSection => {
    const own = shown.filter((item) => section.items.some(({ code }) => code === item.itemCode));
    return { code: section.code, title: section.title, level: sectionLevel(section, own), items: own };
  });
  const incomplete = seal?.incomplete ?? false;
  const coverage = coverageOfAll(items);
  const meeting = heldAndOver(source);
  return {
    format: 1,
    assessmentId: assessment.id,
    organisation: {
      name: assessment.organisation_name,
      code: assessment.organisation_code,
      demonstration: assessment.demonstration,
    },
    instrument: {
      code: instrument.code,
      version: instrument.version,
      title: instrument.title,
      checksum: assessment.instrument_checksum,
    },
    waveDate: assessment.wave_date,
    method: assessment.method,
    threshold: assessment.threshold,
    incomplete,
    seal: seal && { on: day, by: seal.by },
    coverage,
    paragraph: readAloud({ sections, incomplete }),
    groupWord: assessment.group_word,
    wholeBoard: overAllQuestions(source, shown),
    meeting,
    quality: meeting ? meetingQuality(meetingShown({ sections, coverage, method: assessment.method, meeting })) : [],
    sections,
    evidence: around.evidence,
    actions: around.actions,
    quorum: quorumAt(assessment, around),
    seats: around.seats,
    observers: around.observers,
  };
}

/** The meeting once it is over: while the board sits nothing is said of how it goes. */
function heldAndOver({ assessment, events }: RecordSource): MeetingHeld | null {
  const { meeting_opened_at: openedAt, agreed_at: closedAt } = assessment;
  if (openedAt === null || closedAt === null) return null;
  const quorum = {
    number: assessment.quorum_number,
    executives: assessment.quorum_executives,
    nonExecutives: assessment.quorum_non_executives,
  };
  return meetingHeld(events, { openedAt, closedAt, plannedMinutes: assessment.meeting_minutes, quorum });
}

/**
 * Coverage of all first rounds together, from what is open to everybody: how many of those asked answered. A sum of what each
 * item says in words cannot be more exact, and must not be: who does not know, or finds it not applicable, stays untold.
 */
function coverageOfAll(items: readonly ItemOfResults[]): Coverage | null {
  const first = items.flatMap(({ rounds }) => rounds.filter(({ number }) => number === 1));
  const sum = (of: 'answered' | 'eligible') => first.reduce((total, { spread }) => total + spread[of], 0);
  if (first.length === 0) return null;
  return coverageOf({ levels: sum('answered'), dontKnow: 0, notApplicable: 0, eligible: sum('eligible') });
}

/** Agreement over all questions, which share one scale, from the counts of their first rounds as the board was shown them. */
function overAllQuestions({ items }: RecordSource, shown: readonly ResultItem[]): WholeBoardAgreement | null {
  const questions = new Set(
    shown.filter(({ kind, scale }) => kind === 'question' && scale === LEVELS).map(({ itemCode }) => itemCode),
  );
  const first = items
    .filter(({ item_code }) => questions.has(item_code))
    .map(({ rounds }) => rounds.find(({ number }) => number === 1));
  return wholeBoardAgreement(first.map((round) => round?.spread ?? null));
}

/** The levels of a question. */
const LEVELS = 5;

function quorumAt(assessment: AssessmentOfResults, { seats }: AroundResults): BoardRecord['quorum'] {
  if (assessment.meeting_opened_at === null) return { met: null, words: 'No meeting was held.' };
  return quorumOf(seats, {
    number: assessment.quorum_number,
    executives: assessment.quorum_executives,
    nonExecutives: assessment.quorum_non_executives,
  });
}
