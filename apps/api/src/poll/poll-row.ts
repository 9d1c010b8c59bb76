import { itemByCode, type PublishedVersion } from '@candour/instrument';
import type { Tally } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import { dayInLondon } from '../platform/clock.js';
import type { PollQuestion, PollSummary } from './poll.dto.js';

/** A poll as a screen needs it; `p` is the table's alias. Nothing in it depends on a choice before the reveal but how many there are. */
export const POLL_COLUMNS = `p.id, p.instrument_code, p.instrument_version, p.item_code, p.assessment_id, p.threshold, p.state, p.opened_at, p.revealed_at, p.version,
  (select t.tally from candour.poll_tally t where t.organisation_id = p.organisation_id and t.poll_id = p.id) as tally,
  case when p.state <> 'revealed' then (select to_jsonb(g) from candour.poll_progress(p.id) g) end as progress`;

export interface PollRow {
  id: string;
  instrument_code: string;
  instrument_version: string;
  item_code: string;
  assessment_id: string | null;
  threshold: number;
  state: 'open' | 'locked' | 'revealed';
  opened_at: Date;
  revealed_at: Date | null;
  version: number;
  tally: Tally | null;
  progress: { chosen: number; eligible: number } | null;
}

/** A poll with the words of its question, which the instrument's version has. */
export async function asSummary(manager: EntityManager, organisationId: string, row: PollRow): Promise<PollSummary> {
  const instrument = await findVersion(manager, organisationId, row.instrument_code, row.instrument_version);
  const question = instrument && questionOf(instrument, row.item_code);
  if (!question) throw new Error(`the question ${row.item_code} of ${row.instrument_code} ${row.instrument_version} is gone`);
  const { chosen, eligible } = row.tally ?? row.progress ?? { chosen: 0, eligible: 0 };
  return {
    id: row.id,
    question,
    assessmentId: row.assessment_id,
    state: row.state,
    openedOn: dayInLondon(row.opened_at),
    revealedOn: row.revealed_at && dayInLondon(row.revealed_at),
    chosen,
    eligible,
    threshold: row.threshold,
    tally: row.tally && { ...row.tally, counts: row.tally.counts && [...row.tally.counts] },
    version: row.version,
  };
}

/** An item of kind poll as it is put to a board; undefined where the version has no such item. */
export function questionOf(instrument: PublishedVersion, itemCode: string): PollQuestion | undefined {
  const item = itemByCode(instrument, itemCode);
  if (!item?.poll) return undefined;
  const { title, question, whyItMatters, followUpQuestions, poll } = item;
  return {
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    instrumentTitle: instrument.title,
    itemCode,
    title,
    question,
    whyItMatters,
    options: [...poll.options],
    chooseAtLeast: poll.chooseAtLeast,
    chooseAtMost: poll.chooseAtMost,
    followUpQuestions: [...followUpQuestions],
  };
}
