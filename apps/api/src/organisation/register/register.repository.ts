import type { EntityManager } from 'typeorm';
import type { SystemInFile } from './read-register.js';
import type { KnownOrganisation, RegisterChanges, WantedOrganisation } from './register-changes.js';

/** One import at a time: two that compare against the same register would both think a trust new. */
export async function lockRegister(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour register', 0))`);
}

/** Every organisation that has a code, with the codes of the systems it belongs to now. */
export async function knownOrganisations(manager: EntityManager): Promise<KnownOrganisation[]> {
  return await manager.query(
    `select o.code, o.name, o.kind, o.demonstration, o.closed is not null as closed,
            o.trust_type as "trustType", o.trust_subtype as "trustSubtype", o.region_code as "regionCode",
            o.region_name as "regionName", o.foundation_trust as "foundationTrust", o.postcode, o.opened::text, o.source,
            array(select coalesce(s.code, s.name) from candour.system_membership m join candour.organisation s on s.id = m.system_id
                   where m.trust_id = o.id and m.valid_to is null order by 1) as "systemCodes"
       from candour.organisation o where o.code is not null order by o.code`,
  );
}

/** Adds organisations and brings the facts of known ones up to date; one that had closed is open again. */
export async function saveOrganisations(manager: EntityManager, wanted: readonly WantedOrganisation[]): Promise<void> {
  await manager.query(
    `insert into candour.organisation as o (kind, code, name, trust_type, trust_subtype, region_code, region_name, foundation_trust,
                                            postcode, opened, source)
     select kind, code, name, "trustType", "trustSubtype", "regionCode", "regionName", "foundationTrust", postcode, opened, source
       from jsonb_to_recordset($1::jsonb) as f (kind text, code text, name text, "trustType" text, "trustSubtype" text,
            "regionCode" text, "regionName" text, "foundationTrust" boolean, postcode text, opened date, source text)
     on conflict (code) do update
        set name = excluded.name, trust_type = excluded.trust_type, trust_subtype = excluded.trust_subtype,
            region_code = excluded.region_code, region_name = excluded.region_name,
            foundation_trust = excluded.foundation_trust, postcode = excluded.postcode, opened = excluded.opened,
            source = excluded.source, closed = null, version = o.version + 1
      where (o.name, o.trust_type, o.trust_subtype, o.region_code, o.region_name, o.foundation_trust, o.postcode, o.opened, o.source,
             o.closed)
            is distinct from
            (excluded.name, excluded.trust_type, excluded.trust_subtype, excluded.region_code, excluded.region_name,
             excluded.foundation_trust, excluded.postcode, excluded.opened, excluded.source, null)`,
    [JSON.stringify(wanted)],
  );
}

/** Closes organisations; nothing of them is taken away. */
export async function closeOrganisations(manager: EntityManager, codes: readonly string[], day: string): Promise<void> {
  await manager.query(
    `update candour.organisation set closed = greatest($2::date, opened), version = version + 1
      where code = any($1) and closed is null`,
    [codes, day],
  );
}

/**
 * Makes the memberships of the register's trusts those of the file from this day on: another one ended the day before, unless it
 * only began today, as after an import that was put right at once; then it never was.
 */
export async function saveMemberships(manager: EntityManager, wanted: readonly WantedOrganisation[], day: string): Promise<void> {
  const pairs = wanted.flatMap(({ code, systemCode }) => (systemCode ? [{ code, systemCode }] : []));
  const parameters = [JSON.stringify(pairs), day];
  const inFile = `in_file as (
    select t.id as trust_id, s.id as system_id
      from jsonb_to_recordset($1::jsonb) as f (code text, "systemCode" text)
      join candour.organisation t on t.code = f.code join candour.organisation s on s.code = f."systemCode")`;
  const notInFile = `m.valid_to is null
    and exists (select from candour.organisation t where t.id = m.trust_id and not t.demonstration)
    and not exists (select from in_file f where f.trust_id = m.trust_id and f.system_id = m.system_id)`;
  await manager.query(
    `with ${inFile} delete from candour.system_membership m where ${notInFile} and m.valid_from >= $2::date`,
    parameters,
  );
  await manager.query(
    `with ${inFile} update candour.system_membership m set valid_to = $2::date - 1 where ${notInFile}`,
    parameters,
  );
  await manager.query(
    `with ${inFile} insert into candour.system_membership (trust_id, system_id, valid_from)
     select f.trust_id, f.system_id, $2::date from in_file f
      where not exists (select from candour.system_membership m
                         where m.trust_id = f.trust_id and m.system_id = f.system_id and m.valid_to is null)`,
    parameters,
  );
}

/** Remembers which closed systems a system was made from, as far as the register knows them. */
export async function saveSuccessors(manager: EntityManager, systems: readonly SystemInFile[], day: string): Promise<void> {
  const pairs = systems.flatMap(({ code, formedFrom }) => formedFrom.map((from) => ({ code, from })));
  await manager.query(
    `insert into candour.successor (organisation_id, successor_id, on_date)
     select before.id, after.id, $2::date
       from jsonb_to_recordset($1::jsonb) as f (code text, "from" text)
       join candour.organisation before on before.code = f."from" and before.closed is not null
       join candour.organisation after on after.code = f.code
      where before.id <> after.id
     on conflict do nothing`,
    [JSON.stringify(pairs), day],
  );
}

/** Keeps that there was an import, by whom, and what it changed in numbers. */
export async function noteImport(manager: EntityManager, personId: string, counts: RegisterCounts): Promise<void> {
  await manager.query(
    `insert into candour.register_import (imported_by_name, counts) select name, $2::jsonb from candour.person where id = $1`,
    [personId, JSON.stringify(counts)],
  );
}

export type RegisterCounts = Readonly<Record<keyof RegisterChanges, number>>;

/** The changes in numbers. */
export function countsOf(changes: RegisterChanges): RegisterCounts {
  const { added, renamed, moved, amended, closed, unchanged } = changes;
  return {
    added: added.length,
    renamed: renamed.length,
    moved: moved.length,
    amended: amended.length,
    closed: closed.length,
    unchanged,
  };
}
