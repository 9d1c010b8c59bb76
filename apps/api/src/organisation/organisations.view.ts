import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type {
  OrganisationResponse,
  OrganisationsQuery,
  OrganisationsResponse,
  OrganisationWithSystemsResponse,
} from './organisation.dto.js';

const PAGE = 50;
const COLUMNS = `id, code, name, kind, trust_type as "trustType", trust_subtype as "trustSubtype", care_settings as "careSettings",
  region_code as "regionCode", region_name as "regionName",  opened::text, closed::text, demonstration`;

/** The register as an operator looks through it: by name, a page at a time. */
@Injectable()
export class OrganisationsView {
  constructor(private readonly database: Database) {}

  /** Those whose name contains the words, or whose code is them; closed ones too. */
  async list(actor: Actor, { search, kind, cursor, limit = PAGE }: OrganisationsQuery): Promise<OrganisationsResponse> {
    const [afterName, afterId] = cursor === undefined ? [null, null] : readCursor(cursor);
    const found = await this.database.inTransactionOf(actor, async (manager) => {
      const rows: OrganisationResponse[] = await manager.query(
        `select ${COLUMNS} from candour.organisation
          where ($1::text is null or name ilike $1 or code = upper($2)) and ($3::text is null or kind = $3)
            and ($4::text is null or (name, id) > ($4, $5::uuid))
          order by name, id limit $6`,
        [search ? `%${escaped(search)}%` : null, search ?? '', kind ?? null, afterName, afterId, limit + 1],
      );
      return rows;
    });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows, next: found.length > limit && last ? cursorAfter(last) : null };
  }

  /** One organisation, with the systems it has belonged to. @throws Problem `not-found`. */
  async read(actor: Actor, id: string): Promise<OrganisationWithSystemsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: OrganisationWithSystemsResponse[] = await manager.query(
        `select ${COLUMNS}, version,
                ${listOf(
                  `'id', s.id, 'name', s.name, 'from', m.valid_from, 'to', m.valid_to, 'membershipId', m.id, 'version', m.version,
                   'byHand', m.by_hand`,
                  'm.valid_from desc, s.name',
                  'system_membership m join candour.organisation s on s.id = m.system_id where m.trust_id = o.id',
                )} as systems,
                ${listOf(
                  `'id', t.id, 'name', t.name, 'from', m.valid_from, 'to', m.valid_to`,
                  't.name, m.valid_from desc',
                  'system_membership m join candour.organisation t on t.id = m.trust_id where m.system_id = o.id',
                )} as trusts,
                ${listOf(
                  `'id', c.id, 'name', c.name, 'from', m.valid_from, 'to', m.valid_to`,
                  'm.valid_from desc, c.name',
                  'cluster_membership m join candour.cluster c on c.id = m.cluster_id where m.system_id = o.id',
                )} as clusters,
                ${listOf(
                  `'id', p.id, 'name', p.name, 'on', r.on_date`,
                  'r.on_date desc, p.name',
                  'successor r join candour.organisation p on p.id = r.organisation_id where r.successor_id = o.id',
                )} as predecessors,
                ${listOf(
                  `'id', p.id, 'name', p.name, 'on', r.on_date`,
                  'r.on_date desc, p.name',
                  'successor r join candour.organisation p on p.id = r.successor_id where r.organisation_id = o.id',
                )} as successors
           from candour.organisation o where id = $1`,
        [id],
      );
      if (!rows[0]) throw notFound();
      return rows[0];
    });
  }
}

/** A list of objects in one column. */
const listOf = (fields: string, order: string, from: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by ${order}) from candour.${from}), '[]')`;

/** Words as they are, where a pattern is expected. */
function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}

function cursorAfter({ name, id }: { readonly name: string; readonly id: string }): string {
  return Buffer.from(`${id} ${name}`).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  const match = /^([0-9a-f-]{36}) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) {
    throw new Problem('invalid-request', 'This is not a cursor of this list. Start again without one.', {
      errors: [{ path: 'cursor', message: 'Use the value of `next` as it is' }],
    });
  }
  return [match[2] ?? '', match[1] ?? ''];
}
