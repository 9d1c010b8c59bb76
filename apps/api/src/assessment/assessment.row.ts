import type { AssessmentState, MethodOfCollection, Pledge } from '@candour/assessment';

/** One assessment as the table has it. Dates are London days as text, times are instants. */
export interface AssessmentRow {
  id: string;
  organisation_id: string;
  instrument_code: string;
  instrument_version: string;
  instrument_checksum: string;
  wave_date: string;
  method: MethodOfCollection;
  state: AssessmentState;
  threshold: number;
  quorum_number: number;
  quorum_executives: number;
  quorum_non_executives: number;
  pledge: Pledge | null;
  pledge_shows_progress: boolean;
  facilitator_id: string | null;
  scoring_closes_on: string | null;
  meeting_starts_at: Date | null;
  meeting_minutes: number;
  auto_lock: boolean;
  scoring_opened_at: Date | null;
  scoring_closed_at: Date | null;
  meeting_opened_at: Date | null;
  agreed_at: Date | null;
  sealed_at: Date | null;
  sealed_by_name: string | null;
  ended_at: Date | null;
  incomplete: boolean;
  checksum: string | null;
  audit_head: string | null;
  decision_on: string | null;
  decision_minute: string | null;
  decision_words: string | null;
  cancel_reason: string | null;
  hold_reason: string | null;
  purged_at: Date | null;
  epoch: number;
  held_by: string | null;
  holder_seen_at: Date | null;
  sequence: string;
  current_item: string | null;
  /** Since when the board is at its item, and since when it sits again after it was called back. */
  current_since: Date | null;
  reconvened_at: Date | null;
  version: number;
}

/** Dates as text: a London day has no time zone to shift it by. `a` is the assessment's alias. */
export const ASSESSMENT_COLUMNS = `a.id, a.organisation_id, a.instrument_code, a.instrument_version, a.instrument_checksum,
  a.wave_date::text, a.method, a.state, a.threshold, a.quorum_number, a.quorum_executives, a.quorum_non_executives, a.pledge,
  a.pledge_shows_progress, a.facilitator_id, a.scoring_closes_on::text, a.meeting_starts_at, a.meeting_minutes, a.auto_lock,
  a.scoring_opened_at, a.scoring_closed_at, a.meeting_opened_at, a.agreed_at, a.sealed_at, a.sealed_by_name, a.ended_at, a.incomplete,
  a.checksum, a.audit_head, a.decision_on::text, a.decision_minute, a.decision_words, a.cancel_reason, a.hold_reason, a.purged_at,
  a.epoch, a.held_by, a.holder_seen_at, a.sequence, a.current_item, a.current_since,
  a.reconvened_at, a.version`;
