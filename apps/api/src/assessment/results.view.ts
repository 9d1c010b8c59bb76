import type { AssessmentState } from '@candour/assessment';
import { scoredPart } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { CorrectionShown } from './correction.dto.js';
import { correctionsShown, readCorrections } from './correction-source.view.js';
import { readMeetingEvents } from './meeting-course.view.js';
import type { ResultItem, ResultSection, ResultsResponse } from './results.dto.js';
import { type BoardRecord, boardRecord, type RecordSource } from './results-record.js';
import {
  type AssessmentOfResults,
  readAroundResults,
  readAssessmentOfResults,
  readItemsOfResults,
} from './results-source.view.js';
import { checksumOf } from './seal-content.js';

/** The record as it would read with its corrections: what paper and publication look at as well. */
export { type CorrectedFigure, correctedRecord } from './corrected-record.js';
/** The checksum of a seal, for what is frozen in the same way. */
export { checksumOf } from './seal-content.js';
export type { AssessmentOfResults, BoardRecord, ResultItem, ResultSection };

/** What the board may see of an assessment, with the assessment it belongs to. */
export interface BoardResults {
  readonly assessment: AssessmentOfResults;
  readonly record: BoardRecord;
  readonly sealed: boolean;
  /** Whether the stored content still has the checksum of its seal; null before the seal. */
  readonly checksumHolds: boolean | null;
  /** What was put right after the seal, beside the figures as sealed; none before it. */
  readonly corrections: readonly CorrectionShown[];
}

/** From the opening of the meeting on; before it nothing of a value is for anybody. */
const AFTER_THE_OPENING: readonly AssessmentState[] = [
  'meeting',
  'paused',
  'agreed',
  'sealed',
  'published',
  'withdrawn',
  'not-sealed',
];

/**
 * Everything of an assessment that its board may see: of a sealed one exactly what was sealed, else as it stands today. Results,
 * paper and publication are all made from it.
 *
 * @throws Problem `not-found`; `no-results-yet` before the meeting opens
 */
export async function readBoardResults(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  today: string,
): Promise<BoardResults> {
  const assessment = await readAssessmentOfResults(manager, organisationId, assessmentId);
  const { sealed_content: content, state } = assessment;
  if (content) return await asSealed(manager, assessment, content);
  const opened = AFTER_THE_OPENING.includes(state) || (state === 'cancelled' && assessment.meeting_opened_at !== null);
  if (!opened) throw noResultsYet();
  const record = boardRecord(await readRecordSource(manager, assessment), today, null);
  return { assessment, record, sealed: false, checksumHolds: null, corrections: [] };
}

/** Of a sealed assessment the record as it was sealed, read and never worked out again, with the corrections beside it. */
async function asSealed(manager: EntityManager, assessment: AssessmentOfResults, record: BoardRecord): Promise<BoardResults> {
  const { organisation_id: organisationId, id, checksum } = assessment;
  const checksumHolds = checksumOf(record) === checksum;
  const rows = await readCorrections(manager, organisationId, id);
  if (rows.length === 0) return { assessment, record, sealed: true, checksumHolds, corrections: [] };
  const instrument = await findVersion(manager, organisationId, record.instrument.code, record.instrument.version);
  if (!instrument) throw new Error('a record of an instrument that was never published');
  const corrections = correctionsShown(rows, { record, seal: checksum ?? '', instrument });
  return { assessment, record, sealed: true, checksumHolds, corrections };
}

/** The rows that a record is put together from. */
export async function readRecordSource(manager: EntityManager, assessment: AssessmentOfResults): Promise<RecordSource> {
  const { organisation_id: organisationId, instrument_code: code, instrument_version: version } = assessment;
  const instrument = await findVersion(manager, organisationId, code, version);
  if (!instrument) throw new Error('an assessment of an instrument that was never published');
  const items = await readItemsOfResults(manager, assessment.organisation_id, assessment.id);
  const around = await readAroundResults(manager, assessment.organisation_id, assessment.id);
  const events = await readMeetingEvents(manager, assessment.organisation_id, assessment.id);
  return { assessment, items, around, events, instrument: scoredPart(instrument) };
}

function noResultsYet(): Problem {
  return new Problem('wrong-state', 'Results appear when the meeting has opened and its first item is revealed.', {
    code: 'no-results-yet',
  });
}

/** The results page of a trust. */
@Injectable()
export class ResultsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<ResultsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) =>
      asResponse(await readBoardResults(manager, actor.organisationId, assessmentId, this.clock.today())),
    );
  }
}

function asResponse({ assessment, record, sealed, checksumHolds, corrections }: BoardResults): ResultsResponse {
  return {
    assessment: {
      id: assessment.id,
      instrumentTitle: record.instrument.title,
      instrumentVersion: record.instrument.version,
      waveDate: record.waveDate,
      state: assessment.state,
      method: record.method,
      demonstration: assessment.demonstration,
      yourPart: null,
    },
    sealed,
    incomplete: record.incomplete,
    paragraph: record.paragraph,
    coverage: record.coverage,
    groupWord: record.groupWord ?? null,
    sections: record.sections,
    quality: record.quality ?? [],
    corrections,
    checksum: assessment.checksum,
    checksumHolds,
    auditHead: assessment.audit_head,
  };
}
