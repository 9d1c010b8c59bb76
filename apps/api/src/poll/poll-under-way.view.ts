import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import { questionOf } from './poll-row.js';

/** The poll that a meeting's screens tell of: what is asked and how many have chosen, never what. */
export interface PollUnderWay {
  readonly pollId: string;
  readonly title: string;
  readonly question: string;
  readonly state: 'open' | 'locked' | 'revealed';
  readonly chosen: number;
  readonly eligible: number;
  readonly waitsForYou: boolean;
  /** It belongs to the assessment whose meeting this is. */
  readonly ofThisMeeting: boolean;
  readonly version: number;
}

export interface PollUnderWayRow extends Omit<PollUnderWay, 'title' | 'question'> {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly itemCode: string;
}

/**
 * For a query whose parameters $1 and $2 are organisation and assessment: the poll that the board is at; else the assessment's own
 * that was revealed last in this meeting, until the board goes on with an item.
 */
export const POLL_UNDER_WAY = `
  (select jsonb_build_object('pollId', p.id, 'instrumentCode', p.instrument_code, 'instrumentVersion', p.instrument_version,
            'itemCode', p.item_code, 'state', p.state, 'version', p.version,
            'ofThisMeeting', p.assessment_id is not distinct from $2,
            'waitsForYou', p.state = 'open'
                 and exists (select from candour.poll_seat e where e.organisation_id = $1 and e.poll_id = p.id and e.seat_id = candour.current_seat())
                 and not exists (select from candour.poll_choice c where c.organisation_id = $1 and c.poll_id = p.id and c.seat_id = candour.current_seat()))
          || coalesce((select jsonb_build_object('chosen', t.tally -> 'chosen', 'eligible', t.tally -> 'eligible')
                         from candour.poll_tally t where t.organisation_id = $1 and t.poll_id = p.id),
                      (select to_jsonb(g) from candour.poll_progress(p.id) g))
     from candour.poll p left join candour.assessment a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
    where p.organisation_id = $1
      and (p.state <> 'revealed'
           or p.assessment_id = $2 and a.state in ('meeting', 'paused') and p.opened_at >= a.meeting_opened_at
              and not exists (select from candour.round r where r.organisation_id = $1 and r.assessment_id = $2
                                 and greatest(r.opened_at, r.locked_at, r.revealed_at) > p.revealed_at))
    order by p.state = 'revealed', p.revealed_at desc limit 1)`;

/** Adds the words of its question, which the instrument's version has. */
export async function asPollUnderWay(
  manager: EntityManager,
  organisationId: string,
  row: PollUnderWayRow | null,
): Promise<PollUnderWay | null> {
  if (!row) return null;
  const { instrumentCode, instrumentVersion, itemCode, ...poll } = row;
  const instrument = await findVersion(manager, organisationId, instrumentCode, instrumentVersion);
  const asked = instrument && questionOf(instrument, itemCode);
  if (!asked) throw new Error(`the question ${itemCode} of ${instrumentCode} ${instrumentVersion} is gone`);
  const { pollId, state, chosen, eligible, waitsForYou, ofThisMeeting, version } = poll;
  return { pollId, title: asked.title, question: asked.question, state, chosen, eligible, waitsForYou, ofThisMeeting, version };
}
