import { usualCareSettings } from '@candour/assessment';
import type { Actor, OrganisationKind } from '../platform/actor.js';
import { region } from './content/around-the-trusts.js';
import type { Making } from './making.js';

export interface NewOrganisation {
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly type?: string;
  readonly subtype?: string;
}

/** Writes made-up organisations, every one marked as demonstration. @param source those made up for measurements are not listed for newcomers. @returns the id of each by its code */
export async function makeOrganisations(
  { database }: Making,
  operator: Actor,
  organisations: readonly NewOrganisation[],
  source: string = 'made up',
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.inTransactionOf(operator, async (manager): Promise<{ id: string; code: string }[]> => {
    return await manager.query(
      `insert into candour.organisation (code, name, kind, trust_type, trust_subtype, care_settings, region_code, region_name, foundation_trust, opened, source, demonstration)
       select o.code, o.name, o.kind, o.type, o.subtype, o."careSettings", $2, $3, false, '2019-04-01', $4, true
         from jsonb_to_recordset($1::jsonb) as o(code text, name text, kind text, type text, subtype text, "careSettings" text[])
       returning id, code`,
      [JSON.stringify(organisations.map(withCareSettings)), region.code, region.name, source],
    );
  });
  return new Map(rows.map(({ id, code }) => [code, id]));
}

const withCareSettings = (one: NewOrganisation) => ({
  ...one,
  careSettings: usualCareSettings(one.type ?? null, one.subtype ?? null),
});

/** Says which trust belongs to which system, for as long as anybody remembers. */
export async function makeMemberships(
  { database }: Making,
  operator: Actor,
  pairs: readonly { readonly trustId: string; readonly systemId: string }[],
): Promise<void> {
  await database.inTransactionOf(operator, async (manager) => {
    await manager.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from)
       select m."trustId", m."systemId", '2019-04-01' from jsonb_to_recordset($1::jsonb) as m("trustId" uuid, "systemId" uuid)`,
      [JSON.stringify(pairs)],
    );
  });
}

/** Appoints one person to one role from long ago. @returns the appointment's id */
export async function appoint(
  { database }: Making,
  actor: Actor,
  who: { readonly name: string; readonly email: string; readonly role: string; readonly personId: string },
): Promise<string> {
  const rows = await database.inTransactionOf(actor, async (manager): Promise<{ id: string }[]> => {
    return await manager.query(
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id)
       values ($1, $2, $3, $4, '2019-04-01', $5) returning id`,
      [actor.organisationId, who.name, who.email, who.role, who.personId],
    );
  });
  if (!rows[0]) throw new Error('nobody was appointed');
  return rows[0].id;
}
