import { dayInWords } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { capital, many } from '../platform/words.js';
import type { HomeResponse } from './home.dto.js';

interface Row {
  organisation_name: string;
  trusts: number;
  systems: number;
  without_secretary: number;
  without_lead: number;
  imported_on: string | null;
}

/** What an operator finds: whether the register is there, and which trusts and systems have nobody appointed yet. */
export async function readHomeOfOperator(manager: EntityManager, actor: Actor, today: string): Promise<HomeResponse> {
  const rows: Row[] = await manager.query(
    `with open as (select id, kind from candour.organisation where kind in ('trust', 'board-of-system') and coalesce(closed, $2) >= $2),
     appointed as (select distinct organisation_id, role from candour.appointment where valid_from <= $2 and coalesce(valid_to, $2) >= $2)
     select o.name as organisation_name,
            (select count(*)::int from open where kind = 'trust') as trusts,
            (select count(*)::int from open where kind = 'board-of-system') as systems,
            (select count(*)::int from open t where kind = 'trust'
               and not exists (select from appointed p where p.organisation_id = t.id and p.role = 'secretary')) as without_secretary,
            (select count(*)::int from open s where kind = 'board-of-system'
               and not exists (select from appointed p where p.organisation_id = s.id and p.role = 'ics-lead')) as without_lead,
            (select (max(i.at) at time zone 'Europe/London')::date::text from candour.register_import i where i.way = 'file'
               and not exists (select from candour.register_undo u where u.import_id = i.id)) as imported_on
       from candour.organisation o where o.id = $1`,
    [actor.organisationId, today],
  );
  const row = rows[0];
  if (!row) throw new Error('an actor without an organisation');
  const card = { due: null, to: '/register', organisationName: row.organisation_name };
  const waiting: HomeResponse['waiting'] = [];
  if (row.trusts + row.systems === 0) {
    waiting.push({ ...card, kind: 'register', title: 'Import the register', words: 'There is no trust and no system yet.' });
  }
  if (row.without_secretary > 0) {
    const words = `${capital(many(row.without_secretary, 'trust'))} of ${row.trusts} ${row.without_secretary === 1 ? 'has' : 'have'} no company secretary yet.`;
    waiting.push({ ...card, kind: 'appoint', title: 'Appoint company secretaries', words });
  }
  if (row.without_lead > 0) {
    const words = `${capital(many(row.without_lead, 'system'))} of ${row.systems} ${row.without_lead === 1 ? 'has' : 'have'} no ICS lead yet.`;
    waiting.push({ ...card, kind: 'appoint', title: 'Appoint ICS leads', words });
  }
  return { waiting, next: [{ words: registerWords(row, today), on: null }] };
}

function registerWords({ trusts, systems, imported_on: on }: Row, today: string): string {
  const holds = `The register holds ${many(trusts, 'trust')} and ${many(systems, 'system')}`;
  if (on === null) return `${holds}; it was never imported.`;
  return `${holds}; it was last imported ${on === today ? 'today' : `on ${dayInWords(on, today)}`}.`;
}
