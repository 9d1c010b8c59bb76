import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { PollAtHandResponse, PollSummary } from './poll.dto.js';
import { asSummary, POLL_COLUMNS, type PollRow } from './poll-row.js';

/** The newest polls of a board; those before are in its audit. */
const MOST = 50;

/** The polls of a board, newest first: all of them, or those linked to one assessment. */
export async function readPolls(
  manager: EntityManager,
  { organisationId }: Pick<Actor, 'organisationId'>,
  assessmentId: string | null = null,
): Promise<PollSummary[]> {
  const rows: PollRow[] = await manager.query(
    `select ${POLL_COLUMNS} from candour.poll p
      where p.organisation_id = $1 and ($2::uuid is null or p.assessment_id = $2) order by p.opened_at desc, p.id desc limit ${MOST}`,
    [organisationId, assessmentId],
  );
  const polls: PollSummary[] = [];
  for (const row of rows) polls.push(await asSummary(manager, organisationId, row));
  return polls;
}

/** The poll that a board is at, opened and not yet revealed, and whether it waits for the caller. There is one at a time. */
export async function readPollAtHand(
  manager: EntityManager,
  actor: Pick<Actor, 'organisationId' | 'seatId'>,
): Promise<PollAtHandResponse> {
  const rows: PollAtHandResponse[] = await manager.query(
    `select p.id as "pollId", p.state = 'open' and e.seat_id is not null and c.seat_id is null as "waitsForYou"
       from candour.poll p
       left join candour.poll_seat e on e.organisation_id = p.organisation_id and e.poll_id = p.id and e.seat_id = $2
       left join candour.poll_choice c on c.organisation_id = p.organisation_id and c.poll_id = p.id and c.seat_id = $2
      where p.organisation_id = $1 and p.state <> 'revealed'`,
    [actor.organisationId, actor.seatId],
  );
  return rows[0] ?? { pollId: null, waitsForYou: false };
}
