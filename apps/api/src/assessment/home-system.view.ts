import { dayInWords } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { capital, inWords, many } from '../platform/words.js';
import type { HomeResponse } from './home.dto.js';

interface Row {
  organisation_name: string;
  trusts: number;
  publishing: number;
  newest_trust: string | null;
  newest_on: string | null;
  withdrawn_lately: number;
}

/**
 * What an ICS lead finds: how many trusts of the system share a result, and which came last. Read from publications alone, which a
 * reader sees for as long as they are neither withdrawn nor past their day.
 */
export async function readHomeOfSystem(manager: EntityManager, actor: Actor, today: string): Promise<HomeResponse> {
  const rows: Row[] = await manager.query(
    `with trust as (
       select distinct m.trust_id from candour.system_membership m
        where m.system_id = $1 and m.valid_from <= $2 and coalesce(m.valid_to, $2) >= $2),
     shared as (
       select p.organisation_id, o.name, p.published_at
         from candour.publication p join trust t on t.trust_id = p.organisation_id join candour.organisation o on o.id = p.organisation_id)
     select o.name as organisation_name, (select count(*)::int from trust) as trusts,
            (select count(distinct organisation_id)::int from shared) as publishing,
            newest.name as newest_trust, (newest.published_at at time zone 'Europe/London')::date::text as newest_on,
            (select count(*)::int from candour.withdrawal d join trust t on t.trust_id = d.organisation_id
              where d.withdrawn_on > $2::date - 30) as withdrawn_lately
       from candour.organisation o
       left join lateral (select name, published_at from shared order by published_at desc limit 1) newest on true
      where o.id = $1`,
    [actor.organisationId, today],
  );
  const row = rows[0];
  if (!row) throw new Error('an actor without an organisation');
  return { waiting: row.publishing === 0 ? [] : [comparisonCard(row, today)], next: nextOf(row) };
}

function comparisonCard(row: Row, today: string): HomeResponse['waiting'][number] {
  const last =
    row.newest_trust && row.newest_on ? ` The newest is from ${row.newest_trust}, of ${dayInWords(row.newest_on, today)}.` : '';
  return {
    kind: 'comparison',
    title: 'Compare your trusts',
    words: `${capital(inWords(row.publishing))} of ${many(row.trusts, 'trust')} ${row.publishing === 1 ? 'shares' : 'share'} a result with you.${last}`,
    due: null,
    to: '/system',
    organisationName: row.organisation_name,
  };
}

function nextOf({ trusts, publishing, withdrawn_lately: withdrawn }: Row): HomeResponse['next'] {
  if (trusts === 0) return [{ words: 'No trust belongs to your system yet: the operator imports the register.', on: null }];
  const missing = trusts - publishing;
  const lines =
    missing > 0 ? [`${many(missing, 'trust')} ${missing === 1 ? 'has' : 'have'} not published anything to you yet.`] : [];
  if (withdrawn > 0)
    lines.push(`${many(withdrawn, 'publication')} ${withdrawn === 1 ? 'was' : 'were'} withdrawn in the last 30 days.`);
  return lines.map((words) => ({ words: capital(words), on: null }));
}
