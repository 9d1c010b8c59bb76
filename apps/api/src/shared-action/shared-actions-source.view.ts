import { instrumentLibrary } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { OwnSharedActionResponse, SharedActionResponse } from './shared-action.dto.js';

const COLUMNS = `s.id, s.organisation_id as "organisationId", o.name as "organisationName", s.kind, s.words, s.due::text,
  s.instrument_code as "instrumentTitle", s.items, s.theme, s.portfolio, s.shared_on::text as "sharedOn"`;

/** What others share with the reader: the policies say who that is. Soonest first. */
export async function readSharedByOthers(manager: EntityManager, actor: Actor, today: string): Promise<SharedActionResponse[]> {
  const rows: SharedActionResponse[] = await manager.query(
    `select ${COLUMNS} from candour.shared_action s join candour.organisation o on o.id = s.organisation_id
      where s.organisation_id <> $1 and s.withdrawn_on is null and (o.closed is null or o.closed >= $2::date)
      order by s.due, o.name, s.id`,
    [actor.organisationId, today],
  );
  return rows.map(withTitle);
}

type OwnRow = Omit<OwnSharedActionResponse, 'since'> & {
  readonly stateNow: string;
  readonly dueNow: string;
};

/** What the trust shares itself, with what has become of each at home. */
export async function readOwnShared(
  manager: EntityManager,
  actor: Actor,
  sharedActionId: string | null = null,
): Promise<OwnSharedActionResponse[]> {
  const rows: OwnRow[] = await manager.query(
    `select ${COLUMNS}, s.action_id as "actionId", s.shared_by_name as "sharedByName", s.version, a.state as "stateNow",
            a.due::text as "dueNow",
            array(select y.name from candour.organisation y where y.id = any (s.to_systems) order by y.name) as systems
       from candour.shared_action s join candour.organisation o on o.id = s.organisation_id
       join candour.action a on a.organisation_id = s.organisation_id and a.id = s.action_id
      where s.organisation_id = $1 and s.withdrawn_on is null and ($2::uuid is null or s.id = $2) order by s.due, s.id`,
    [actor.organisationId, sharedActionId],
  );
  return rows.map(({ stateNow, dueNow, ...row }) => ({
    ...withTitle(row),
    since: sinceThen(stateNow, dueNow, row.due),
  }));
}

function sinceThen(state: string, dueNow: string, due: string): string | null {
  if (state === 'done') return 'It is marked as done since. Withdraw it here if it should no longer be read as planned.';
  if (state === 'dropped') return 'It was dropped since. Withdraw it here, so that nobody counts on it.';
  return dueNow === due ? null : 'Its day has changed since. Withdraw it and share it again to show the new one.';
}

function withTitle<Row extends SharedActionResponse>(row: Row): Row {
  const instrument = instrumentLibrary().find(({ code }) => code === row.instrumentTitle);
  return { ...row, instrumentTitle: instrument?.title ?? row.instrumentTitle };
}
