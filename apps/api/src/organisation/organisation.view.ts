import type { EntityManager } from 'typeorm';
import type { OrganisationKind } from '../platform/actor.js';

/** What other features may know of an organisation on a day. */
export interface OrganisationOnDay {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly trustType: string | null;
  readonly trustSubtype: string | null;
  readonly demonstration: boolean;
  /** The systems a trust belongs to on that day, by name; a system belongs to none. */
  readonly systems: readonly { readonly id: string; readonly name: string }[];
}

const COLUMNS = `o.id, o.name, o.kind, o.trust_type as "trustType", o.trust_subtype as "trustSubtype", o.demonstration,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name)
              from candour.system_membership m join candour.organisation s on s.id = m.system_id
             where m.trust_id = o.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)), '[]') as systems`;

/** One organisation as it was on a day (`YYYY-MM-DD`), within the caller's transaction; null where there is none with that id. */
export async function organisationOn(manager: EntityManager, id: string, day: string): Promise<OrganisationOnDay | null> {
  const rows: OrganisationOnDay[] = await manager.query(`select ${COLUMNS} from candour.organisation o where o.id = $1`, [
    id,
    day,
  ]);
  return rows[0] ?? null;
}

/** The trusts that belong to a system on a day and had not closed by then, by name. */
export async function trustsOfSystemOn(manager: EntityManager, systemId: string, day: string): Promise<OrganisationOnDay[]> {
  return await manager.query(
    `select ${COLUMNS} from candour.organisation o
      where (o.closed is null or o.closed > $2::date)
        and exists (select from candour.system_membership m
                     where m.trust_id = o.id and m.system_id = $1 and m.valid_from <= $2::date
                       and (m.valid_to is null or m.valid_to >= $2::date))
      order by o.name, o.id`,
    [systemId, day],
  );
}

/** The systems that a trust belongs to on a day, by name. */
export async function systemsOfTrustOn(
  manager: EntityManager,
  trustId: string,
  day: string,
): Promise<OrganisationOnDay['systems']> {
  return await manager.query(
    `select distinct s.id, s.name from candour.system_membership m join candour.organisation s on s.id = m.system_id
      where m.trust_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date) order by s.name, s.id`,
    [trustId, day],
  );
}
