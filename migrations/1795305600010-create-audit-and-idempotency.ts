import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, runAs } from './run-as.js';

/**
 * The audit, append-only and chained by hashes per organisation, and the keys of requests that may be repeated.
 *
 * The program cannot write the audit's table at all: it asks `append_audit`, which takes the previous hash itself, so a chain can
 * be neither forged nor forked. A chain cannot see its own tail cut off: its head is printed on every sealed record.
 */
export class CreateAuditAndIdempotency1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `create table audit (
         organisation_id uuid not null references organisation,
         seq bigint not null check (seq >= 1),
         at timestamptz not null,
         actor_label text not null check (actor_label <> ''),
         event text not null check (event <> ''),
         subject text not null,
         detail jsonb not null,
         previous_hash bytea not null check (octet_length(previous_hash) = 32),
         hash bytea not null check (octet_length(hash) = 32),
         primary key (organisation_id, seq)
       );
       create index audit_by_subject on audit (organisation_id, subject, seq);
       ${guard('audit')}
       grant select on audit to candour_app;
       create policy own_organisation on audit for select to candour_app using (organisation_id = current_organisation());
       grant select, insert on audit to candour_tally;
       create policy tally_reads on audit for select to candour_tally using (organisation_id = current_organisation());
       create policy tally_appends on audit for insert to candour_tally with check (organisation_id = current_organisation());

       create function audit_only_grows() returns trigger language plpgsql set search_path = candour, pg_temp as $$
       begin
         raise exception 'audit-only-grows' using errcode = 'check_violation', detail = 'The audit can be added to and nothing else.';
       end $$;
       create trigger audit_only_grows before update or delete on audit for each row execute function audit_only_grows();
       create trigger audit_never_emptied before truncate on audit for each statement execute function audit_only_grows();

       create function audit_hash(a audit) returns bytea language sql stable set search_path = candour, pg_temp
         return sha256(convert_to(jsonb_build_array(a.organisation_id, a.seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
           a.actor_label, a.event, a.subject, a.detail, encode(a.previous_hash, 'hex'))::text, 'UTF8'));

       -- The first entry of the actor's organisation that does not fit its own hash or the one before; null where all fit.
       create function first_audit_break() returns bigint language sql stable set search_path = candour, pg_temp
         begin atomic
           select min(c.seq) from (
             select a.seq, a.hash = audit_hash(a) as fits_itself,
                    a.previous_hash = coalesce(lag(a.hash) over chain, decode(repeat('00', 32), 'hex')) as fits_previous,
                    a.seq = coalesce(lag(a.seq) over chain, 0) + 1 as follows
               from audit a where a.organisation_id = current_organisation()
             window chain as (order by a.seq)
           ) c where not (c.fits_itself and c.fits_previous and c.follows);
         end;
       grant execute on function audit_hash(audit) to candour_app, candour_tally;
       grant execute on function first_audit_break() to candour_app;

       create table idempotency (
         organisation_id uuid not null references organisation,
         person_id uuid not null references person,
         key text not null check (length(key) between 8 and 200),
         route text not null, request_hash text not null,
         status int check (status between 100 and 599), body jsonb,
         created_at timestamptz not null default now(),
         primary key (organisation_id, person_id, key)
       );
       create index idempotency_by_age on idempotency (created_at);
       create index idempotency_by_person on idempotency (person_id);
       ${guard('idempotency')}
       grant select, insert, update (status, body), delete on idempotency to candour_app;
       create policy own_requests on idempotency to candour_app
         using (organisation_id = current_organisation() and person_id = current_person())
         with check (organisation_id = current_organisation() and person_id = current_person());
       -- Of those who never come back: the door sees and deletes what is older than a day, and nothing younger.
       grant select (created_at), delete on idempotency to candour_door;
       create policy door_forgets on idempotency to candour_door using (created_at < now() - interval '24 hours');`,
    );
    await createFunctionsAs(
      runner,
      'candour_tally',
      `create function append_audit(p_event text, p_subject text, p_actor_label text, p_detail jsonb default '{}') returns bytea
         language plpgsql volatile security definer set search_path = candour, pg_temp as $$
       declare entry audit; last audit;
       begin
         if current_organisation() is null then
           raise exception 'no-actor' using errcode = 'insufficient_privilege';
         end if;
         perform pg_advisory_xact_lock(hashtextextended('candour audit ' || current_organisation(), 0));
         select * into last from audit a where a.organisation_id = current_organisation() order by a.seq desc limit 1;
         entry.organisation_id := current_organisation();
         entry.seq := coalesce(last.seq, 0) + 1;
         entry.at := clock_timestamp();
         entry.actor_label := p_actor_label;
         entry.event := p_event;
         entry.subject := p_subject;
         entry.detail := coalesce(p_detail, '{}');
         entry.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
         entry.hash := audit_hash(entry);
         insert into audit select entry.*;
         return entry.hash;
       end $$;
       grant execute on function append_audit(text, text, text, jsonb) to candour_app;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_tally', 'drop function append_audit(text, text, text, jsonb)');
    await runAs(
      runner,
      'candour_owner',
      `drop table idempotency; drop function first_audit_break(), audit_hash(audit); ${drop('audit')} drop function audit_only_grows();`,
    );
  }
}
