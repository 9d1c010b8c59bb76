import { type CampaignState, refusalOnCampaign, type Timetable, type TimetableChange } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { asProblem } from '../platform/http/refuse.js';

type Command = Parameters<typeof refusalOnCampaign>[0];

/** One campaign as the table has it. Dates are London days as text. */
export interface CampaignRow {
  id: string;
  organisation_id: string;
  title: string;
  message: string;
  instrument_code: string;
  instrument_version: string;
  score_from: string;
  score_by: string;
  meet_by: string;
  publish_by: string;
  timetable_changes: readonly TimetableChange[];
  state: CampaignState;
  opened_on: string;
  opened_by_name: string;
  ended_on: string | null;
  end_reason: string | null;
  version: number;
}

/** `c` is the campaign's alias. */
export const CAMPAIGN_COLUMNS = `c.id, c.organisation_id, c.title, c.message, c.instrument_code, c.instrument_version, c.score_from::text,
  c.score_by::text, c.meet_by::text, c.publish_by::text, c.timetable_changes, c.state, c.opened_on::text, c.opened_by_name, c.ended_on::text, c.end_reason, c.version`;

export function timetableOf(row: Pick<CampaignRow, 'score_from' | 'score_by' | 'meet_by' | 'publish_by'>): Timetable {
  return { scoreFrom: row.score_from, scoreBy: row.score_by, meetBy: row.meet_by, publishBy: row.publish_by };
}

/** One campaign of the actor's own system. @throws not found, for another system's as for an unknown one. */
export async function readCampaign(manager: EntityManager, actor: Actor, campaignId: string, lock = ''): Promise<CampaignRow> {
  const rows: CampaignRow[] = await manager.query(
    `select ${CAMPAIGN_COLUMNS} from candour.campaign c where c.organisation_id = $1 and c.id = $2 ${lock}`,
    [actor.organisationId, campaignId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The same taken for update, for a command that the rules allow now. @param version the one that the caller saw; null where any will do */
export async function takeCampaign(
  manager: EntityManager,
  actor: Actor,
  campaignId: string,
  command: Command,
  version: number | null,
): Promise<CampaignRow> {
  const row = await readCampaign(manager, actor, campaignId, 'for update');
  const refusal = refusalOnCampaign(command, row.state);
  if (refusal) throw asProblem(refusal);
  if (version !== null && row.version !== version) throw changedMeanwhile();
  return row;
}
