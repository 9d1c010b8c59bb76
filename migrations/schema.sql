-- A picture of the schema, made from the catalogue after all migrations. Never edited; never run.
-- action: owner candour_owner, row-level security forced
create table candour.action (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  kind text not null,
  words text not null,
  item_codes text[] not null default '{}'::text[],
  owner_seat_id uuid not null,
  owner_name text not null,
  owner_portfolio text not null default ''::text,
  due date not null,
  state text not null default 'open'::text,
  outcome text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint action_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint action_pkey PRIMARY KEY (id),
  constraint action_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint action_organisation_id_owner_seat_id_fkey FOREIGN KEY (organisation_id, owner_seat_id) REFERENCES candour.seat(organisation_id, id),
  constraint action_kind_check CHECK ((kind = ANY (ARRAY['do'::text, 'stop'::text]))),
  constraint action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint action_words_check CHECK ((words <> ''::text))
);
CREATE INDEX action_by_assessment ON candour.action USING btree (organisation_id, assessment_id);
CREATE INDEX action_by_owner ON candour.action USING btree (organisation_id, owner_seat_id);
CREATE INDEX action_open_by_due ON candour.action USING btree (organisation_id, due) WHERE (state = 'open'::text);
create policy own_organisation on candour.action as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update on candour.action to candour_app;
CREATE TRIGGER move_papers_in_review AFTER UPDATE ON candour.action FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION candour.move_papers_in_review();

-- action_sharing: owner candour_owner, row-level security forced
create table candour.action_sharing (
  organisation_id uuid not null,
  system_id uuid not null,
  constraint action_sharing_pkey PRIMARY KEY (organisation_id, system_id),
  constraint action_sharing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint action_sharing_system_id_fkey FOREIGN KEY (system_id) REFERENCES candour.organisation(id)
);
CREATE INDEX action_sharing_by_system ON candour.action_sharing USING btree (system_id);
create policy own_organisation on candour.action_sharing as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.action_sharing to candour_app;

-- answer: owner candour_owner, row-level security forced
create table candour.answer (
  organisation_id uuid not null,
  round_id uuid not null,
  seat_id uuid not null,
  kind text not null,
  level smallint,
  reason text,
  comment text,
  share_comment boolean not null default false,
  standing boolean not null default false,
  access_number integer not null default 1,
  version integer not null default 1,
  day date not null,
  by_scribe boolean not null default false,
  constraint answer_pkey PRIMARY KEY (organisation_id, round_id, seat_id),
  constraint answer_organisation_id_round_id_seat_id_fkey FOREIGN KEY (organisation_id, round_id, seat_id) REFERENCES candour.round_seat(organisation_id, round_id, seat_id),
  constraint answer_check CHECK (((kind = 'level'::text) = (level IS NOT NULL))),
  constraint answer_check1 CHECK (((kind <> 'not-applicable'::text) OR (reason IS NOT NULL))),
  constraint answer_kind_check CHECK ((kind = ANY (ARRAY['level'::text, 'dont-know'::text, 'not-applicable'::text]))),
  constraint answer_level_check CHECK ((level >= 1))
);
CREATE INDEX answer_by_seat ON candour.answer USING btree (organisation_id, seat_id);
create policy own_seat on candour.answer as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.answer as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_inserts on candour.answer as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.answer as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_updates on candour.answer as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (kind, level, reason, comment, share_comment, standing, version, day) on candour.answer to candour_app;
grant delete, insert, select, update (kind, level, reason, comment, share_comment, standing, access_number, version, day, by_scribe) on candour.answer to candour_tally;
CREATE TRIGGER note_who_wrote BEFORE INSERT OR UPDATE ON candour.answer FOR EACH ROW EXECUTE FUNCTION candour.note_who_wrote();
CREATE TRIGGER only_while_open BEFORE INSERT OR DELETE OR UPDATE ON candour.answer FOR EACH ROW EXECUTE FUNCTION candour.only_while_open();

-- api_token: owner candour_owner, row-level security forced
create table candour.api_token (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  made_on date not null,
  made_by_name text not null,
  made_by_person uuid not null,
  expires_on date not null,
  revoked_on date,
  revoked_by_name text,
  last_used_on date,
  version integer not null default 1,
  constraint api_token_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint api_token_token_hash_key UNIQUE (token_hash),
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_made_by_person_fkey FOREIGN KEY (made_by_person) REFERENCES candour.person(id),
  constraint api_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint api_token_check CHECK (((expires_on > made_on) AND (expires_on <= (made_on + 366)))),
  constraint api_token_check1 CHECK (((revoked_on IS NULL) = (revoked_by_name IS NULL))),
  constraint api_token_name_check CHECK ((name <> ''::text)),
  constraint api_token_scopes_check CHECK (((cardinality(scopes) >= 1) AND (scopes <@ ARRAY['comparison:read'::text, 'findings:read'::text, 'export:read'::text]))),
  constraint api_token_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX api_token_by_maker ON candour.api_token USING btree (made_by_person);
create policy door_notes on candour.api_token as permissive for update to candour_door
  using true
  with check true;
create policy door_reads on candour.api_token as permissive for select to candour_door
  using true;
create policy own_organisation on candour.api_token as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert (organisation_id, name, token_hash, scopes, made_on, made_by_name, made_by_person, expires_on), select (id, organisation_id, name, scopes, made_on, made_by_name, made_by_person, expires_on, revoked_on, revoked_by_name, last_used_on, version), update (revoked_on, revoked_by_name, version) on candour.api_token to candour_app;
grant select, update (last_used_on) on candour.api_token to candour_door;
CREATE TRIGGER revoke_token_for_good BEFORE UPDATE ON candour.api_token FOR EACH ROW EXECUTE FUNCTION candour.revoke_token_for_good();

-- appointment: owner candour_owner, row-level security forced
create table candour.appointment (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  person_id uuid,
  version integer not null default 1,
  constraint appointment_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint appointment_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint appointment_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint appointment_name_check CHECK ((name <> ''::text)),
  constraint appointment_role_check CHECK ((role = ANY (ARRAY['secretary'::text, 'facilitator'::text, 'chief-executive'::text, 'ics-lead'::text, 'operator'::text])))
);
CREATE INDEX appointment_by_person ON candour.appointment USING btree (person_id);
CREATE UNIQUE INDEX appointment_one_current_by_email ON candour.appointment USING btree (organisation_id, role, email) WHERE (valid_to IS NULL);
create policy door on candour.appointment as permissive for all to candour_door
  using true
  with check true;
create policy operator_inserts on candour.appointment as permissive for insert to candour_app
  with check (candour.is_operator() AND (role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text])));
create policy operator_selects on candour.appointment as permissive for select to candour_app
  using (candour.is_operator() AND (role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text])));
create policy operator_updates on candour.appointment as permissive for update to candour_app
  using (candour.is_operator() AND (role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text])))
  with check (candour.is_operator() AND (role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text])));
create policy own_organisation on candour.appointment as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check ((organisation_id = candour.current_organisation()) AND ((role <> 'operator'::text) OR candour.is_operator()));
grant insert, select, update (name, email, role, valid_from, valid_to, version) on candour.appointment to candour_app;
grant select, update (person_id) on candour.appointment to candour_door;
CREATE TRIGGER tell_board_moved AFTER INSERT OR DELETE OR UPDATE ON candour.appointment FOR EACH ROW EXECUTE FUNCTION candour.tell_board_moved();
CREATE TRIGGER unclaim_on_new_email BEFORE UPDATE OF email ON candour.appointment FOR EACH ROW EXECUTE FUNCTION candour.unclaim_on_new_email();

-- assessment: owner candour_owner, row-level security forced
create table candour.assessment (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  instrument_code text not null,
  instrument_version text not null,
  instrument_checksum text not null,
  wave_date date not null,
  method text not null,
  state text not null default 'draft'::text,
  threshold integer not null default 5,
  quorum_number integer not null default 0,
  quorum_executives integer not null default 0,
  quorum_non_executives integer not null default 0,
  pledge jsonb,
  pledge_shows_progress boolean not null default false,
  facilitator_id uuid,
  scoring_closes_on date,
  meeting_starts_at timestamp with time zone,
  meeting_minutes integer not null default 120,
  auto_lock boolean not null default false,
  scoring_opened_at timestamp with time zone,
  scoring_closed_at timestamp with time zone,
  meeting_opened_at timestamp with time zone,
  agreed_at timestamp with time zone,
  sealed_at timestamp with time zone,
  sealed_by_name text,
  ended_at timestamp with time zone,
  incomplete boolean not null default false,
  checksum text,
  sealed_content jsonb,
  audit_head text,
  decision_on date,
  decision_minute text,
  decision_words text,
  cancel_reason text,
  hold_reason text,
  purged_at timestamp with time zone,
  epoch integer not null default 1,
  held_by uuid,
  holder_seen_at timestamp with time zone,
  sequence bigint not null default 0,
  moved_at_sequence bigint not null default 0,
  current_item text,
  progress_day date,
  progress_picture jsonb,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  current_since timestamp with time zone,
  reconvened_at timestamp with time zone,
  constraint assessment_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_held_by_fkey FOREIGN KEY (held_by) REFERENCES candour.person(id),
  constraint assessment_organisation_id_facilitator_id_fkey FOREIGN KEY (organisation_id, facilitator_id) REFERENCES candour.appointment(organisation_id, id),
  constraint assessment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint assessment_check CHECK ((num_nonnulls(sealed_at, checksum, sealed_content) = ANY (ARRAY[0, 3]))),
  constraint assessment_check1 CHECK (((state <> ALL (ARRAY['sealed'::text, 'published'::text, 'withdrawn'::text])) OR (sealed_at IS NOT NULL))),
  constraint assessment_check2 CHECK (((state <> 'cancelled'::text) OR (cancel_reason IS NOT NULL))),
  constraint assessment_check3 CHECK (((progress_day IS NULL) = (progress_picture IS NULL))),
  constraint assessment_epoch_check CHECK ((epoch >= 1)),
  constraint assessment_meeting_minutes_check CHECK (((meeting_minutes >= 1) AND (meeting_minutes <= 1440))),
  constraint assessment_method_check CHECK ((method = ANY (ARRAY['survey'::text, 'room'::text, 'both'::text]))),
  constraint assessment_quorum_executives_check CHECK ((quorum_executives >= 0)),
  constraint assessment_quorum_non_executives_check CHECK ((quorum_non_executives >= 0)),
  constraint assessment_quorum_number_check CHECK ((quorum_number >= 0)),
  constraint assessment_sequence_check CHECK ((sequence >= 0)),
  constraint assessment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'scoring'::text, 'meeting'::text, 'paused'::text, 'agreed'::text, 'sealed'::text, 'published'::text, 'withdrawn'::text, 'cancelled'::text, 'not-sealed'::text]))),
  constraint assessment_threshold_check CHECK (((threshold >= 5) AND (threshold <= 16)))
);
CREATE INDEX assessment_by_facilitator ON candour.assessment USING btree (organisation_id, facilitator_id);
CREATE INDEX assessment_by_holder ON candour.assessment USING btree (held_by);
CREATE INDEX assessment_by_wave ON candour.assessment USING btree (organisation_id, wave_date DESC, id);
CREATE INDEX assessment_to_purge ON candour.assessment USING btree (sealed_at, ended_at) WHERE (purged_at IS NULL);
create policy door_reads on candour.assessment as permissive for select to candour_door
  using true;
create policy own_organisation on candour.assessment as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_purges on candour.assessment as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.assessment as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select, update on candour.assessment to candour_app;
grant select on candour.assessment to candour_door;
grant select, update (purged_at) on candour.assessment to candour_tally;
CREATE TRIGGER delete_only_drafts BEFORE DELETE ON candour.assessment FOR EACH ROW EXECUTE FUNCTION candour.delete_only_drafts();
CREATE TRIGGER discard_draft_files AFTER UPDATE OF state ON candour.assessment FOR EACH ROW WHEN (((old.state = 'agreed'::text) AND (new.state <> ALL (ARRAY['agreed'::text, 'sealed'::text])))) EXECUTE FUNCTION candour.discard_draft_files();
CREATE TRIGGER end_presenter_links AFTER UPDATE OF state ON candour.assessment FOR EACH ROW WHEN ((new.state <> ALL (ARRAY['draft'::text, 'scoring'::text, 'meeting'::text, 'paused'::text]))) EXECUTE FUNCTION candour.end_presenter_links();
CREATE TRIGGER end_scribes AFTER UPDATE OF state, held_by ON candour.assessment FOR EACH ROW WHEN (((new.state IS DISTINCT FROM old.state) OR (new.held_by IS DISTINCT FROM old.held_by))) EXECUTE FUNCTION candour.end_scribes();
CREATE TRIGGER keep_assessment_promises BEFORE UPDATE ON candour.assessment FOR EACH ROW EXECUTE FUNCTION candour.keep_assessment_promises();
CREATE TRIGGER keep_joining_in_step AFTER INSERT OR UPDATE OF state, method, scoring_closed_at ON candour.assessment FOR EACH ROW EXECUTE FUNCTION candour.keep_joining_in_step();
CREATE TRIGGER move_papers_in_review AFTER UPDATE OF sealed_at, decision_on, decision_minute, decision_words ON candour.assessment FOR EACH ROW WHEN (((((old.sealed_at IS DISTINCT FROM new.sealed_at) OR (old.decision_on IS DISTINCT FROM new.decision_on)) OR (old.decision_minute IS DISTINCT FROM new.decision_minute)) OR (old.decision_words IS DISTINCT FROM new.decision_words))) EXECUTE FUNCTION candour.move_papers_in_review();

-- assessment_item: owner candour_owner, row-level security forced
create table candour.assessment_item (
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  section_code text not null,
  kind text not null,
  position integer not null,
  scale_length smallint,
  state text not null default 'waiting'::text,
  round_number integer not null default 0,
  level integer,
  rationale text,
  other_reason text,
  ambition_level integer,
  ambition_on date,
  above_private_view_reason text,
  held_lifted_reason text,
  parked_owner text,
  parked_until date,
  confirmed_by_name text,
  version integer not null default 1,
  constraint assessment_item_organisation_id_assessment_id_position_key UNIQUE (organisation_id, assessment_id, "position"),
  constraint assessment_item_pkey PRIMARY KEY (organisation_id, assessment_id, item_code),
  constraint assessment_item_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint assessment_item_check CHECK (((level >= 1) AND (level <= scale_length))),
  constraint assessment_item_check1 CHECK (((ambition_level >= 1) AND (ambition_level <= scale_length))),
  constraint assessment_item_check2 CHECK (((level IS NULL) OR (scale_length IS NOT NULL))),
  constraint assessment_item_check3 CHECK (((ambition_level IS NULL) OR (scale_length IS NOT NULL))),
  constraint assessment_item_check4 CHECK (((state = 'agreed'::text) = (level IS NOT NULL))),
  constraint assessment_item_check5 CHECK (((state <> 'not-agreed'::text) OR ((rationale IS NOT NULL) AND (other_reason IS NOT NULL)))),
  constraint assessment_item_check6 CHECK (((state <> 'not-applicable'::text) OR (rationale IS NOT NULL))),
  constraint assessment_item_check7 CHECK (((state <> 'parked'::text) OR ((parked_owner IS NOT NULL) AND (parked_until IS NOT NULL)))),
  constraint assessment_item_item_code_check CHECK ((item_code <> ''::text)),
  constraint assessment_item_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'check'::text, 'pitfall'::text, 'reflection'::text, 'card'::text, 'poll'::text]))),
  constraint assessment_item_position_check CHECK (("position" >= 0)),
  constraint assessment_item_round_number_check CHECK (((round_number >= 0) AND (round_number <= 3))),
  constraint assessment_item_scale_length_check CHECK (((scale_length >= 2) AND (scale_length <= 11))),
  constraint assessment_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'locked'::text, 'revealed'::text, 'withheld'::text, 'agreed'::text, 'not-agreed'::text, 'not-applicable'::text, 'parked'::text])))
);
create policy own_organisation on candour.assessment_item as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.assessment_item as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select, update on candour.assessment_item to candour_app;
grant select on candour.assessment_item to candour_tally;

-- assessment_seat: owner candour_owner, row-level security forced
create table candour.assessment_seat (
  organisation_id uuid not null,
  assessment_id uuid not null,
  seat_id uuid not null,
  name text not null,
  portfolio text not null,
  executive boolean not null,
  voting boolean not null,
  office text not null,
  constraint assessment_seat_pkey PRIMARY KEY (organisation_id, assessment_id, seat_id),
  constraint assessment_seat_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint assessment_seat_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id),
  constraint assessment_seat_office_check CHECK ((office = ANY (ARRAY['none'::text, 'chair'::text, 'vice-chair'::text, 'senior-independent-director'::text])))
);
CREATE INDEX assessment_seat_by_seat ON candour.assessment_seat USING btree (organisation_id, seat_id);
create policy own_organisation on candour.assessment_seat as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.assessment_seat as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select on candour.assessment_seat to candour_app;
grant select on candour.assessment_seat to candour_tally;

-- attempt: owner candour_owner, row-level security forced
create table candour.attempt (
  id bigint not null generated always as identity,
  kind text not null,
  subject_hash bytea not null,
  at timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (id),
  constraint attempt_kind_check CHECK ((kind <> ''::text)),
  constraint attempt_subject_hash_check CHECK ((octet_length(subject_hash) = 32))
);
CREATE INDEX attempt_by_age ON candour.attempt USING btree (at);
CREATE INDEX attempt_by_subject ON candour.attempt USING btree (kind, subject_hash, at);
create policy door on candour.attempt as permissive for all to candour_door
  using true
  with check true;
grant delete, insert, select, update (at) on candour.attempt to candour_door;

-- attendance: owner candour_owner, row-level security forced
create table candour.attendance (
  organisation_id uuid not null,
  assessment_id uuid not null,
  seat_id uuid not null,
  presence text not null,
  deputy_name text,
  constraint attendance_pkey PRIMARY KEY (organisation_id, assessment_id, seat_id),
  constraint attendance_organisation_id_assessment_id_seat_id_fkey FOREIGN KEY (organisation_id, assessment_id, seat_id) REFERENCES candour.assessment_seat(organisation_id, assessment_id, seat_id),
  constraint attendance_check CHECK (((presence = 'deputy'::text) = (deputy_name IS NOT NULL))),
  constraint attendance_presence_check CHECK ((presence = ANY (ARRAY['present'::text, 'apologies'::text, 'deputy'::text, 'absent'::text])))
);
create policy own_organisation on candour.attendance as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.attendance as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select, update (presence, deputy_name) on candour.attendance to candour_app;
grant select on candour.attendance to candour_tally;

-- audit: owner candour_owner, row-level security forced
create table candour.audit (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  actor_label text not null,
  event text not null,
  subject text not null,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_pkey PRIMARY KEY (organisation_id, seq),
  constraint audit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint audit_actor_label_check CHECK ((actor_label <> ''::text)),
  constraint audit_event_check CHECK ((event <> ''::text)),
  constraint audit_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
  constraint audit_seq_check CHECK ((seq >= 1))
);
CREATE INDEX audit_by_subject ON candour.audit USING btree (organisation_id, subject, seq);
create policy own_organisation on candour.audit as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy tally_appends on candour.audit as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.audit as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.audit to candour_app;
grant insert, select on candour.audit to candour_tally;
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON candour.audit FOR EACH STATEMENT EXECUTE FUNCTION candour.audit_only_grows();
CREATE TRIGGER audit_only_grows BEFORE DELETE OR UPDATE ON candour.audit FOR EACH ROW EXECUTE FUNCTION candour.audit_only_grows();

-- campaign: owner candour_owner, row-level security forced
create table candour.campaign (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  title text not null,
  message text not null default ''::text,
  instrument_code text not null,
  instrument_version text not null,
  score_from date not null,
  score_by date not null,
  meet_by date not null,
  publish_by date not null,
  state text not null default 'open'::text,
  opened_on date not null,
  opened_by_name text not null,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  timetable_changes jsonb not null default '[]'::jsonb,
  constraint campaign_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint campaign_pkey PRIMARY KEY (id),
  constraint campaign_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint campaign_check CHECK (((score_from <= score_by) AND (score_by <= meet_by) AND (meet_by <= publish_by))),
  constraint campaign_check1 CHECK (((state = 'open'::text) = (ended_on IS NULL))),
  constraint campaign_check2 CHECK (((state = 'cancelled'::text) = (end_reason IS NOT NULL))),
  constraint campaign_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text]))),
  constraint campaign_timetable_changes_check CHECK ((jsonb_typeof(timetable_changes) = 'array'::text)),
  constraint campaign_title_check CHECK ((title <> ''::text))
);
create policy door_reads on candour.campaign as permissive for select to candour_door
  using true;
create policy invited on candour.campaign as permissive for select to candour_app
  using (EXISTS ( SELECT
   FROM candour.campaign_invitation i
  WHERE ((i.organisation_id = campaign.organisation_id) AND (i.campaign_id = campaign.id) AND (i.trust_id = candour.current_organisation()))));
create policy own_organisation on candour.campaign as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (title, message, score_from, score_by, meet_by, publish_by, state, ended_on, end_reason, version, timetable_changes) on candour.campaign to candour_app;
grant select on candour.campaign to candour_door;

-- campaign_invitation: owner candour_owner, row-level security forced
create table candour.campaign_invitation (
  organisation_id uuid not null,
  campaign_id uuid not null,
  trust_id uuid not null,
  invited_on date not null,
  taken_back_on date,
  stage_at_end text,
  changes_before integer not null default 0,
  constraint campaign_invitation_pkey PRIMARY KEY (organisation_id, campaign_id, trust_id),
  constraint campaign_invitation_organisation_id_campaign_id_fkey FOREIGN KEY (organisation_id, campaign_id) REFERENCES candour.campaign(organisation_id, id),
  constraint campaign_invitation_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES candour.organisation(id),
  constraint campaign_invitation_changes_before_check CHECK ((changes_before >= 0))
);
CREATE INDEX campaign_invitation_by_trust ON candour.campaign_invitation USING btree (trust_id, campaign_id);
create policy door_reads on candour.campaign_invitation as permissive for select to candour_door
  using true;
create policy invited on candour.campaign_invitation as permissive for select to candour_app
  using (trust_id = candour.current_organisation());
create policy own_organisation_inserts on candour.campaign_invitation as permissive for insert to candour_app
  with check ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.system_membership m
  WHERE ((m.system_id = candour.current_organisation()) AND (m.trust_id = campaign_invitation.trust_id) AND (m.valid_from <= campaign_invitation.invited_on) AND (COALESCE(m.valid_to, campaign_invitation.invited_on) >= campaign_invitation.invited_on)))));
create policy own_organisation_selects on candour.campaign_invitation as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy own_organisation_updates on candour.campaign_invitation as permissive for update to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (invited_on, taken_back_on, stage_at_end, changes_before) on candour.campaign_invitation to candour_app;
grant select on candour.campaign_invitation to candour_door;

-- campaign_mail: owner candour_owner, row-level security forced
create table candour.campaign_mail (
  organisation_id uuid not null,
  campaign_id uuid not null,
  system_id uuid not null,
  kind text not null,
  occasion text not null,
  role text not null,
  day date not null,
  begun_at timestamp with time zone not null,
  result text not null,
  by_hand boolean not null default false,
  constraint campaign_mail_pkey PRIMARY KEY (organisation_id, campaign_id, kind, occasion, role),
  constraint campaign_mail_system_id_campaign_id_organisation_id_fkey FOREIGN KEY (system_id, campaign_id, organisation_id) REFERENCES candour.campaign_invitation(organisation_id, campaign_id, trust_id),
  constraint campaign_mail_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'answer'::text, 'timetable'::text, 'score'::text, 'meet'::text, 'publish'::text]))),
  constraint campaign_mail_occasion_check CHECK ((occasion <> ''::text)),
  constraint campaign_mail_result_check CHECK ((result = ANY (ARRAY['being-sent'::text, 'sent'::text, 'failed'::text, 'no-mail-server'::text, 'nobody'::text]))),
  constraint campaign_mail_role_check CHECK ((role = ANY (ARRAY['secretary'::text, 'chief-executive'::text])))
);
CREATE INDEX campaign_mail_by_system ON candour.campaign_mail USING btree (system_id, campaign_id, organisation_id);
create policy of_the_system on candour.campaign_mail as permissive for select to candour_app
  using (system_id = candour.current_organisation());
create policy own_organisation on candour.campaign_mail as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (day, begun_at, result) on candour.campaign_mail to candour_app;

-- campaign_reply: owner candour_owner, row-level security forced
create table candour.campaign_reply (
  organisation_id uuid not null,
  campaign_id uuid not null,
  system_id uuid not null,
  reply text not null default 'none'::text,
  reason text,
  replied_on date,
  replied_by_name text,
  assessment_id uuid,
  told_assessment_id uuid,
  completion text,
  completion_day date,
  mail boolean not null default true,
  version integer not null default 1,
  constraint campaign_reply_pkey PRIMARY KEY (organisation_id, campaign_id),
  constraint campaign_reply_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE SET NULL (assessment_id),
  constraint campaign_reply_system_id_campaign_id_organisation_id_fkey FOREIGN KEY (system_id, campaign_id, organisation_id) REFERENCES candour.campaign_invitation(organisation_id, campaign_id, trust_id),
  constraint campaign_reply_check CHECK (((reply = 'declined'::text) = (reason IS NOT NULL))),
  constraint campaign_reply_check1 CHECK (((reply = 'none'::text) = (replied_on IS NULL))),
  constraint campaign_reply_check2 CHECK (((completion IS NULL) = (completion_day IS NULL))),
  constraint campaign_reply_check3 CHECK (((reply = 'accepted'::text) OR (num_nonnulls(assessment_id, told_assessment_id, completion) = 0))),
  constraint campaign_reply_check4 CHECK (((completion IS NULL) OR (told_assessment_id IS NOT NULL))),
  constraint campaign_reply_completion_check CHECK ((completion = ANY (ARRAY['all'::text, 'nine-tenths'::text, 'two-thirds'::text, 'fewer'::text]))),
  constraint campaign_reply_reason_check CHECK ((reason <> ''::text)),
  constraint campaign_reply_reply_check CHECK ((reply = ANY (ARRAY['none'::text, 'accepted'::text, 'declined'::text])))
);
CREATE INDEX campaign_reply_by_assessment ON candour.campaign_reply USING btree (organisation_id, assessment_id);
CREATE INDEX campaign_reply_by_system ON candour.campaign_reply USING btree (system_id, campaign_id, organisation_id);
create policy door_reads on candour.campaign_reply as permissive for select to candour_door
  using true;
create policy of_the_system on candour.campaign_reply as permissive for select to candour_app
  using (system_id = candour.current_organisation());
create policy own_organisation on candour.campaign_reply as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (reply, reason, replied_on, replied_by_name, assessment_id, told_assessment_id, completion, completion_day, mail, version) on candour.campaign_reply to candour_app;
grant select (organisation_id, campaign_id, system_id, reply, assessment_id) on candour.campaign_reply to candour_door;

-- card_mark: owner candour_owner, row-level security forced
create table candour.card_mark (
  organisation_id uuid not null,
  card_id uuid not null,
  seat_id uuid not null,
  level smallint,
  note text not null default ''::text,
  access_number integer not null default 1,
  version integer not null default 1,
  constraint card_mark_pkey PRIMARY KEY (organisation_id, card_id, seat_id),
  constraint card_mark_organisation_id_card_id_fkey FOREIGN KEY (organisation_id, card_id) REFERENCES candour.hand_card(organisation_id, id) ON DELETE CASCADE,
  constraint card_mark_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id) ON DELETE CASCADE,
  constraint card_mark_check CHECK (((level IS NOT NULL) OR (note <> ''::text))),
  constraint card_mark_level_check CHECK ((level >= 1))
);
CREATE INDEX card_mark_by_seat ON candour.card_mark USING btree (organisation_id, seat_id);
create policy own_seat on candour.card_mark as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
grant delete, insert, select, update (level, note, version) on candour.card_mark to candour_app;
CREATE TRIGGER keep_access_of_mark BEFORE INSERT OR UPDATE ON candour.card_mark FOR EACH ROW EXECUTE FUNCTION candour.keep_access_of_mark();

-- cluster: owner candour_owner, row-level security forced
create table candour.cluster (
  id uuid not null default uuidv7(),
  name text not null,
  demonstration boolean not null default false,
  version integer not null default 1,
  constraint cluster_name_key UNIQUE (name),
  constraint cluster_pkey PRIMARY KEY (id),
  constraint cluster_name_check CHECK ((name <> ''::text))
);
create policy anybody_known on candour.cluster as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_deletes on candour.cluster as permissive for delete to candour_app
  using candour.is_operator();
create policy operator_inserts on candour.cluster as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.cluster as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant delete, insert, select, update on candour.cluster to candour_app;

-- cluster_membership: owner candour_owner, row-level security forced
create table candour.cluster_membership (
  id uuid not null default uuidv7(),
  cluster_id uuid not null,
  system_id uuid not null,
  system_kind text not null default 'board-of-system'::text,
  valid_from date not null,
  valid_to date,
  by_hand boolean not null default false,
  version integer not null default 1,
  constraint cluster_membership_cluster_id_system_id_valid_from_key UNIQUE (cluster_id, system_id, valid_from),
  constraint cluster_membership_pkey PRIMARY KEY (id),
  constraint cluster_membership_cluster_id_fkey FOREIGN KEY (cluster_id) REFERENCES candour.cluster(id),
  constraint cluster_membership_system_id_system_kind_fkey FOREIGN KEY (system_id, system_kind) REFERENCES candour.organisation(id, kind),
  constraint cluster_membership_check CHECK ((valid_to >= valid_from)),
  constraint cluster_membership_system_kind_check CHECK ((system_kind = 'board-of-system'::text))
);
CREATE INDEX cluster_membership_by_system ON candour.cluster_membership USING btree (system_id, system_kind);
create policy anybody_known on candour.cluster_membership as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_deletes on candour.cluster_membership as permissive for delete to candour_app
  using candour.is_operator();
create policy operator_inserts on candour.cluster_membership as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.cluster_membership as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant delete, insert, select, update on candour.cluster_membership to candour_app;

-- correction: owner candour_owner, row-level security forced
create table candour.correction (
  organisation_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  item_code text,
  outcome text,
  level integer,
  said text not null,
  should_read text not null,
  reason text not null,
  minute text not null,
  corrected_on date not null,
  corrected_by_name text not null,
  checksum text not null,
  constraint correction_pkey PRIMARY KEY (organisation_id, assessment_id, number),
  constraint correction_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint correction_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint correction_check CHECK (((outcome IS NULL) OR (item_code IS NOT NULL))),
  constraint correction_check1 CHECK (((NOT (outcome IS DISTINCT FROM 'level'::text)) = (level IS NOT NULL))),
  constraint correction_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  constraint correction_level_check CHECK ((level >= 1)),
  constraint correction_minute_check CHECK ((minute <> ''::text)),
  constraint correction_number_check CHECK ((number >= 1)),
  constraint correction_outcome_check CHECK ((outcome = ANY (ARRAY['level'::text, 'not-agreed'::text, 'not-applicable'::text]))),
  constraint correction_reason_check CHECK ((reason <> ''::text)),
  constraint correction_said_check CHECK ((said <> ''::text)),
  constraint correction_should_read_check CHECK ((should_read <> ''::text))
);
CREATE INDEX correction_by_item ON candour.correction USING btree (organisation_id, assessment_id, item_code);
create policy own_organisation on candour.correction as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select on candour.correction to candour_app;
CREATE TRIGGER correct_what_is_sealed BEFORE INSERT ON candour.correction FOR EACH ROW EXECUTE FUNCTION candour.correct_what_is_sealed();
CREATE TRIGGER corrections_never_emptied BEFORE TRUNCATE ON candour.correction FOR EACH STATEMENT EXECUTE FUNCTION candour.corrections_only_grow();
CREATE TRIGGER corrections_only_grow BEFORE DELETE OR UPDATE ON candour.correction FOR EACH ROW EXECUTE FUNCTION candour.corrections_only_grow();
CREATE TRIGGER move_papers_in_review AFTER INSERT ON candour.correction FOR EACH ROW EXECUTE FUNCTION candour.move_papers_in_review();

-- development_step: owner candour_owner, row-level security forced
create table candour.development_step (
  person_id uuid not null,
  id uuid not null,
  access_number integer not null default candour.own_access_number(),
  words text not null,
  instrument_code text,
  item_codes text[] not null default '{}'::text[],
  due date,
  done_on date,
  helped text,
  outcome text,
  version integer not null default 1,
  constraint development_step_pkey PRIMARY KEY (person_id, id),
  constraint development_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint development_step_check CHECK (((helped IS NULL) OR (done_on IS NOT NULL))),
  constraint development_step_check1 CHECK (((instrument_code IS NOT NULL) OR (item_codes = '{}'::text[]))),
  constraint development_step_helped_check CHECK ((helped = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint development_step_outcome_check CHECK ((outcome <> ''::text)),
  constraint development_step_words_check CHECK ((words <> ''::text))
);
create policy own_deletes on candour.development_step as permissive for delete to candour_app
  using (person_id = candour.current_person());
create policy own_inserts on candour.development_step as permissive for insert to candour_app
  with check ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
create policy own_selects on candour.development_step as permissive for select to candour_app
  using ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
create policy own_updates on candour.development_step as permissive for update to candour_app
  using ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()))
  with check ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
grant delete, insert (person_id, id, words, instrument_code, item_codes, due), select, update (words, instrument_code, item_codes, due, done_on, helped, outcome, version) on candour.development_step to candour_app;

-- dissent: owner candour_owner, row-level security forced
create table candour.dissent (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  proposal_id uuid not null,
  words text not null,
  signed_name text,
  day date not null,
  constraint dissent_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint dissent_pkey PRIMARY KEY (id),
  constraint dissent_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint dissent_organisation_id_proposal_id_fkey FOREIGN KEY (organisation_id, proposal_id) REFERENCES candour.proposal(organisation_id, id),
  constraint dissent_signed_name_check CHECK ((signed_name <> ''::text)),
  constraint dissent_words_check CHECK ((words <> ''::text))
);
CREATE INDEX dissent_by_item ON candour.dissent USING btree (organisation_id, assessment_id, item_code);
CREATE INDEX dissent_by_proposal ON candour.dissent USING btree (organisation_id, proposal_id);
create policy author_takes_back on candour.dissent as permissive for delete to candour_app
  using ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.dissent_author a
  WHERE (a.dissent_id = dissent.id))));
create policy own_organisation_reads on candour.dissent as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy own_seat_writes on candour.dissent as permissive for insert to candour_app
  with check ((organisation_id = candour.current_organisation()) AND (candour.current_seat() IS NOT NULL));
create policy tally_reads on candour.dissent as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.dissent to candour_app;
grant select on candour.dissent to candour_tally;

-- dissent_author: owner candour_owner, row-level security forced
create table candour.dissent_author (
  organisation_id uuid not null,
  dissent_id uuid not null,
  seat_id uuid not null,
  access_number integer not null default 1,
  constraint dissent_author_pkey PRIMARY KEY (organisation_id, dissent_id),
  constraint dissent_author_organisation_id_dissent_id_fkey FOREIGN KEY (organisation_id, dissent_id) REFERENCES candour.dissent(organisation_id, id) ON DELETE CASCADE,
  constraint dissent_author_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id)
);
CREATE INDEX dissent_author_by_seat ON candour.dissent_author USING btree (organisation_id, seat_id);
create policy own_seat on candour.dissent_author as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()) AND (access_number = ( SELECT candour.seat_access_number(candour.current_organisation(), candour.current_seat()) AS seat_access_number)))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.dissent_author as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.dissent_author as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select on candour.dissent_author to candour_app;
grant delete, select on candour.dissent_author to candour_tally;
CREATE TRIGGER keep_access_number BEFORE INSERT ON candour.dissent_author FOR EACH ROW EXECUTE FUNCTION candour.keep_access_number();

-- evidence: owner candour_owner, row-level security forced
create table candour.evidence (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  title text not null,
  link text not null default ''::text,
  level integer not null,
  owner_seat_id uuid,
  owner_name text not null default ''::text,
  owner_portfolio text not null default ''::text,
  dated date not null,
  review_on date,
  line_of_defence smallint not null,
  claimed_grade smallint not null,
  grade smallint,
  confirmed_by_name text,
  confirmed_by_person uuid,
  checked_by text,
  checked_on date,
  added_by_person uuid not null,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint evidence_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_added_by_person_fkey FOREIGN KEY (added_by_person) REFERENCES candour.person(id),
  constraint evidence_confirmed_by_person_fkey FOREIGN KEY (confirmed_by_person) REFERENCES candour.person(id),
  constraint evidence_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint evidence_organisation_id_owner_seat_id_fkey FOREIGN KEY (organisation_id, owner_seat_id) REFERENCES candour.seat(organisation_id, id),
  constraint evidence_check CHECK (((grade IS NULL) = (confirmed_by_person IS NULL))),
  constraint evidence_check1 CHECK ((confirmed_by_person <> added_by_person)),
  constraint evidence_check2 CHECK (((grade IS DISTINCT FROM 3) OR ((checked_by IS NOT NULL) AND (checked_on IS NOT NULL)))),
  constraint evidence_claimed_grade_check CHECK (((claimed_grade >= 0) AND (claimed_grade <= 3))),
  constraint evidence_grade_check CHECK (((grade >= 0) AND (grade <= 3))),
  constraint evidence_level_check CHECK ((level >= 1)),
  constraint evidence_line_of_defence_check CHECK (((line_of_defence >= 1) AND (line_of_defence <= 3))),
  constraint evidence_title_check CHECK ((title <> ''::text))
);
CREATE INDEX evidence_by_adder ON candour.evidence USING btree (added_by_person);
CREATE INDEX evidence_by_confirmer ON candour.evidence USING btree (confirmed_by_person);
CREATE INDEX evidence_by_item ON candour.evidence USING btree (organisation_id, assessment_id, item_code);
CREATE INDEX evidence_by_owner ON candour.evidence USING btree (organisation_id, owner_seat_id);
create policy own_organisation on candour.evidence as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update on candour.evidence to candour_app;

-- group_word: owner candour_owner, row-level security forced
create table candour.group_word (
  organisation_id uuid not null,
  assessment_id uuid not null,
  word text,
  constraint group_word_pkey PRIMARY KEY (organisation_id, assessment_id),
  constraint group_word_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint group_word_word_check CHECK ((word = ANY (ARRAY['executives-higher'::text, 'non-executives-higher'::text, 'no-clear-difference'::text])))
);
create policy own_organisation on candour.group_word as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy tally_inserts on candour.group_word as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.group_word as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.group_word to candour_app;
grant insert, select on candour.group_word to candour_tally;

-- group_word_item: owner candour_owner, row-level security forced
create table candour.group_word_item (
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  constraint group_word_item_pkey PRIMARY KEY (organisation_id, assessment_id, item_code),
  constraint group_word_item_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code) ON DELETE CASCADE
);
create policy own_organisation on candour.group_word_item as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.group_word_item as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select on candour.group_word_item to candour_app;
grant select on candour.group_word_item to candour_tally;
CREATE TRIGGER only_at_set_up BEFORE INSERT ON candour.group_word_item FOR EACH ROW EXECUTE FUNCTION candour.only_at_set_up();

-- hand: owner candour_owner, row-level security forced
create table candour.hand (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  title text not null,
  meeting_on date not null,
  version integer not null default 1,
  constraint hand_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint hand_pkey PRIMARY KEY (id),
  constraint hand_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint hand_title_check CHECK ((title <> ''::text))
);
CREATE INDEX hand_by_day ON candour.hand USING btree (organisation_id, meeting_on);
create policy own_organisation on candour.hand as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (title, meeting_on, version) on candour.hand to candour_app;

-- hand_card: owner candour_owner, row-level security forced
create table candour.hand_card (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  hand_id uuid not null,
  position integer not null,
  instrument_code text not null,
  instrument_version text not null,
  item_code text not null,
  answer text,
  answered_on date,
  follow_up_on date,
  followed_up_on date,
  version integer not null default 1,
  constraint hand_card_organisation_id_hand_id_instrument_code_item_code_key UNIQUE (organisation_id, hand_id, instrument_code, item_code),
  constraint hand_card_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint hand_card_pkey PRIMARY KEY (id),
  constraint hand_card_organisation_id_hand_id_fkey FOREIGN KEY (organisation_id, hand_id) REFERENCES candour.hand(organisation_id, id),
  constraint hand_card_answer_check CHECK ((answer <> ''::text)),
  constraint hand_card_check CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint hand_card_check1 CHECK (((follow_up_on IS NULL) OR (answer IS NOT NULL))),
  constraint hand_card_check2 CHECK (((followed_up_on IS NULL) OR (follow_up_on IS NOT NULL))),
  constraint hand_card_position_check CHECK (("position" >= 1))
);
CREATE INDEX hand_card_to_follow_up ON candour.hand_card USING btree (organisation_id, follow_up_on) WHERE ((follow_up_on IS NOT NULL) AND (followed_up_on IS NULL));
create policy own_organisation on candour.hand_card as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (position, answer, answered_on, follow_up_on, followed_up_on, version) on candour.hand_card to candour_app;

-- help_line: owner candour_owner, row-level security forced
create table candour.help_line (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  kind text not null,
  instrument_code text not null,
  item_code text not null,
  item_title text not null,
  publication_id uuid not null,
  wave_date date not null,
  words text not null,
  to_systems uuid[] not null default '{}'::uuid[],
  to_region text,
  to_peers text,
  until date,
  rests_until date,
  made_on date not null,
  made_by_name text not null,
  ended_on date,
  ended_because text,
  version integer not null default 1,
  constraint help_line_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint help_line_pkey PRIMARY KEY (id),
  constraint help_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint help_line_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint help_line_check CHECK (((ended_on IS NULL) = (ended_because IS NULL))),
  constraint help_line_ended_because_check CHECK ((ended_because = ANY (ARRAY['taken-back'::text, 'publication-withdrawn'::text, 'corrected'::text, 'newer-result'::text]))),
  constraint help_line_item_title_check CHECK ((item_title <> ''::text)),
  constraint help_line_kind_check CHECK ((kind = ANY (ARRAY['strength'::text, 'wish'::text]))),
  constraint help_line_made_by_name_check CHECK ((made_by_name <> ''::text)),
  constraint help_line_to_peers_check CHECK ((to_peers <> ''::text)),
  constraint help_line_to_region_check CHECK ((to_region <> ''::text)),
  constraint help_line_words_check CHECK ((length(words) <= 1000))
);
CREATE INDEX help_line_by_item ON candour.help_line USING btree (instrument_code, item_code) WHERE (ended_on IS NULL);
CREATE INDEX help_line_by_publication ON candour.help_line USING btree (organisation_id, publication_id);
CREATE UNIQUE INDEX help_line_once_standing ON candour.help_line USING btree (organisation_id, kind, instrument_code, item_code) WHERE (ended_on IS NULL);
create policy own_organisation on candour.help_line as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.help_line as permissive for select to candour_app
  using ((ended_on IS NULL) AND ((until IS NULL) OR (until >= candour.today_in_london())) AND ((rests_until IS NULL) OR (rests_until >= candour.today_in_london())) AND candour.reaches(to_systems, to_region, to_peers, candour.current_organisation()));
grant insert, select, update (publication_id, wave_date, words, to_systems, to_region, to_peers, until, rests_until, ended_on, ended_because, version) on candour.help_line to candour_app;
CREATE TRIGGER end_introductions_with_help AFTER UPDATE OF ended_on ON candour.help_line FOR EACH ROW WHEN (((old.ended_on IS NULL) AND (new.ended_on IS NOT NULL))) EXECUTE FUNCTION candour.end_introductions_with_help();

-- idempotency: owner candour_owner, row-level security forced
create table candour.idempotency (
  organisation_id uuid not null,
  person_id uuid not null,
  key text not null,
  route text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (organisation_id, person_id, key),
  constraint idempotency_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint idempotency_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint idempotency_status_check CHECK (((status >= 100) AND (status <= 599)))
);
CREATE INDEX idempotency_by_age ON candour.idempotency USING btree (created_at);
CREATE INDEX idempotency_by_person ON candour.idempotency USING btree (person_id);
create policy door_forgets on candour.idempotency as permissive for all to candour_door
  using (created_at < (now() - '24:00:00'::interval));
create policy own_requests on candour.idempotency as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()))
  with check ((organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()));
grant delete, insert, select, update (status, body) on candour.idempotency to candour_app;
grant delete, select (created_at) on candour.idempotency to candour_door;

-- introduction: owner candour_owner, row-level security forced
create table candour.introduction (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  strength_id uuid not null,
  wishing_id uuid not null,
  wish_id uuid not null,
  instrument_code text not null,
  item_code text not null,
  item_title text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_on date not null,
  shown_to uuid[] not null default '{}'::uuid[],
  state text not null default 'proposed'::text,
  offering_yes boolean not null default false,
  wishing_yes boolean not null default false,
  accepted_on date,
  ended_on date,
  offering_tells boolean not null default false,
  wishing_tells boolean not null default false,
  version integer not null default 1,
  constraint introduction_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint introduction_pkey PRIMARY KEY (id),
  constraint introduction_made_by_fkey FOREIGN KEY (made_by) REFERENCES candour.organisation(id),
  constraint introduction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint introduction_organisation_id_strength_id_fkey FOREIGN KEY (organisation_id, strength_id) REFERENCES candour.help_line(organisation_id, id),
  constraint introduction_wishing_id_fkey FOREIGN KEY (wishing_id) REFERENCES candour.organisation(id),
  constraint introduction_check CHECK ((organisation_id <> wishing_id)),
  constraint introduction_check1 CHECK (((state <> 'accepted'::text) OR (offering_yes AND wishing_yes))),
  constraint introduction_check2 CHECK (((state = 'accepted'::text) = (accepted_on IS NOT NULL))),
  constraint introduction_check3 CHECK (((state = ANY (ARRAY['declined'::text, 'taken-back'::text, 'lapsed'::text])) = (ended_on IS NOT NULL))),
  constraint introduction_made_by_name_check CHECK ((made_by_name <> ''::text)),
  constraint introduction_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'taken-back'::text, 'lapsed'::text])))
);
CREATE INDEX introduction_by_maker ON candour.introduction USING btree (made_by);
CREATE INDEX introduction_by_strength ON candour.introduction USING btree (organisation_id, strength_id);
CREATE INDEX introduction_by_wishing ON candour.introduction USING btree (wishing_id, wish_id);
CREATE UNIQUE INDEX introduction_one_open ON candour.introduction USING btree (organisation_id, strength_id, wish_id) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text]));
CREATE INDEX introduction_shown_to ON candour.introduction USING gin (shown_to);
create policy of_the_two on candour.introduction as permissive for all to candour_app
  using ((candour.current_organisation() = organisation_id) OR (candour.current_organisation() = wishing_id))
  with check ((candour.current_organisation() = organisation_id) OR (candour.current_organisation() = wishing_id));
create policy system_makes on candour.introduction as permissive for insert to candour_app
  with check ((made_by = candour.current_organisation()) AND (candour.current_organisation() = ANY (shown_to)));
create policy system_reads on candour.introduction as permissive for select to candour_app
  using (candour.current_organisation() = ANY (shown_to));
create policy system_takes_back on candour.introduction as permissive for update to candour_app
  using (made_by = candour.current_organisation())
  with check ((made_by = candour.current_organisation()) AND (state = ANY (ARRAY['proposed'::text, 'taken-back'::text])));
grant insert, select, update (state, offering_yes, wishing_yes, accepted_on, ended_on, offering_tells, wishing_tells, version) on candour.introduction to candour_app;
CREATE TRIGGER each_says_their_own BEFORE UPDATE ON candour.introduction FOR EACH ROW EXECUTE FUNCTION candour.each_says_their_own();
CREATE TRIGGER introduce_what_matches BEFORE INSERT ON candour.introduction FOR EACH ROW EXECUTE FUNCTION candour.introduce_what_matches();

-- introduction_contact: owner candour_owner, row-level security forced
create table candour.introduction_contact (
  organisation_id uuid not null,
  introduction_id uuid not null,
  name text,
  email text,
  reason text,
  constraint introduction_contact_pkey PRIMARY KEY (organisation_id, introduction_id),
  constraint introduction_contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint introduction_contact_check CHECK (((name IS NULL) = (email IS NULL))),
  constraint introduction_contact_check1 CHECK (((name IS NULL) <> (reason IS NULL))),
  constraint introduction_contact_email_check CHECK ((email ~~ '%_@_%'::text)),
  constraint introduction_contact_name_check CHECK ((name <> ''::text)),
  constraint introduction_contact_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX introduction_contact_by_introduction ON candour.introduction_contact USING btree (introduction_id);
create policy other_of_the_two on candour.introduction_contact as permissive for select to candour_app
  using (EXISTS ( SELECT
   FROM candour.introduction i
  WHERE ((i.id = introduction_contact.introduction_id) AND ((candour.current_organisation() = i.organisation_id) OR (candour.current_organisation() = i.wishing_id)) AND ((introduction_contact.organisation_id = i.organisation_id) OR (introduction_contact.organisation_id = i.wishing_id)) AND (((i.state = 'accepted'::text) AND (introduction_contact.reason IS NULL)) OR ((i.state = 'declined'::text) AND (introduction_contact.reason IS NOT NULL))))));
create policy own_organisation on candour.introduction_contact as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.introduction i
  WHERE ((i.id = introduction_contact.introduction_id) AND ((candour.current_organisation() = i.organisation_id) OR (candour.current_organisation() = i.wishing_id))))));
grant insert, select, update (name, email, reason) on candour.introduction_contact to candour_app;

-- introduction_result: owner candour_owner, row-level security forced
create table candour.introduction_result (
  organisation_id uuid not null,
  introduction_id uuid not null,
  answer text not null,
  words text not null,
  said_on date not null,
  constraint introduction_result_pkey PRIMARY KEY (organisation_id, introduction_id),
  constraint introduction_result_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint introduction_result_answer_check CHECK ((answer = ANY (ARRAY['helped'::text, 'partly'::text, 'no'::text, 'never-met'::text]))),
  constraint introduction_result_words_check CHECK (((words <> ''::text) AND (length(words) <= 500)))
);
CREATE INDEX introduction_result_by_introduction ON candour.introduction_result USING btree (introduction_id);
create policy other_readers on candour.introduction_result as permissive for select to candour_app
  using (EXISTS ( SELECT
   FROM candour.introduction i
  WHERE ((i.id = introduction_result.introduction_id) AND ((introduction_result.organisation_id = i.organisation_id) OR (introduction_result.organisation_id = i.wishing_id)) AND (((candour.current_organisation() = i.organisation_id) OR (candour.current_organisation() = i.wishing_id)) OR (i.offering_tells AND i.wishing_tells AND (candour.current_organisation() = ANY (i.shown_to)))))));
create policy own_organisation on candour.introduction_result as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.introduction i
  WHERE ((i.id = introduction_result.introduction_id) AND (i.state = 'accepted'::text) AND ((candour.current_organisation() = i.organisation_id) OR (candour.current_organisation() = i.wishing_id))))));
grant insert, select, update (answer, words, said_on) on candour.introduction_result to candour_app;

-- join_code: owner candour_owner, row-level security forced
create table candour.join_code (
  organisation_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  constraint join_code_code_key UNIQUE (code),
  constraint join_code_pkey PRIMARY KEY (organisation_id, assessment_id),
  constraint join_code_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint join_code_code_check CHECK ((code ~ '^[34679CDFHJKMNPRTWXY]{6}$'::text))
);
create policy door_reads on candour.join_code as permissive for select to candour_door
  using true;
create policy own_organisation on candour.join_code as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.join_code to candour_app;
grant select on candour.join_code to candour_door;

-- not_yet: owner candour_owner, row-level security forced
create table candour.not_yet (
  organisation_id uuid not null,
  proposal_id uuid not null,
  seat_id uuid not null,
  access_number integer not null default 1,
  constraint not_yet_pkey PRIMARY KEY (organisation_id, proposal_id, seat_id),
  constraint not_yet_organisation_id_proposal_id_fkey FOREIGN KEY (organisation_id, proposal_id) REFERENCES candour.proposal(organisation_id, id),
  constraint not_yet_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id)
);
CREATE INDEX not_yet_by_seat ON candour.not_yet USING btree (organisation_id, seat_id);
create policy own_seat on candour.not_yet as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()) AND (access_number = ( SELECT candour.seat_access_number(candour.current_organisation(), candour.current_seat()) AS seat_access_number)))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.not_yet as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.not_yet as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.not_yet to candour_app;
grant delete, select on candour.not_yet to candour_tally;
CREATE TRIGGER keep_access_number BEFORE INSERT ON candour.not_yet FOR EACH ROW EXECUTE FUNCTION candour.keep_access_number();

-- observer: owner candour_owner, row-level security forced
create table candour.observer (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  name text not null,
  constraint observer_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint observer_pkey PRIMARY KEY (id),
  constraint observer_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint observer_name_check CHECK ((name <> ''::text))
);
CREATE INDEX observer_by_assessment ON candour.observer USING btree (organisation_id, assessment_id);
create policy own_organisation on candour.observer as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.observer to candour_app;

-- organisation: owner candour_owner, row-level security forced
create table candour.organisation (
  id uuid not null default uuidv7(),
  code text,
  name text not null,
  kind text not null,
  trust_type text,
  trust_subtype text,
  region_code text,
  region_name text,
  foundation_trust boolean,
  postcode text,
  opened date,
  closed date,
  source text,
  demonstration boolean not null default false,
  version integer not null default 1,
  care_settings text[] not null default '{}'::text[],
  constraint organisation_code_key UNIQUE (code),
  constraint organisation_id_kind_key UNIQUE (id, kind),
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_care_settings_check CHECK ((care_settings <@ ARRAY['acute'::text, 'specialist'::text, 'mental-health'::text, 'learning-disability'::text, 'community'::text, 'ambulance'::text, 'children'::text, 'primary-care'::text, 'online'::text])),
  constraint organisation_check CHECK (((closed IS NULL) OR (opened IS NULL) OR (closed >= opened))),
  constraint organisation_code_check CHECK ((code <> ''::text)),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['trust'::text, 'board-of-system'::text, 'supplier'::text, 'operator'::text]))),
  constraint organisation_name_check CHECK ((name <> ''::text))
);
CREATE INDEX organisation_by_kind ON candour.organisation USING btree (kind, name);
create policy anybody_known on candour.organisation as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy door_reads on candour.organisation as permissive for select to candour_door
  using true;
create policy operator_deletes on candour.organisation as permissive for delete to candour_app
  using (candour.is_operator() AND (EXISTS ( SELECT
   FROM candour.register_change c
  WHERE ((c.kind = 'organisation'::text) AND (c.row_id = (organisation.id)::text) AND (c.before IS NULL)))));
create policy operator_inserts on candour.organisation as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.organisation as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant delete, insert, select, update on candour.organisation to candour_app;
grant select on candour.organisation to candour_door;

-- outside_figure: owner candour_owner, row-level security forced
create table candour.outside_figure (
  source_id uuid not null,
  place integer not null,
  organisation_id uuid not null,
  words text not null,
  value numeric,
  note text,
  period text not null default ''::text,
  period_from date,
  constraint outside_figure_pkey PRIMARY KEY (source_id, place, organisation_id, period),
  constraint outside_figure_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint outside_figure_source_id_place_fkey FOREIGN KEY (source_id, place) REFERENCES candour.outside_measure(source_id, place),
  constraint outside_figure_note_check CHECK ((note <> ''::text)),
  constraint outside_figure_period CHECK (((period = ''::text) = (period_from IS NULL))),
  constraint outside_figure_words_check CHECK ((words <> ''::text))
);
CREATE INDEX outside_figure_by_organisation ON candour.outside_figure USING btree (organisation_id, source_id);
create policy anybody_known on candour.outside_figure as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_inserts on candour.outside_figure as permissive for insert to candour_app
  with check candour.is_operator();
grant insert, select on candour.outside_figure to candour_app;

-- outside_measure: owner candour_owner, row-level security forced
create table candour.outside_measure (
  source_id uuid not null,
  place integer not null,
  name text not null,
  own_scale boolean not null default false,
  scale_min numeric,
  scale_max numeric,
  constraint outside_measure_source_id_name_key UNIQUE (source_id, name),
  constraint outside_measure_pkey PRIMARY KEY (source_id, place),
  constraint outside_measure_source_id_fkey FOREIGN KEY (source_id) REFERENCES candour.outside_source(id),
  constraint outside_measure_name_check CHECK ((name <> ''::text)),
  constraint outside_measure_own_scale CHECK ((own_scale OR (scale_min IS NULL))),
  constraint outside_measure_place_check CHECK ((place >= 1)),
  constraint outside_measure_scale CHECK ((((scale_min IS NULL) = (scale_max IS NULL)) AND (scale_min < scale_max)))
);
create policy anybody_known on candour.outside_measure as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_inserts on candour.outside_measure as permissive for insert to candour_app
  with check candour.is_operator();
grant insert, select on candour.outside_measure to candour_app;

-- outside_overlap: owner candour_owner, row-level security forced
create table candour.outside_overlap (
  source_id uuid not null,
  place integer not null,
  instrument_code text not null,
  section_code text not null,
  said_by_name text not null,
  said_on date not null,
  constraint outside_overlap_pkey PRIMARY KEY (source_id, place, instrument_code, section_code),
  constraint outside_overlap_source_id_place_fkey FOREIGN KEY (source_id, place) REFERENCES candour.outside_measure(source_id, place)
);
create policy anybody_known on candour.outside_overlap as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_deletes on candour.outside_overlap as permissive for delete to candour_app
  using candour.is_operator();
create policy operator_inserts on candour.outside_overlap as permissive for insert to candour_app
  with check candour.is_operator();
grant delete, insert, select on candour.outside_overlap to candour_app;

-- outside_source: owner candour_owner, row-level security forced
create table candour.outside_source (
  id uuid not null default uuidv7(),
  title text not null,
  publisher text not null,
  published_on date not null,
  collected text not null,
  licence text not null,
  attribution text not null,
  url text,
  scale_min numeric,
  scale_max numeric,
  file_name text not null,
  read_as jsonb not null,
  imported_at timestamp with time zone not null,
  imported_by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  version integer not null default 1,
  constraint outside_source_pkey PRIMARY KEY (id),
  constraint outside_source_attribution_check CHECK ((attribution <> ''::text)),
  constraint outside_source_check CHECK ((((scale_min IS NULL) = (scale_max IS NULL)) AND (scale_min < scale_max))),
  constraint outside_source_check1 CHECK (((undone_at IS NULL) = (undone_by_name IS NULL))),
  constraint outside_source_collected_check CHECK ((collected <> ''::text)),
  constraint outside_source_licence_check CHECK ((licence <> ''::text)),
  constraint outside_source_publisher_check CHECK ((publisher <> ''::text)),
  constraint outside_source_title_check CHECK ((title <> ''::text)),
  constraint outside_source_url_check CHECK ((url <> ''::text))
);
CREATE UNIQUE INDEX outside_source_once ON candour.outside_source USING btree (lower(publisher), lower(title), published_on) WHERE (undone_at IS NULL);
create policy anybody_known on candour.outside_source as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_inserts on candour.outside_source as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.outside_source as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant insert, select, update (undone_at, undone_by_name, version) on candour.outside_source to candour_app;

-- own_instrument: owner candour_owner, row-level security forced
create table candour.own_instrument (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  instrument_code text not null,
  instrument_version text not null,
  follows text,
  title text not null,
  text text not null,
  checksum text not null,
  published_at timestamp with time zone not null,
  published_by_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by_name text,
  withdrawn_reason text,
  version integer not null default 1,
  constraint own_instrument_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint own_instrument_organisation_id_instrument_code_follows_key UNIQUE (organisation_id, instrument_code, follows),
  constraint own_instrument_organisation_id_instrument_code_instrument_v_key UNIQUE (organisation_id, instrument_code, instrument_version),
  constraint own_instrument_pkey PRIMARY KEY (id),
  constraint own_instrument_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint own_instrument_organisation_id_instrument_code_follows_fkey FOREIGN KEY (organisation_id, instrument_code, follows) REFERENCES candour.own_instrument(organisation_id, instrument_code, instrument_version),
  constraint own_instrument_check CHECK ((checksum = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text))),
  constraint own_instrument_check1 CHECK ((((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))),
  constraint own_instrument_instrument_code_check CHECK ((instrument_code ~ '^[a-z][a-z0-9-]{1,59}$'::text)),
  constraint own_instrument_instrument_version_check CHECK ((instrument_version ~ '^(0|[1-9][0-9]{0,3})[.](0|[1-9][0-9]{0,3})$'::text)),
  constraint own_instrument_text_check CHECK (((length(text) >= 1) AND (length(text) <= 200000))),
  constraint own_instrument_title_check CHECK ((title <> ''::text))
);
CREATE UNIQUE INDEX own_instrument_code_of_one_organisation ON candour.own_instrument USING btree (instrument_code) WHERE (follows IS NULL);
create policy operator_inserts on candour.own_instrument as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_reads on candour.own_instrument as permissive for select to candour_app
  using candour.is_operator();
create policy operator_updates on candour.own_instrument as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
create policy own_organisation on candour.own_instrument as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
grant insert, select, update (withdrawn_at, withdrawn_by_name, withdrawn_reason, version) on candour.own_instrument to candour_app;
CREATE TRIGGER own_instrument_never_changes BEFORE DELETE OR UPDATE ON candour.own_instrument FOR EACH ROW EXECUTE FUNCTION candour.own_instrument_never_changes();
CREATE TRIGGER own_instrument_never_emptied BEFORE TRUNCATE ON candour.own_instrument FOR EACH STATEMENT EXECUTE FUNCTION candour.own_instrument_never_changes();

-- paper: owner candour_owner, row-level security forced
create table candour.paper (
  organisation_id uuid not null,
  assessment_id uuid not null,
  fields jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  state text not null default 'draft'::text,
  number integer not null default 1,
  constraint paper_pkey PRIMARY KEY (organisation_id, assessment_id),
  constraint paper_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint paper_number_check CHECK ((number >= 1)),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'issued'::text])))
);
create policy own_organisation on candour.paper as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (fields, version, state, number) on candour.paper to candour_app;
CREATE TRIGGER keep_paper_promises BEFORE UPDATE ON candour.paper FOR EACH ROW EXECUTE FUNCTION candour.keep_paper_promises();

-- paper_change: owner candour_owner, row-level security forced
create table candour.paper_change (
  organisation_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  number integer not null,
  at timestamp with time zone not null,
  who text not null,
  what text not null,
  before text,
  after text,
  constraint paper_change_pkey PRIMARY KEY (organisation_id, assessment_id, "position"),
  constraint paper_change_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.paper(organisation_id, assessment_id),
  constraint paper_change_number_check CHECK ((number >= 1)),
  constraint paper_change_position_check CHECK (("position" >= 1)),
  constraint paper_change_what_check CHECK ((what <> ''::text)),
  constraint paper_change_who_check CHECK ((who <> ''::text))
);
create policy own_organisation on candour.paper_change as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select on candour.paper_change to candour_app;
CREATE TRIGGER paper_history_never_emptied BEFORE TRUNCATE ON candour.paper_change FOR EACH STATEMENT EXECUTE FUNCTION candour.paper_history_only_grows();
CREATE TRIGGER paper_history_only_grows BEFORE DELETE OR UPDATE ON candour.paper_change FOR EACH ROW EXECUTE FUNCTION candour.paper_history_only_grows();

-- paper_file: owner candour_owner, row-level security forced
create table candour.paper_file (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid,
  version_number integer,
  variant text not null,
  format text not null,
  state text not null default 'waiting'::text,
  name text not null,
  asked_by_person uuid not null,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  step text not null default ''::text,
  done smallint not null default 0,
  of smallint not null,
  attempts smallint not null default 0,
  lease uuid,
  leased_until timestamp with time zone,
  taken_at timestamp with time zone,
  problem text,
  content bytea,
  checksum text,
  ended_at timestamp with time zone,
  edition_id uuid,
  constraint paper_file_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint paper_file_pkey PRIMARY KEY (id),
  constraint paper_file_asked_by_person_fkey FOREIGN KEY (asked_by_person) REFERENCES candour.person(id),
  constraint paper_file_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint paper_file_organisation_id_assessment_id_version_number_fkey FOREIGN KEY (organisation_id, assessment_id, version_number) REFERENCES candour.paper_version(organisation_id, assessment_id, number),
  constraint paper_file_organisation_id_edition_id_fkey FOREIGN KEY (organisation_id, edition_id) REFERENCES candour.system_paper_edition(organisation_id, id) ON DELETE CASCADE,
  constraint paper_file_attempts_check CHECK (((attempts >= 0) AND (attempts <= 3))),
  constraint paper_file_check CHECK (((variant = 'foi'::text) = (format = 'bundle'::text))),
  constraint paper_file_check1 CHECK ((of >= done)),
  constraint paper_file_check2 CHECK (((state = 'being-made'::text) = (lease IS NOT NULL))),
  constraint paper_file_check3 CHECK (((lease IS NULL) = (leased_until IS NULL))),
  constraint paper_file_check4 CHECK (((state = 'ready'::text) = (content IS NOT NULL))),
  constraint paper_file_check5 CHECK (((content IS NULL) = (checksum IS NULL))),
  constraint paper_file_check6 CHECK (((state = 'failed'::text) = (problem IS NOT NULL))),
  constraint paper_file_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_file_done_check CHECK ((done >= 0)),
  constraint paper_file_format_check CHECK ((format = ANY (ARRAY['word'::text, 'pdf'::text, 'html'::text, 'spreadsheet'::text, 'slides'::text, 'bundle'::text]))),
  constraint paper_file_name_check CHECK ((name <> ''::text)),
  constraint paper_file_of_a_system CHECK (((variant = 'system'::text) = (edition_id IS NOT NULL))),
  constraint paper_file_of_one_paper CHECK ((num_nonnulls(assessment_id, edition_id) = 1)),
  constraint paper_file_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'being-made'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'overtaken'::text]))),
  constraint paper_file_variant_check CHECK ((variant = ANY (ARRAY['private'::text, 'public'::text, 'committee'::text, 'one-page'::text, 'foi'::text, 'system'::text]))),
  constraint paper_file_version_number_check CHECK ((version_number >= 1))
);
CREATE INDEX paper_file_by_edition ON candour.paper_file USING btree (organisation_id, edition_id);
CREATE INDEX paper_file_by_person ON candour.paper_file USING btree (asked_by_person);
CREATE INDEX paper_file_by_turn ON candour.paper_file USING btree (organisation_id, taken_at DESC);
CREATE INDEX paper_file_by_version ON candour.paper_file USING btree (organisation_id, assessment_id, version_number);
CREATE INDEX paper_file_due ON candour.paper_file USING btree (organisation_id, asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'being-made'::text]));
CREATE UNIQUE INDEX paper_file_once_of_edition ON candour.paper_file USING btree (organisation_id, edition_id, format) WHERE ((edition_id IS NOT NULL) AND (state = ANY (ARRAY['waiting'::text, 'being-made'::text, 'ready'::text])));
CREATE UNIQUE INDEX paper_file_once_of_version ON candour.paper_file USING btree (organisation_id, assessment_id, version_number, variant, format) WHERE ((version_number IS NOT NULL) AND (state = ANY (ARRAY['waiting'::text, 'being-made'::text, 'ready'::text])));
CREATE UNIQUE INDEX paper_file_once_waiting ON candour.paper_file USING btree (organisation_id, assessment_id, variant, format) WHERE ((version_number IS NULL) AND (state = 'waiting'::text));
create policy door_discards on candour.paper_file as permissive for delete to candour_door
  using (((version_number IS NULL) OR (state = ANY (ARRAY['failed'::text, 'cancelled'::text]))) AND (asked_at < (now() - '7 days'::interval)));
create policy door_reads on candour.paper_file as permissive for select to candour_door
  using true;
create policy own_organisation on candour.paper_file as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert (organisation_id, assessment_id, version_number, variant, format, name, asked_by_person, asked_by_name, asked_at, of, edition_id), select, update (state, step, done, attempts, lease, leased_until, taken_at, problem, content, checksum, ended_at) on candour.paper_file to candour_app;
grant delete, select (id, organisation_id, version_number, state, asked_at, leased_until, taken_at) on candour.paper_file to candour_door;

-- paper_shape: owner candour_owner, row-level security forced
create table candour.paper_shape (
  organisation_id uuid not null,
  content jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  constraint paper_shape_pkey PRIMARY KEY (organisation_id),
  constraint paper_shape_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint paper_shape_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
);
create policy own_organisation on candour.paper_shape as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (content, version) on candour.paper_shape to candour_app;
CREATE TRIGGER move_papers_in_review AFTER INSERT OR UPDATE ON candour.paper_shape FOR EACH ROW EXECUTE FUNCTION candour.move_papers_in_review();

-- paper_shape_file: owner candour_owner, row-level security forced
create table candour.paper_shape_file (
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  bytes bytea not null,
  width integer,
  height integer,
  alt text,
  found jsonb,
  constraint paper_shape_file_pkey PRIMARY KEY (organisation_id, kind),
  constraint paper_shape_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.paper_shape(organisation_id),
  constraint paper_shape_file_alt_check CHECK ((alt <> ''::text)),
  constraint paper_shape_file_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= ((5 * 1024) * 1024)))),
  constraint paper_shape_file_check CHECK (((kind = 'logo'::text) = ((width IS NOT NULL) AND (height IS NOT NULL) AND (alt IS NOT NULL)))),
  constraint paper_shape_file_check1 CHECK (((kind = 'template'::text) = (found IS NOT NULL))),
  constraint paper_shape_file_height_check CHECK (((height >= 1) AND (height <= 300))),
  constraint paper_shape_file_kind_check CHECK ((kind = ANY (ARRAY['logo'::text, 'template'::text]))),
  constraint paper_shape_file_name_check CHECK ((name <> ''::text)),
  constraint paper_shape_file_width_check CHECK (((width >= 1) AND (width <= 800)))
);
create policy own_organisation on candour.paper_shape_file as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (name, bytes, width, height, alt, found) on candour.paper_shape_file to candour_app;

-- paper_text: owner candour_owner, row-level security forced
create table candour.paper_text (
  organisation_id uuid not null,
  assessment_id uuid not null,
  variant text not null,
  key text not null,
  words text not null,
  changed_by_name text not null,
  constraint paper_text_pkey PRIMARY KEY (organisation_id, assessment_id, variant, key),
  constraint paper_text_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.paper(organisation_id, assessment_id),
  constraint paper_text_changed_by_name_check CHECK ((changed_by_name <> ''::text)),
  constraint paper_text_key_check CHECK (((key <> ''::text) AND (length(key) <= 60))),
  constraint paper_text_variant_check CHECK ((variant = ANY (ARRAY['private'::text, 'public'::text, 'committee'::text, 'one-page'::text, 'foi-results'::text, 'foi-views'::text]))),
  constraint paper_text_words_check CHECK ((length(words) <= 10000))
);
create policy own_organisation on candour.paper_text as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (words, changed_by_name) on candour.paper_text to candour_app;
CREATE TRIGGER change_no_approved_text BEFORE INSERT OR DELETE OR UPDATE ON candour.paper_text FOR EACH ROW EXECUTE FUNCTION candour.change_no_approved_text();

-- paper_version: owner candour_owner, row-level security forced
create table candour.paper_version (
  organisation_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  content jsonb not null,
  checksum text not null,
  sealed_checksum text not null,
  template bytea,
  approved_on date not null,
  approved_by_name text not null,
  issued_on date,
  issued_by_name text,
  constraint paper_version_pkey PRIMARY KEY (organisation_id, assessment_id, number),
  constraint paper_version_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.paper(organisation_id, assessment_id),
  constraint paper_version_approved_by_name_check CHECK ((approved_by_name <> ''::text)),
  constraint paper_version_check CHECK (((issued_on IS NULL) = (issued_by_name IS NULL))),
  constraint paper_version_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_version_issued_by_name_check CHECK ((issued_by_name <> ''::text)),
  constraint paper_version_number_check CHECK ((number >= 1)),
  constraint paper_version_sealed_checksum_check CHECK ((sealed_checksum ~ '^[0-9a-f]{64}$'::text))
);
create policy own_organisation on candour.paper_version as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (issued_on, issued_by_name) on candour.paper_version to candour_app;
CREATE TRIGGER approve_what_is_sealed BEFORE INSERT ON candour.paper_version FOR EACH ROW EXECUTE FUNCTION candour.approve_what_is_sealed();
CREATE TRIGGER only_issue_what_is_approved BEFORE UPDATE ON candour.paper_version FOR EACH ROW EXECUTE FUNCTION candour.only_issue_what_is_approved();
CREATE TRIGGER paper_versions_never_emptied BEFORE TRUNCATE ON candour.paper_version FOR EACH STATEMENT EXECUTE FUNCTION candour.paper_history_only_grows();
CREATE TRIGGER paper_versions_stay BEFORE DELETE ON candour.paper_version FOR EACH ROW EXECUTE FUNCTION candour.paper_history_only_grows();

-- person: owner candour_owner, row-level security forced
create table candour.person (
  id uuid not null default uuidv7(),
  email text,
  name text not null,
  password_hash text,
  created_at timestamp with time zone not null default now(),
  access_number integer not null default 1,
  constraint person_email_key UNIQUE (email),
  constraint person_pkey PRIMARY KEY (id),
  constraint account_or_none CHECK (((email IS NULL) = (password_hash IS NULL))),
  constraint person_access_number_check CHECK ((access_number >= 1)),
  constraint person_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_password_hash_check CHECK ((password_hash <> ''::text))
);
create policy door on candour.person as permissive for all to candour_door
  using true
  with check true;
create policy own_record on candour.person as permissive for all to candour_app
  using (id = candour.current_person())
  with check (id = candour.current_person());
grant select, update (email, name, password_hash) on candour.person to candour_app;
grant insert, select, update (name, password_hash, access_number) on candour.person to candour_door;

-- personal_link: owner candour_owner, row-level security forced
create table candour.personal_link (
  id uuid not null default uuidv7(),
  organisation_id uuid,
  seat_id uuid,
  appointment_id uuid,
  person_id uuid,
  issued_by uuid,
  purpose text not null,
  email text not null,
  name text not null default ''::text,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  again boolean not null default false,
  constraint personal_link_token_hash_key UNIQUE (token_hash),
  constraint personal_link_pkey PRIMARY KEY (id),
  constraint personal_link_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES candour.organisation(id),
  constraint personal_link_organisation_id_appointment_id_fkey FOREIGN KEY (organisation_id, appointment_id) REFERENCES candour.appointment(organisation_id, id),
  constraint personal_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint personal_link_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id) ON DELETE CASCADE,
  constraint personal_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint personal_link_check CHECK ((num_nonnulls(seat_id, appointment_id) <= 1)),
  constraint personal_link_check1 CHECK (((purpose <> 'invitation'::text) OR ((organisation_id IS NOT NULL) AND (num_nonnulls(seat_id, appointment_id) = 1)))),
  constraint personal_link_check2 CHECK (((purpose <> 'password-reset'::text) OR (person_id IS NOT NULL))),
  constraint personal_link_check3 CHECK (((organisation_id IS NOT NULL) OR (num_nonnulls(seat_id, appointment_id) = 0))),
  constraint personal_link_check4 CHECK (((issued_by IS NOT NULL) = ((purpose = 'password-reset'::text) AND (organisation_id IS NOT NULL)))),
  constraint personal_link_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint personal_link_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'password-reset'::text]))),
  constraint personal_link_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX personal_link_by_appointment ON candour.personal_link USING btree (organisation_id, appointment_id);
CREATE INDEX personal_link_by_issuer ON candour.personal_link USING btree (issued_by);
CREATE INDEX personal_link_by_person ON candour.personal_link USING btree (person_id);
CREATE INDEX personal_link_by_seat ON candour.personal_link USING btree (organisation_id, seat_id);
create policy door on candour.personal_link as permissive for all to candour_door
  using true
  with check true;
create policy operator_inserts on candour.personal_link as permissive for insert to candour_app
  with check (candour.is_operator() AND (purpose = 'invitation'::text) AND (EXISTS ( SELECT
   FROM candour.appointment a
  WHERE ((a.id = personal_link.appointment_id) AND (a.organisation_id = personal_link.organisation_id) AND (a.role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text]))))));
create policy operator_selects on candour.personal_link as permissive for select to candour_app
  using (candour.is_operator() AND (EXISTS ( SELECT
   FROM candour.appointment a
  WHERE ((a.id = personal_link.appointment_id) AND (a.organisation_id = personal_link.organisation_id) AND (a.role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text]))))));
create policy operator_updates on candour.personal_link as permissive for update to candour_app
  using (candour.is_operator() AND (EXISTS ( SELECT
   FROM candour.appointment a
  WHERE ((a.id = personal_link.appointment_id) AND (a.organisation_id = personal_link.organisation_id) AND (a.role = ANY (ARRAY['secretary'::text, 'chief-executive'::text, 'facilitator'::text, 'ics-lead'::text]))))))
  with check (candour.is_operator() AND (seat_id IS NULL));
create policy own_organisation_inserts on candour.personal_link as permissive for insert to candour_app
  with check ((organisation_id = candour.current_organisation()) AND (purpose = 'invitation'::text));
create policy own_organisation_selects on candour.personal_link as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy own_organisation_updates on candour.personal_link as permissive for update to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select (id, organisation_id, seat_id, appointment_id, person_id, purpose, email, name, created_at, expires_at, used_at, revoked_at, again), update (revoked_at) on candour.personal_link to candour_app;
grant insert, select, update (person_id, used_at, revoked_at) on candour.personal_link to candour_door;
CREATE TRIGGER close_what_is_private AFTER UPDATE OF used_at ON candour.personal_link FOR EACH ROW EXECUTE FUNCTION candour.close_what_is_private();

-- pledge_reading: owner candour_owner, row-level security forced
create table candour.pledge_reading (
  organisation_id uuid not null,
  assessment_id uuid not null,
  seat_id uuid not null,
  day date not null,
  constraint pledge_reading_pkey PRIMARY KEY (organisation_id, assessment_id, seat_id),
  constraint pledge_reading_organisation_id_assessment_id_seat_id_fkey FOREIGN KEY (organisation_id, assessment_id, seat_id) REFERENCES candour.assessment_seat(organisation_id, assessment_id, seat_id) ON DELETE CASCADE
);
create policy own_seat on candour.pledge_reading as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_inserts on candour.pledge_reading as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.pledge_reading as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select on candour.pledge_reading to candour_app;
grant insert, select on candour.pledge_reading to candour_tally;

-- poll: owner candour_owner, row-level security forced
create table candour.poll (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  instrument_code text not null,
  instrument_version text not null,
  item_code text not null,
  option_count integer not null,
  choose_at_least integer not null,
  choose_at_most integer not null,
  assessment_id uuid,
  threshold integer not null default 8,
  state text not null default 'open'::text,
  opened_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  revealed_at timestamp with time zone,
  purged_at timestamp with time zone,
  version integer not null default 1,
  constraint poll_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint poll_pkey PRIMARY KEY (id),
  constraint poll_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint poll_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint poll_check CHECK (((choose_at_most >= choose_at_least) AND (choose_at_most <= option_count))),
  constraint poll_check1 CHECK (((state = 'open'::text) = (locked_at IS NULL))),
  constraint poll_check2 CHECK (((state = 'revealed'::text) = (revealed_at IS NOT NULL))),
  constraint poll_choose_at_least_check CHECK ((choose_at_least >= 1)),
  constraint poll_option_count_check CHECK (((option_count >= 2) AND (option_count <= 20))),
  constraint poll_state_check CHECK ((state = ANY (ARRAY['open'::text, 'locked'::text, 'revealed'::text]))),
  constraint poll_threshold_check CHECK ((threshold >= 8))
);
CREATE INDEX poll_by_assessment ON candour.poll USING btree (organisation_id, assessment_id);
CREATE INDEX poll_by_item ON candour.poll USING btree (organisation_id, instrument_code, item_code);
CREATE UNIQUE INDEX poll_one_at_a_time ON candour.poll USING btree (organisation_id) WHERE (state <> 'revealed'::text);
create policy door_reads on candour.poll as permissive for select to candour_door
  using true;
create policy own_organisation on candour.poll as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_ends on candour.poll as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.poll as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select, update (state, locked_at, revealed_at, version) on candour.poll to candour_app;
grant select on candour.poll to candour_door;
grant select, update (state, locked_at, revealed_at, purged_at, version) on candour.poll to candour_tally;
CREATE TRIGGER never_reopen_poll BEFORE UPDATE OF state ON candour.poll FOR EACH ROW EXECUTE FUNCTION candour.never_reopen_poll();
CREATE TRIGGER set_poll_threshold BEFORE INSERT ON candour.poll FOR EACH ROW EXECUTE FUNCTION candour.set_poll_threshold();

-- poll_choice: owner candour_owner, row-level security forced
create table candour.poll_choice (
  organisation_id uuid not null,
  poll_id uuid not null,
  seat_id uuid not null,
  chosen smallint[] not null,
  access_number integer not null default 1,
  version integer not null default 1,
  constraint poll_choice_pkey PRIMARY KEY (organisation_id, poll_id, seat_id),
  constraint poll_choice_organisation_id_poll_id_seat_id_fkey FOREIGN KEY (organisation_id, poll_id, seat_id) REFERENCES candour.poll_seat(organisation_id, poll_id, seat_id)
);
CREATE INDEX poll_choice_by_seat ON candour.poll_choice USING btree (organisation_id, seat_id);
create policy own_seat on candour.poll_choice as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.poll_choice as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.poll_choice as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select, update (chosen, version) on candour.poll_choice to candour_app;
grant delete, select on candour.poll_choice to candour_tally;
CREATE TRIGGER only_while_poll_open BEFORE INSERT OR DELETE OR UPDATE ON candour.poll_choice FOR EACH ROW EXECUTE FUNCTION candour.only_while_poll_open();

-- poll_seat: owner candour_owner, row-level security forced
create table candour.poll_seat (
  organisation_id uuid not null,
  poll_id uuid not null,
  seat_id uuid not null,
  constraint poll_seat_pkey PRIMARY KEY (organisation_id, poll_id, seat_id),
  constraint poll_seat_organisation_id_poll_id_fkey FOREIGN KEY (organisation_id, poll_id) REFERENCES candour.poll(organisation_id, id),
  constraint poll_seat_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id)
);
CREATE INDEX poll_seat_by_seat ON candour.poll_seat USING btree (organisation_id, seat_id);
create policy own_seat on candour.poll_seat as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.poll_seat as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_inserts on candour.poll_seat as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.poll_seat as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.poll_seat to candour_app;
grant delete, insert, select on candour.poll_seat to candour_tally;

-- poll_tally: owner candour_owner, row-level security forced
create table candour.poll_tally (
  organisation_id uuid not null,
  poll_id uuid not null,
  tally jsonb not null,
  constraint poll_tally_pkey PRIMARY KEY (organisation_id, poll_id),
  constraint poll_tally_organisation_id_poll_id_fkey FOREIGN KEY (organisation_id, poll_id) REFERENCES candour.poll(organisation_id, id)
);
create policy own_organisation_after_reveal on candour.poll_tally as permissive for select to candour_app
  using ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.poll p
  WHERE ((p.id = poll_tally.poll_id) AND (p.state = 'revealed'::text)))));
create policy tally_inserts on candour.poll_tally as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.poll_tally as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.poll_tally to candour_app;
grant insert, select on candour.poll_tally to candour_tally;

-- presenter_link: owner candour_owner, row-level security forced
create table candour.presenter_link (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid,
  poll_id uuid,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint presenter_link_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint presenter_link_token_hash_key UNIQUE (token_hash),
  constraint presenter_link_pkey PRIMARY KEY (id),
  constraint presenter_link_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint presenter_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint presenter_link_organisation_id_poll_id_fkey FOREIGN KEY (organisation_id, poll_id) REFERENCES candour.poll(organisation_id, id),
  constraint presenter_link_check CHECK ((num_nonnulls(assessment_id, poll_id) = 1)),
  constraint presenter_link_check1 CHECK ((expires_at > made_at)),
  constraint presenter_link_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX presenter_link_by_assessment ON candour.presenter_link USING btree (organisation_id, assessment_id);
CREATE INDEX presenter_link_by_poll ON candour.presenter_link USING btree (organisation_id, poll_id);
create policy door_reads on candour.presenter_link as permissive for select to candour_door
  using true;
create policy own_organisation on candour.presenter_link as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert (organisation_id, assessment_id, poll_id, token_hash, made_at, expires_at), select (id, organisation_id, assessment_id, poll_id, made_at, expires_at) on candour.presenter_link to candour_app;
grant select on candour.presenter_link to candour_door;

-- proposal: owner candour_owner, row-level security forced
create table candour.proposal (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  round_id uuid not null,
  outcome text not null,
  level integer,
  rationale text not null,
  other_reason text,
  ambition_level integer,
  ambition_on date,
  above_private_view_reason text,
  held_lifted_reason text,
  state text not null default 'open'::text,
  proposed_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint proposal_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint proposal_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES candour.round(organisation_id, id),
  constraint proposal_ambition_level_check CHECK ((ambition_level >= 1)),
  constraint proposal_check CHECK (((outcome = 'level'::text) = (level IS NOT NULL))),
  constraint proposal_check1 CHECK (((outcome <> 'not-agreed'::text) OR (other_reason IS NOT NULL))),
  constraint proposal_check2 CHECK (((ambition_level IS NULL) = (ambition_on IS NULL))),
  constraint proposal_level_check CHECK ((level >= 1)),
  constraint proposal_outcome_check CHECK ((outcome = ANY (ARRAY['level'::text, 'not-agreed'::text, 'not-applicable'::text]))),
  constraint proposal_rationale_check CHECK ((rationale <> ''::text)),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'withdrawn'::text])))
);
CREATE INDEX proposal_by_item ON candour.proposal USING btree (organisation_id, assessment_id, item_code);
CREATE INDEX proposal_by_round ON candour.proposal USING btree (organisation_id, round_id);
CREATE UNIQUE INDEX proposal_one_open ON candour.proposal USING btree (organisation_id, assessment_id, item_code) WHERE (state = 'open'::text);
create policy own_organisation on candour.proposal as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.proposal as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select, update on candour.proposal to candour_app;
grant select on candour.proposal to candour_tally;

-- publication: owner candour_owner, row-level security forced
create table candour.publication (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  instrument_code text not null,
  instrument_version text not null,
  wave_date date not null,
  method text not null,
  parts text[] not null,
  content jsonb not null,
  leaders uuid[] not null default '{}'::uuid[],
  published_at timestamp with time zone not null default now(),
  published_by_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint publication_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint publication_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint publication_method_check CHECK ((method = ANY (ARRAY['survey'::text, 'room'::text, 'both'::text]))),
  constraint publication_parts_check CHECK (((parts <@ ARRAY['items'::text, 'evidence'::text, 'ambition'::text, 'notes'::text]) AND (('items'::text = ANY (parts)) OR (NOT (parts && ARRAY['evidence'::text, 'ambition'::text])))))
);
CREATE INDEX publication_by_assessment ON candour.publication USING btree (organisation_id, assessment_id);
CREATE INDEX publication_by_wave ON candour.publication USING btree (instrument_code, wave_date DESC, organisation_id);
CREATE UNIQUE INDEX publication_one_current ON candour.publication USING btree (organisation_id, assessment_id) WHERE (withdrawn_at IS NULL);
create policy publisher on candour.publication as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.publication as permissive for select to candour_app
  using ((withdrawn_at IS NULL) AND (organisation_id IS DISTINCT FROM candour.current_organisation()) AND (id IN ( SELECT s.publication_id
   FROM candour.publication_sharing s
  WHERE ((s.until IS NULL) OR (s.until >= candour.today_in_london())))));
grant insert, select, update (withdrawn_at, withdrawn_reason) on candour.publication to candour_app;
CREATE TRIGGER end_help_with_publication AFTER UPDATE OF withdrawn_at ON candour.publication FOR EACH ROW WHEN (((old.withdrawn_at IS NULL) AND (new.withdrawn_at IS NOT NULL))) EXECUTE FUNCTION candour.end_help_with_publication();
CREATE TRIGGER share_what_is_published AFTER INSERT ON candour.publication FOR EACH ROW EXECUTE FUNCTION candour.share_what_is_published();
CREATE TRIGGER withdraw_only_once BEFORE UPDATE ON candour.publication FOR EACH ROW EXECUTE FUNCTION candour.withdraw_only_once();

-- publication_correction: owner candour_owner, row-level security forced
create table candour.publication_correction (
  organisation_id uuid not null,
  publication_id uuid not null,
  number integer not null,
  content jsonb not null,
  constraint publication_correction_pkey PRIMARY KEY (organisation_id, publication_id, number),
  constraint publication_correction_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint publication_correction_number_check CHECK ((number >= 1))
);
CREATE INDEX publication_correction_by_publication ON candour.publication_correction USING btree (publication_id);
create policy publisher on candour.publication_correction as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.publication_correction as permissive for select to candour_app
  using ((organisation_id IS DISTINCT FROM candour.current_organisation()) AND (publication_id IN ( SELECT p.id
   FROM candour.publication p)));
grant insert, select on candour.publication_correction to candour_app;
CREATE TRIGGER corrections_never_emptied BEFORE TRUNCATE ON candour.publication_correction FOR EACH STATEMENT EXECUTE FUNCTION candour.corrections_only_grow();
CREATE TRIGGER corrections_only_grow BEFORE DELETE OR UPDATE ON candour.publication_correction FOR EACH ROW EXECUTE FUNCTION candour.corrections_only_grow();
CREATE TRIGGER end_help_with_correction AFTER INSERT ON candour.publication_correction FOR EACH ROW WHEN ((jsonb_typeof((new.content -> 'items'::text)) = 'array'::text)) EXECUTE FUNCTION candour.end_help_with_correction();

-- publication_explanation: owner candour_owner, row-level security forced
create table candour.publication_explanation (
  organisation_id uuid not null,
  publication_id uuid not null,
  subject text not null,
  code text not null,
  words text not null,
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint publication_explanation_pkey PRIMARY KEY (organisation_id, publication_id, subject, code),
  constraint publication_explanation_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint publication_explanation_check CHECK (((code = 'all'::text) = (subject = 'whole'::text))),
  constraint publication_explanation_subject_check CHECK ((subject = ANY (ARRAY['whole'::text, 'section'::text, 'item'::text]))),
  constraint publication_explanation_words_check CHECK (((words <> ''::text) AND (length(words) <= 1000)))
);
CREATE INDEX publication_explanation_by_publication ON candour.publication_explanation USING btree (publication_id);
create policy publisher on candour.publication_explanation as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.publication_explanation as permissive for select to candour_app
  using ((organisation_id IS DISTINCT FROM candour.current_organisation()) AND (publication_id IN ( SELECT p.id
   FROM candour.publication p)));
grant delete, insert, select, update (words, version, changed_by_name, changed_at) on candour.publication_explanation to candour_app;

-- publication_look: owner candour_owner, row-level security forced
create table candour.publication_look (
  organisation_id uuid not null,
  publication_id uuid not null,
  reader_organisation_id uuid not null,
  reader_name text not null,
  person_id uuid not null,
  person_name text not null,
  way text not null,
  what text not null,
  day date not null,
  first_at timestamp with time zone not null,
  constraint publication_look_pkey PRIMARY KEY (organisation_id, publication_id, person_id, way, what, day, reader_organisation_id),
  constraint publication_look_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint publication_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint publication_look_reader_organisation_id_fkey FOREIGN KEY (reader_organisation_id) REFERENCES candour.organisation(id),
  constraint publication_look_way_check CHECK ((way = ANY (ARRAY['screen'::text, 'file'::text, 'paper'::text, 'token'::text]))),
  constraint publication_look_what_check CHECK ((what = ANY (ARRAY['matrix'::text, 'item'::text, 'findings'::text, 'change'::text, 'sides'::text, 'trust'::text, 'mine'::text, 'export'::text, 'paper'::text, 'api'::text])))
);
CREATE INDEX publication_look_by_day ON candour.publication_look USING btree (organisation_id, day DESC);
CREATE INDEX publication_look_by_person ON candour.publication_look USING btree (person_id);
CREATE INDEX publication_look_by_reader ON candour.publication_look USING btree (reader_organisation_id);
create policy door_forgets on candour.publication_look as permissive for all to candour_door
  using (day < (candour.today_in_london() - '2 years'::interval));
create policy publisher on candour.publication_look as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy reader on candour.publication_look as permissive for insert to candour_app
  with check ((reader_organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()) AND (organisation_id <> candour.current_organisation()) AND ((EXISTS ( SELECT
   FROM candour.publication p
  WHERE ((p.id = publication_look.publication_id) AND (p.organisation_id = publication_look.organisation_id)))) OR (EXISTS ( SELECT
   FROM candour.system_paper_edition e
  WHERE ((e.organisation_id = candour.current_organisation()) AND (e.number IS NOT NULL) AND (publication_look.publication_id = ANY (e.rests_on)))))));
grant insert, select (organisation_id, publication_id, reader_organisation_id, reader_name, person_name, way, what, day, first_at) on candour.publication_look to candour_app;
grant delete, select (day) on candour.publication_look to candour_door;

-- publication_reader: owner candour_owner, row-level security forced
create table candour.publication_reader (
  publication_id uuid not null,
  organisation_id uuid not null,
  reader_organisation_id uuid not null,
  constraint publication_reader_pkey PRIMARY KEY (organisation_id, publication_id, reader_organisation_id),
  constraint publication_reader_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint publication_reader_reader_organisation_id_fkey FOREIGN KEY (reader_organisation_id) REFERENCES candour.organisation(id)
);
CREATE INDEX publication_reader_by_reader ON candour.publication_reader USING btree (reader_organisation_id, publication_id);
create policy publisher on candour.publication_reader as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.publication_reader as permissive for select to candour_app
  using (reader_organisation_id = candour.current_organisation());
grant delete, insert, select on candour.publication_reader to candour_app;

-- publication_sharing: owner candour_owner, row-level security forced
create table candour.publication_sharing (
  organisation_id uuid not null,
  publication_id uuid not null,
  instrument_code text not null,
  to_region text,
  to_peers text,
  until date,
  version integer not null default 1,
  chosen_on date,
  wave_date date not null,
  constraint rest_help_anew TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint publication_sharing_pkey PRIMARY KEY (organisation_id, publication_id),
  constraint publication_sharing_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id),
  constraint publication_sharing_to_peers_check CHECK ((to_peers <> ''::text)),
  constraint publication_sharing_to_region_check CHECK ((to_region <> ''::text))
);
CREATE INDEX publication_sharing_by_publication ON candour.publication_sharing USING btree (publication_id);
create policy publisher on candour.publication_sharing as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.publication_sharing as permissive for select to candour_app
  using ((publication_id IN ( SELECT r.publication_id
   FROM candour.publication_reader r
  WHERE (r.reader_organisation_id = candour.current_organisation()))) OR (to_region = ( SELECT COALESCE(o.region_code, o.region_name) AS "coalesce"
   FROM candour.organisation o
  WHERE ((o.id = candour.current_organisation()) AND (o.kind = 'board-of-system'::text)))) OR (to_peers = ( SELECT o.trust_type
   FROM candour.organisation o
  WHERE ((o.id = candour.current_organisation()) AND (o.kind = 'trust'::text)))) OR (organisation_id IN ( SELECT candour.predecessors_of(candour.current_organisation()) AS predecessors_of)));
grant insert, select, update (to_region, to_peers, until, version, chosen_on) on candour.publication_sharing to candour_app;
CREATE TRIGGER help_rests_as_long AFTER UPDATE OF until ON candour.publication_sharing FOR EACH ROW WHEN ((old.until IS DISTINCT FROM new.until)) EXECUTE FUNCTION candour.help_rests_as_long();
CREATE CONSTRAINT TRIGGER rest_help_anew AFTER INSERT OR UPDATE ON candour.publication_sharing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION candour.rest_help_anew();

-- reflection: owner candour_owner, row-level security forced
create table candour.reflection (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  instrument_code text not null,
  instrument_version text not null,
  number integer not null,
  access_number integer not null default candour.own_access_number(),
  begun_on date not null,
  finished_on date,
  constraint reflection_pkey PRIMARY KEY (person_id, id),
  constraint reflection_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint reflection_check CHECK ((finished_on >= begun_on)),
  constraint reflection_number_check CHECK ((number >= 1))
);
CREATE UNIQUE INDEX reflection_one_unfinished ON candour.reflection USING btree (person_id, instrument_code, access_number) WHERE (finished_on IS NULL);
create policy own_deletes on candour.reflection as permissive for delete to candour_app
  using (person_id = candour.current_person());
create policy own_inserts on candour.reflection as permissive for insert to candour_app
  with check ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
create policy own_selects on candour.reflection as permissive for select to candour_app
  using ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
create policy own_updates on candour.reflection as permissive for update to candour_app
  using ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()))
  with check ((person_id = candour.current_person()) AND (access_number = candour.own_access_number()));
grant delete, insert (person_id, instrument_code, instrument_version, number, begun_on), select, update (finished_on) on candour.reflection to candour_app;
CREATE TRIGGER not_while_adding_up BEFORE DELETE ON candour.reflection FOR EACH STATEMENT EXECUTE FUNCTION candour.not_while_adding_up();

-- reflection_answer: owner candour_owner, row-level security forced
create table candour.reflection_answer (
  person_id uuid not null,
  reflection_id uuid not null,
  item_code text not null,
  level smallint,
  off_scale text,
  note text,
  constraint reflection_answer_pkey PRIMARY KEY (person_id, reflection_id, item_code),
  constraint reflection_answer_person_id_reflection_id_fkey FOREIGN KEY (person_id, reflection_id) REFERENCES candour.reflection(person_id, id) ON DELETE CASCADE,
  constraint reflection_answer_check CHECK ((num_nonnulls(level, off_scale) <= 1)),
  constraint reflection_answer_check1 CHECK ((num_nonnulls(level, off_scale, note) >= 1)),
  constraint reflection_answer_item_code_check CHECK ((item_code <> ''::text)),
  constraint reflection_answer_level_check CHECK ((level >= 1)),
  constraint reflection_answer_note_check CHECK ((note <> ''::text)),
  constraint reflection_answer_off_scale_check CHECK ((off_scale <> ''::text))
);
create policy own_deletes on candour.reflection_answer as permissive for delete to candour_app
  using (person_id = candour.current_person());
create policy own_inserts on candour.reflection_answer as permissive for insert to candour_app
  with check ((person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = reflection_answer.person_id) AND (r.id = reflection_answer.reflection_id)))));
create policy own_selects on candour.reflection_answer as permissive for select to candour_app
  using ((person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = reflection_answer.person_id) AND (r.id = reflection_answer.reflection_id)))));
create policy own_updates on candour.reflection_answer as permissive for update to candour_app
  using ((person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = reflection_answer.person_id) AND (r.id = reflection_answer.reflection_id)))))
  with check ((person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = reflection_answer.person_id) AND (r.id = reflection_answer.reflection_id)))));
grant delete, insert, select, update (level, off_scale, note) on candour.reflection_answer to candour_app;
CREATE TRIGGER only_until_finished BEFORE INSERT OR DELETE OR UPDATE ON candour.reflection_answer FOR EACH ROW EXECUTE FUNCTION candour.only_until_finished();

-- register_change: owner candour_owner, row-level security forced
create table candour.register_change (
  import_id uuid not null,
  place integer not null,
  kind text not null,
  row_id text not null,
  before jsonb,
  after jsonb,
  constraint register_change_pkey PRIMARY KEY (import_id, place),
  constraint register_change_import_id_fkey FOREIGN KEY (import_id) REFERENCES candour.register_import(id),
  constraint register_change_check CHECK (((before IS NOT NULL) OR (after IS NOT NULL))),
  constraint register_change_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'membership'::text, 'successor'::text, 'cluster'::text, 'cluster-membership'::text])))
);
CREATE INDEX register_change_by_row ON candour.register_change USING btree (kind, row_id);
create policy operator_inserts on candour.register_change as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_reads on candour.register_change as permissive for select to candour_app
  using candour.is_operator();
grant insert, select on candour.register_change to candour_app;

-- register_import: owner candour_owner, row-level security forced
create table candour.register_import (
  id uuid not null default uuidv7(),
  at timestamp with time zone not null default now(),
  imported_by_name text not null,
  counts jsonb not null,
  way text not null default 'file'::text,
  words text,
  columns jsonb,
  constraint register_import_pkey PRIMARY KEY (id),
  constraint register_import_way_check CHECK ((way = ANY (ARRAY['file'::text, 'hand'::text]))),
  constraint register_import_words_check CHECK ((words <> ''::text))
);
create policy anybody_known on candour.register_import as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_inserts on candour.register_import as permissive for insert to candour_app
  with check candour.is_operator();
grant insert, select on candour.register_import to candour_app;

-- register_undo: owner candour_owner, row-level security forced
create table candour.register_undo (
  import_id uuid not null,
  at timestamp with time zone not null default now(),
  undone_by_name text not null,
  constraint register_undo_pkey PRIMARY KEY (import_id),
  constraint register_undo_import_id_fkey FOREIGN KEY (import_id) REFERENCES candour.register_import(id)
);
create policy operator_inserts on candour.register_undo as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_reads on candour.register_undo as permissive for select to candour_app
  using candour.is_operator();
grant insert, select on candour.register_undo to candour_app;

-- room_link: owner candour_owner, row-level security forced
create table candour.room_link (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  seat_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  code_hash text,
  person_id uuid,
  tries integer not null default 0,
  again boolean not null,
  number integer not null generated always as identity,
  constraint room_link_token_hash_key UNIQUE (token_hash),
  constraint room_link_pkey PRIMARY KEY (id),
  constraint room_link_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id) ON DELETE CASCADE,
  constraint room_link_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id) ON DELETE CASCADE,
  constraint room_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint room_link_check CHECK (((code_hash IS NULL) = (person_id IS NULL))),
  constraint room_link_code_hash_check CHECK ((code_hash <> ''::text)),
  constraint room_link_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  constraint room_link_tries_check CHECK (((tries >= 0) AND (tries <= 5)))
);
CREATE INDEX room_link_by_assessment ON candour.room_link USING btree (organisation_id, assessment_id);
CREATE INDEX room_link_by_person ON candour.room_link USING btree (person_id);
CREATE INDEX room_link_by_seat ON candour.room_link USING btree (organisation_id, seat_id);
CREATE UNIQUE INDEX room_link_one_living ON candour.room_link USING btree (organisation_id, assessment_id, seat_id) WHERE (ended_at IS NULL);
create policy door on candour.room_link as permissive for all to candour_door
  using true
  with check true;
create policy own_organisation on candour.room_link as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert (organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, again), select (id, organisation_id, assessment_id, seat_id, made_at, expires_at, ended_at, person_id, again, number), update (ended_at) on candour.room_link to candour_app;
grant select, update (code_hash, person_id, tries) on candour.room_link to candour_door;
CREATE TRIGGER tell_room_link_ended AFTER UPDATE OF ended_at ON candour.room_link FOR EACH ROW EXECUTE FUNCTION candour.tell_room_link_ended();

-- round: owner candour_owner, row-level security forced
create table candour.round (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  number integer not null,
  state text not null default 'open'::text,
  opened_at timestamp with time zone not null default now(),
  locked_at timestamp with time zone,
  revealed_at timestamp with time zone,
  reason text,
  missing integer,
  constraint round_organisation_id_assessment_id_item_code_number_key UNIQUE (organisation_id, assessment_id, item_code, number),
  constraint round_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint round_pkey PRIMARY KEY (id),
  constraint round_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint round_check CHECK (((state = 'open'::text) = (locked_at IS NULL))),
  constraint round_check1 CHECK (((state = ANY (ARRAY['revealed'::text, 'withheld'::text])) = (revealed_at IS NOT NULL))),
  constraint round_missing_check CHECK ((missing >= 0)),
  constraint round_number_check CHECK (((number >= 1) AND (number <= 3))),
  constraint round_state_check CHECK ((state = ANY (ARRAY['open'::text, 'locked'::text, 'revealed'::text, 'withheld'::text])))
);
create policy own_organisation on candour.round as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.round as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_takes on candour.round as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select, update (state, locked_at, revealed_at, missing) on candour.round to candour_app;
grant select, update (missing) on candour.round to candour_tally;
CREATE TRIGGER never_reopen_round BEFORE UPDATE OF state ON candour.round FOR EACH ROW EXECUTE FUNCTION candour.never_reopen_round();

-- round_seat: owner candour_owner, row-level security forced
create table candour.round_seat (
  organisation_id uuid not null,
  round_id uuid not null,
  seat_id uuid not null,
  constraint round_seat_pkey PRIMARY KEY (organisation_id, round_id, seat_id),
  constraint round_seat_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES candour.round(organisation_id, id),
  constraint round_seat_organisation_id_seat_id_fkey FOREIGN KEY (organisation_id, seat_id) REFERENCES candour.seat(organisation_id, id)
);
CREATE INDEX round_seat_by_seat ON candour.round_seat USING btree (organisation_id, seat_id);
create policy own_seat on candour.round_seat as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.round_seat as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_inserts on candour.round_seat as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.round_seat as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, select on candour.round_seat to candour_app;
grant delete, insert, select on candour.round_seat to candour_tally;
CREATE TRIGGER only_while_open BEFORE DELETE ON candour.round_seat FOR EACH ROW EXECUTE FUNCTION candour.only_while_open();

-- round_spread: owner candour_owner, row-level security forced
create table candour.round_spread (
  organisation_id uuid not null,
  round_id uuid not null,
  spread jsonb not null,
  computed_at timestamp with time zone not null default now(),
  constraint round_spread_pkey PRIMARY KEY (organisation_id, round_id),
  constraint round_spread_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES candour.round(organisation_id, id)
);
create policy own_organisation_after_reveal on candour.round_spread as permissive for select to candour_app
  using ((organisation_id = candour.current_organisation()) AND (EXISTS ( SELECT
   FROM candour.round r
  WHERE ((r.id = round_spread.round_id) AND (r.state = ANY (ARRAY['revealed'::text, 'withheld'::text]))))));
create policy tally_inserts on candour.round_spread as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.round_spread as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.round_spread to candour_app;
grant insert, select on candour.round_spread to candour_tally;

-- scribe: owner candour_owner, row-level security forced
create table candour.scribe (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  assessment_id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  name text not null,
  consent text not null,
  consent_on date not null,
  recorded_by text not null,
  ended_on date,
  ended_because text,
  last_reading uuid,
  constraint scribe_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint scribe_pkey PRIMARY KEY (id),
  constraint scribe_organisation_id_assessment_id_seat_id_fkey FOREIGN KEY (organisation_id, assessment_id, seat_id) REFERENCES candour.assessment_seat(organisation_id, assessment_id, seat_id),
  constraint scribe_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint scribe_check CHECK (((recorded_by = 'the-seat'::text) = (consent = 'own-device'::text))),
  constraint scribe_check1 CHECK (((ended_on IS NULL) = (ended_because IS NULL))),
  constraint scribe_consent_check CHECK ((consent = ANY (ARRAY['own-device'::text, 'telephone'::text, 'room'::text, 'writing'::text]))),
  constraint scribe_ended_because_check CHECK ((ended_because = ANY (ARRAY['taken-back'::text, 'stepped-back'::text, 'holds-the-meeting'::text, 'meeting-closed'::text]))),
  constraint scribe_name_check CHECK ((name <> ''::text)),
  constraint scribe_recorded_by_check CHECK ((recorded_by = ANY (ARRAY['the-seat'::text, 'the-scribe'::text, 'the-secretary'::text])))
);
CREATE INDEX scribe_by_person ON candour.scribe USING btree (person_id);
CREATE INDEX scribe_by_seat ON candour.scribe USING btree (organisation_id, assessment_id, seat_id);
CREATE UNIQUE INDEX scribe_one_of_a_seat ON candour.scribe USING btree (organisation_id, assessment_id, seat_id) WHERE (ended_on IS NULL);
create policy own_organisation_inserts on candour.scribe as permissive for insert to candour_app
  with check ((organisation_id = candour.current_organisation()) AND (ended_on IS NULL) AND ((recorded_by <> 'the-seat'::text) OR (seat_id = candour.current_seat())) AND ((recorded_by <> 'the-scribe'::text) OR (person_id = candour.current_person())) AND (seat_id IS DISTINCT FROM
CASE
    WHEN (person_id = candour.current_person()) THEN candour.current_seat()
    ELSE NULL::uuid
END));
create policy own_organisation_selects on candour.scribe as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy own_organisation_updates on candour.scribe as permissive for update to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.scribe as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_takes on candour.scribe as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant insert, select (id, organisation_id, assessment_id, seat_id, person_id, name, consent, consent_on, recorded_by, ended_on, ended_because), update (ended_on, ended_because) on candour.scribe to candour_app;
grant select, update (last_reading) on candour.scribe to candour_tally;

-- seat: owner candour_owner, row-level security forced
create table candour.seat (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  name text not null,
  email text not null,
  portfolio text not null default ''::text,
  executive boolean not null,
  voting boolean not null,
  office text not null default 'none'::text,
  valid_from date not null,
  valid_to date,
  person_id uuid,
  access_number integer not null default 1,
  version integer not null default 1,
  constraint seat_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint seat_pkey PRIMARY KEY (id),
  constraint seat_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint seat_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint seat_access_number_check CHECK ((access_number >= 1)),
  constraint seat_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint seat_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  constraint seat_name_check CHECK ((name <> ''::text)),
  constraint seat_office_check CHECK ((office = ANY (ARRAY['none'::text, 'chair'::text, 'vice-chair'::text, 'senior-independent-director'::text])))
);
CREATE INDEX seat_by_person ON candour.seat USING btree (person_id);
CREATE UNIQUE INDEX seat_one_current_by_email ON candour.seat USING btree (organisation_id, email) WHERE (valid_to IS NULL);
create policy door on candour.seat as permissive for all to candour_door
  using true
  with check true;
create policy own_organisation on candour.seat as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_copies_seats on candour.seat as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_sees_who_sits on candour.seat as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select, update (name, email, portfolio, executive, voting, office, valid_from, valid_to, version) on candour.seat to candour_app;
grant select, update (person_id, access_number) on candour.seat to candour_door;
grant select (id, organisation_id, valid_from, valid_to, person_id, access_number) on candour.seat to candour_tally;
CREATE TRIGGER tell_board_moved AFTER INSERT OR DELETE OR UPDATE ON candour.seat FOR EACH ROW EXECUTE FUNCTION candour.tell_board_moved();
CREATE TRIGGER unclaim_on_new_email BEFORE UPDATE OF email ON candour.seat FOR EACH ROW EXECUTE FUNCTION candour.unclaim_on_new_email();

-- shared_action: owner candour_owner, row-level security forced
create table candour.shared_action (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  action_id uuid not null,
  kind text not null,
  words text not null,
  due date not null,
  instrument_code text not null,
  items jsonb not null default '[]'::jsonb,
  theme text not null,
  portfolio text,
  to_systems uuid[] not null,
  shared_on date not null,
  shared_by_name text not null,
  withdrawn_on date,
  version integer not null default 1,
  constraint shared_action_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint shared_action_pkey PRIMARY KEY (id),
  constraint shared_action_organisation_id_action_id_fkey FOREIGN KEY (organisation_id, action_id) REFERENCES candour.action(organisation_id, id),
  constraint shared_action_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint shared_action_items_check CHECK ((jsonb_typeof(items) = 'array'::text)),
  constraint shared_action_kind_check CHECK ((kind = ANY (ARRAY['do'::text, 'stop'::text]))),
  constraint shared_action_portfolio_check CHECK ((portfolio <> ''::text)),
  constraint shared_action_shared_by_name_check CHECK ((shared_by_name <> ''::text)),
  constraint shared_action_theme_check CHECK ((theme <> ''::text)),
  constraint shared_action_to_systems_check CHECK ((cardinality(to_systems) > 0)),
  constraint shared_action_words_check CHECK (((words <> ''::text) AND (length(words) <= 1000)))
);
CREATE INDEX shared_action_by_action ON candour.shared_action USING btree (organisation_id, action_id);
CREATE INDEX shared_action_by_system ON candour.shared_action USING gin (to_systems) WHERE (withdrawn_on IS NULL);
CREATE UNIQUE INDEX shared_action_once ON candour.shared_action USING btree (organisation_id, action_id) WHERE (withdrawn_on IS NULL);
create policy own_organisation on candour.shared_action as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy system_reads on candour.shared_action as permissive for select to candour_app
  using ((withdrawn_on IS NULL) AND (candour.current_organisation() = ANY (to_systems)));
create policy who_shares_reads on candour.shared_action as permissive for select to candour_app
  using ((withdrawn_on IS NULL) AND (EXISTS ( SELECT
   FROM (candour.action_sharing a
     JOIN candour.system_membership m ON (((m.trust_id = a.organisation_id) AND (m.system_id = a.system_id) AND (m.valid_from <= candour.today_in_london()) AND ((m.valid_to IS NULL) OR (m.valid_to >= candour.today_in_london())))))
  WHERE ((a.organisation_id = candour.current_organisation()) AND (a.system_id = ANY (shared_action.to_systems))))));
grant insert, select, update (words, due, items, theme, portfolio, withdrawn_on, version) on candour.shared_action to candour_app;
CREATE TRIGGER note_who_shares_actions AFTER INSERT OR UPDATE OF withdrawn_on ON candour.shared_action FOR EACH ROW EXECUTE FUNCTION candour.note_who_shares_actions();

-- shared_comment: owner candour_owner, row-level security forced
create table candour.shared_comment (
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  round_id uuid not null,
  kind text not null,
  position integer not null,
  words text not null,
  constraint shared_comment_pkey PRIMARY KEY (organisation_id, round_id, kind, "position"),
  constraint shared_comment_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint shared_comment_organisation_id_round_id_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES candour.round(organisation_id, id),
  constraint shared_comment_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'reason'::text]))),
  constraint shared_comment_position_check CHECK (("position" >= 1)),
  constraint shared_comment_words_check CHECK ((words <> ''::text))
);
CREATE INDEX shared_comment_by_item ON candour.shared_comment USING btree (organisation_id, assessment_id, item_code);
create policy own_organisation on candour.shared_comment as permissive for select to candour_app
  using (organisation_id = candour.current_organisation());
create policy tally_inserts on candour.shared_comment as permissive for insert to candour_tally
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.shared_comment as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant select on candour.shared_comment to candour_app;
grant insert, select on candour.shared_comment to candour_tally;

-- sign_in: owner candour_owner, row-level security forced
create table candour.sign_in (
  id uuid not null default uuidv7(),
  token_hash bytea not null,
  person_id uuid not null,
  organisation_id uuid,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  device text not null default ''::text,
  constraint sign_in_token_hash_key UNIQUE (token_hash),
  constraint sign_in_pkey PRIMARY KEY (id),
  constraint sign_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint sign_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint sign_in_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX sign_in_by_organisation ON candour.sign_in USING btree (organisation_id);
CREATE INDEX sign_in_by_person ON candour.sign_in USING btree (person_id, created_at);
create policy door on candour.sign_in as permissive for all to candour_door
  using true
  with check true;
create policy own_sign_ins on candour.sign_in as permissive for all to candour_app
  using (person_id = candour.current_person())
  with check (person_id = candour.current_person());
grant select (id, person_id, organisation_id, created_at, last_seen_at, expires_at, revoked_at, device), update (organisation_id, last_seen_at, expires_at, revoked_at) on candour.sign_in to candour_app;
grant insert, select, update (last_seen_at, revoked_at) on candour.sign_in to candour_door;
CREATE TRIGGER tell_sign_in_moved AFTER UPDATE OF revoked_at, organisation_id ON candour.sign_in FOR EACH ROW EXECUTE FUNCTION candour.tell_sign_in_moved();

-- skills_contribution: owner candour_owner, row-level security forced
create table candour.skills_contribution (
  organisation_id uuid not null,
  picture_id uuid not null,
  person_id uuid not null,
  reflection_id uuid not null,
  levels jsonb not null,
  constraint skills_contribution_pkey PRIMARY KEY (organisation_id, picture_id, person_id),
  constraint skills_contribution_organisation_id_picture_id_fkey FOREIGN KEY (organisation_id, picture_id) REFERENCES candour.skills_picture(organisation_id, id),
  constraint skills_contribution_person_id_fkey FOREIGN KEY (person_id) REFERENCES candour.person(id),
  constraint skills_contribution_person_id_reflection_id_fkey FOREIGN KEY (person_id, reflection_id) REFERENCES candour.reflection(person_id, id) ON DELETE CASCADE,
  constraint skills_contribution_levels_check CHECK ((jsonb_typeof(levels) = 'object'::text))
);
CREATE UNIQUE INDEX skills_contribution_once ON candour.skills_contribution USING btree (person_id, reflection_id);
create policy own_deletes on candour.skills_contribution as permissive for delete to candour_app
  using ((organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()));
create policy own_inserts on candour.skills_contribution as permissive for insert to candour_app
  with check ((organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = skills_contribution.person_id) AND (r.id = skills_contribution.reflection_id)))));
create policy own_selects on candour.skills_contribution as permissive for select to candour_app
  using ((organisation_id = candour.current_organisation()) AND (person_id = candour.current_person()) AND (EXISTS ( SELECT
   FROM candour.reflection r
  WHERE ((r.person_id = skills_contribution.person_id) AND (r.id = skills_contribution.reflection_id)))));
create policy tally_deletes on candour.skills_contribution as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.skills_contribution as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.skills_contribution to candour_app;
grant delete, select on candour.skills_contribution to candour_tally;
CREATE TRIGGER only_to_open_picture BEFORE INSERT ON candour.skills_contribution FOR EACH ROW EXECUTE FUNCTION candour.only_to_open_picture();

-- skills_picture: owner candour_owner, row-level security forced
create table candour.skills_picture (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  instrument_code text not null,
  instrument_version text not null,
  items jsonb not null,
  purpose text not null,
  opened_on date not null,
  opened_by text not null,
  closes_on date not null,
  state text not null default 'open'::text,
  result jsonb,
  computed_on date,
  constraint skills_picture_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint skills_picture_pkey PRIMARY KEY (id),
  constraint skills_picture_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint skills_picture_check CHECK (((closes_on >= (opened_on + 7)) AND (closes_on <= (opened_on + 90)))),
  constraint skills_picture_check1 CHECK (((state = 'shown'::text) = (result IS NOT NULL))),
  constraint skills_picture_check2 CHECK (((state = 'open'::text) = (computed_on IS NULL))),
  constraint skills_picture_items_check CHECK ((jsonb_typeof(items) = 'array'::text)),
  constraint skills_picture_opened_by_check CHECK ((opened_by = ANY (ARRAY['secretary'::text, 'chair'::text]))),
  constraint skills_picture_purpose_check CHECK ((purpose <> ''::text)),
  constraint skills_picture_state_check CHECK ((state = ANY (ARRAY['open'::text, 'shown'::text, 'too-few'::text])))
);
CREATE INDEX skills_picture_by_opening ON candour.skills_picture USING btree (organisation_id, opened_on);
create policy door_reads on candour.skills_picture as permissive for select to candour_door
  using true;
create policy own_organisation on candour.skills_picture as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_computes on candour.skills_picture as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.skills_picture as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert (organisation_id, instrument_code, instrument_version, items, purpose, opened_on, opened_by, closes_on), select on candour.skills_picture to candour_app;
grant select (id, organisation_id, closes_on, state) on candour.skills_picture to candour_door;
grant select, update (state, result, computed_on) on candour.skills_picture to candour_tally;
CREATE TRIGGER one_skills_picture_in_180_days BEFORE INSERT ON candour.skills_picture FOR EACH ROW EXECUTE FUNCTION candour.one_skills_picture_in_180_days();

-- stand_aside: owner candour_owner, row-level security forced
create table candour.stand_aside (
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  seat_id uuid not null,
  constraint stand_aside_pkey PRIMARY KEY (organisation_id, assessment_id, item_code, seat_id),
  constraint stand_aside_organisation_id_assessment_id_item_code_fkey FOREIGN KEY (organisation_id, assessment_id, item_code) REFERENCES candour.assessment_item(organisation_id, assessment_id, item_code),
  constraint stand_aside_organisation_id_assessment_id_seat_id_fkey FOREIGN KEY (organisation_id, assessment_id, seat_id) REFERENCES candour.assessment_seat(organisation_id, assessment_id, seat_id)
);
CREATE INDEX stand_aside_by_seat ON candour.stand_aside USING btree (organisation_id, assessment_id, seat_id);
create policy own_seat on candour.stand_aside as permissive for all to candour_app
  using ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()))
  with check ((organisation_id = candour.current_organisation()) AND (seat_id = candour.current_seat()));
create policy tally_deletes on candour.stand_aside as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.stand_aside as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.stand_aside to candour_app;
grant delete, select on candour.stand_aside to candour_tally;

-- successor: owner candour_owner, row-level security forced
create table candour.successor (
  organisation_id uuid not null,
  successor_id uuid not null,
  on_date date not null,
  by_hand boolean not null default false,
  constraint successor_pkey PRIMARY KEY (organisation_id, successor_id),
  constraint successor_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id),
  constraint successor_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES candour.organisation(id),
  constraint successor_check CHECK ((organisation_id <> successor_id))
);
CREATE INDEX successor_by_successor ON candour.successor USING btree (successor_id);
create policy anybody_known on candour.successor as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy operator_deletes on candour.successor as permissive for delete to candour_app
  using candour.is_operator();
create policy operator_inserts on candour.successor as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.successor as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant delete, insert, select, update on candour.successor to candour_app;

-- system_membership: owner candour_owner, row-level security forced
create table candour.system_membership (
  id uuid not null default uuidv7(),
  trust_id uuid not null,
  trust_kind text not null default 'trust'::text,
  system_id uuid not null,
  system_kind text not null default 'board-of-system'::text,
  valid_from date not null,
  valid_to date,
  by_hand boolean not null default false,
  version integer not null default 1,
  constraint system_membership_trust_id_system_id_valid_from_key UNIQUE (trust_id, system_id, valid_from),
  constraint system_membership_pkey PRIMARY KEY (id),
  constraint system_membership_system_id_system_kind_fkey FOREIGN KEY (system_id, system_kind) REFERENCES candour.organisation(id, kind),
  constraint system_membership_trust_id_trust_kind_fkey FOREIGN KEY (trust_id, trust_kind) REFERENCES candour.organisation(id, kind),
  constraint system_membership_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint system_membership_system_kind_check CHECK ((system_kind = 'board-of-system'::text)),
  constraint system_membership_trust_kind_check CHECK ((trust_kind = 'trust'::text))
);
CREATE INDEX system_membership_by_system ON candour.system_membership USING btree (system_id, valid_from);
create policy anybody_known on candour.system_membership as permissive for select to candour_app
  using ((candour.current_organisation() IS NOT NULL) OR (candour.current_person() IS NOT NULL));
create policy door_reads_for_campaigns on candour.system_membership as permissive for select to candour_door
  using true;
create policy operator_deletes on candour.system_membership as permissive for delete to candour_app
  using candour.is_operator();
create policy operator_inserts on candour.system_membership as permissive for insert to candour_app
  with check candour.is_operator();
create policy operator_updates on candour.system_membership as permissive for update to candour_app
  using candour.is_operator()
  with check candour.is_operator();
grant delete, insert, select, update on candour.system_membership to candour_app;
grant select (trust_id, system_id, valid_from, valid_to) on candour.system_membership to candour_door;

-- system_paper: owner candour_owner, row-level security forced
create table candour.system_paper (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  cover jsonb not null,
  texts jsonb not null default '{}'::jsonb,
  chosen jsonb not null,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  version integer not null default 1,
  constraint system_paper_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint system_paper_pkey PRIMARY KEY (id),
  constraint system_paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES candour.organisation(id)
);
create policy own_organisation on candour.system_paper as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select, update (cover, texts, chosen, version) on candour.system_paper to candour_app;

-- system_paper_edition: owner candour_owner, row-level security forced
create table candour.system_paper_edition (
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  system_paper_id uuid not null,
  number integer,
  outline jsonb not null,
  checksum text not null,
  made_at timestamp with time zone not null,
  made_by_name text not null,
  rests_on uuid[],
  rests_beside text[],
  rests_of uuid[],
  constraint system_paper_edition_organisation_id_id_key UNIQUE (organisation_id, id),
  constraint system_paper_edition_organisation_id_system_paper_id_number_key UNIQUE (organisation_id, system_paper_id, number),
  constraint system_paper_edition_pkey PRIMARY KEY (id),
  constraint system_paper_edition_organisation_id_system_paper_id_fkey FOREIGN KEY (organisation_id, system_paper_id) REFERENCES candour.system_paper(organisation_id, id) ON DELETE CASCADE,
  constraint system_paper_edition_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
  constraint system_paper_edition_number_check CHECK ((number >= 1))
);
create policy issued_stays on candour.system_paper_edition as restrictive for delete to candour_app
  using ((number IS NULL) AND (organisation_id = candour.current_organisation()));
create policy own_organisation on candour.system_paper_edition as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
grant delete, insert, select on candour.system_paper_edition to candour_app;

-- teams_count: owner candour_owner, row-level security forced
create table candour.teams_count (
  organisation_id uuid not null,
  assessment_id uuid not null,
  item_code text not null,
  place integer not null,
  people integer not null,
  constraint teams_count_pkey PRIMARY KEY (organisation_id, assessment_id, item_code, place),
  constraint teams_count_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.teams_view(organisation_id, assessment_id),
  constraint teams_count_people_check CHECK ((people > 0)),
  constraint teams_count_place_check CHECK (((place >= 0) AND (place <= 10)))
);
create policy door on candour.teams_count as permissive for all to candour_door
  using true
  with check true;
create policy tally_deletes on candour.teams_count as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.teams_count as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert, select, update (people) on candour.teams_count to candour_door;
grant delete, select on candour.teams_count to candour_tally;

-- teams_link: owner candour_owner, row-level security forced
create table candour.teams_link (
  token_hash bytea not null,
  organisation_id uuid not null,
  assessment_id uuid not null,
  used boolean not null default false,
  constraint teams_link_pkey PRIMARY KEY (token_hash),
  constraint teams_link_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.teams_view(organisation_id, assessment_id),
  constraint teams_link_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX teams_link_by_view ON candour.teams_link USING btree (organisation_id, assessment_id);
create policy door on candour.teams_link as permissive for all to candour_door
  using true
  with check true;
create policy own_inserts on candour.teams_link as permissive for insert to candour_app
  with check (organisation_id = candour.current_organisation());
create policy tally_deletes on candour.teams_link as permissive for delete to candour_tally
  using (organisation_id = candour.current_organisation());
create policy tally_reads on candour.teams_link as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert (token_hash, organisation_id, assessment_id) on candour.teams_link to candour_app;
grant select, update (used) on candour.teams_link to candour_door;
grant delete, select on candour.teams_link to candour_tally;

-- teams_view: owner candour_owner, row-level security forced
create table candour.teams_view (
  organisation_id uuid not null,
  assessment_id uuid not null,
  scales jsonb not null,
  opened_on date not null,
  closes_on date not null,
  links_made integer not null default 0,
  result jsonb,
  computed_on date,
  constraint teams_view_pkey PRIMARY KEY (organisation_id, assessment_id),
  constraint teams_view_organisation_id_assessment_id_fkey FOREIGN KEY (organisation_id, assessment_id) REFERENCES candour.assessment(organisation_id, id),
  constraint teams_view_check CHECK (((closes_on >= (opened_on + 7)) AND (closes_on <= (opened_on + 90)))),
  constraint teams_view_check1 CHECK (((result IS NULL) = (computed_on IS NULL))),
  constraint teams_view_links_made_check CHECK (((links_made >= 0) AND (links_made <= 5000))),
  constraint teams_view_scales_check CHECK ((jsonb_typeof(scales) = 'object'::text))
);
create policy door_reads on candour.teams_view as permissive for select to candour_door
  using true;
create policy own_organisation on candour.teams_view as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_computes on candour.teams_view as permissive for update to candour_tally
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy tally_reads on candour.teams_view as permissive for select to candour_tally
  using (organisation_id = candour.current_organisation());
grant insert (organisation_id, assessment_id, scales, opened_on, closes_on, links_made), select, update (links_made) on candour.teams_view to candour_app;
grant select on candour.teams_view to candour_door;
grant select, update (result, computed_on) on candour.teams_view to candour_tally;
CREATE TRIGGER teams_asked_once_a_wave BEFORE INSERT ON candour.teams_view FOR EACH ROW EXECUTE FUNCTION candour.teams_asked_once_a_wave();

-- withdrawal: owner candour_owner, row-level security forced
create table candour.withdrawal (
  publication_id uuid not null,
  organisation_id uuid not null,
  instrument_code text not null,
  withdrawn_on date not null,
  wave_date date not null,
  constraint withdrawal_pkey PRIMARY KEY (organisation_id, publication_id),
  constraint withdrawal_organisation_id_publication_id_fkey FOREIGN KEY (organisation_id, publication_id) REFERENCES candour.publication(organisation_id, id)
);
CREATE INDEX withdrawal_by_publication ON candour.withdrawal USING btree (publication_id);
create policy publisher on candour.withdrawal as permissive for all to candour_app
  using (organisation_id = candour.current_organisation())
  with check (organisation_id = candour.current_organisation());
create policy reader on candour.withdrawal as permissive for select to candour_app
  using ((organisation_id IS DISTINCT FROM candour.current_organisation()) AND (publication_id IN ( SELECT s.publication_id
   FROM candour.publication_sharing s)));
grant insert, select on candour.withdrawal to candour_app;

CREATE OR REPLACE FUNCTION candour.agreement_of(counts integer[])
 RETURNS numeric
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         k int := cardinality(counts);
         n int := (select sum(c) from unnest(counts) c);
         remaining int[] := counts;
         height int; filled int; one_hill int; two_hills int;
         agreed numeric := 0; layer numeric;
       begin
         if coalesce(n, 0) = 0 then return null; end if;
         loop
           select min(c), count(*) into height, filled from unnest(remaining) c where c > 0;
           exit when filled = 0;
           select count(*) filter (where remaining[b] > 0 and (remaining[a] > 0) <> (remaining[c] > 0)),
                  count(*) filter (where remaining[b] = 0 and remaining[a] > 0 and remaining[c] > 0)
             into one_hill, two_hills
             from generate_series(1, k) a join generate_series(1, k) b on a < b join generate_series(1, k) c on b < c;
           layer := case when filled = 1 then 1 when one_hill + two_hills = 0 then 0
             else ((k - 2) * one_hill - (k - 1) * two_hills)::numeric / ((k - 2) * (one_hill + two_hills))
                  * (1 - (filled - 1)::numeric / (k - 1)) end;
           agreed := agreed + layer * height * filled / n;
           remaining := array(select greatest(c - height, 0) from unnest(remaining) with ordinality u(c, place) order by place);
         end loop;
         return round(agreed, 9);
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.announce_progress(p_channel text, p_assessment uuid, p_item text, p_round uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtextextended('candour progress ' || p_round, 0));
    perform pg_notify(p_channel, json_build_object('kind', 'progress', 'assessmentId', a.id, 'sequence', a.sequence, 'itemCode', p_item,
              'answered', p.answered, 'eligible', p.eligible)::text)
       from assessment a, round_progress(p_round) p
      where a.organisation_id = current_organisation() and a.id = p_assessment;
  end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.append_audit(p_event text, p_subject text, p_actor_label text, p_detail jsonb DEFAULT '{}'::jsonb)
 RETURNS bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
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
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.approve_what_is_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if not exists (select from paper p join assessment a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
             where p.organisation_id = new.organisation_id and p.assessment_id = new.assessment_id and p.state = 'in-review'
               and p.number = new.number and a.checksum = new.sealed_checksum) then
           raise exception 'not-to-be-approved' using errcode = 'check_violation', detail = 'Only a paper in review on a sealed result is approved.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.around_assessment(p_assessment uuid, p_today date)
 RETURNS TABLE(seats integer, item_states text[], open_item text, any_reveal boolean, attendance jsonb, own_seat jsonb)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare a assessment;
       begin
         select * into a from assessment t where t.organisation_id = current_organisation() and t.id = p_assessment;
         return query
         select
           case when a.state = 'draft'
             then (select count(*)::int from seat s where s.organisation_id = a.organisation_id and s.valid_from <= p_today
                    and coalesce(s.valid_to, p_today) >= p_today)
             else (select count(*)::int from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id) end,
           coalesce((select array_agg(i.state order by i.position) from assessment_item i
                      where i.organisation_id = a.organisation_id and i.assessment_id = a.id), '{}'),
           (select min(i.item_code) from assessment_item i where i.organisation_id = a.organisation_id and i.assessment_id = a.id
               and i.state = 'open' and a.state in ('meeting', 'paused')),
           exists (select from round r where r.organisation_id = a.organisation_id and r.assessment_id = a.id
                      and r.state in ('revealed', 'withheld')),
           coalesce((select jsonb_agg(jsonb_build_object('presence', coalesce(t.presence, 'expected'), 'voting', s.voting, 'executive', s.executive))
                       from assessment_seat s
                       left join attendance t on t.organisation_id = s.organisation_id and t.assessment_id = s.assessment_id and t.seat_id = s.seat_id
                      where s.organisation_id = a.organisation_id and s.assessment_id = a.id), '[]'),
           (select jsonb_build_object('pledgeRead', exists (select from pledge_reading p where p.organisation_id = a.organisation_id
                       and p.assessment_id = a.id and p.seat_id = s.seat_id))
              from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat());
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.audit_hash(a candour.audit)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
RETURN sha256(convert_to((jsonb_build_array((a).organisation_id, (a).seq, to_char(((a).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US'::text), (a).actor_label, (a).event, (a).subject, (a).detail, encode((a).previous_hash, 'hex'::text)))::text, 'UTF8'::name))
;
-- owner candour_owner; executed by candour_app, candour_tally
CREATE OR REPLACE FUNCTION candour.audit_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         raise exception 'audit-only-grows' using errcode = 'check_violation', detail = 'The audit can be added to and nothing else.';
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.band_of(counts integer[], OUT band text, OUT reason text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if coalesce((select sum(c) from unnest(counts) c), 0) = 0 then return; end if;
         if cardinality(counts) = 5 then select * into band, reason from band_of_five(counts);
         elsif cardinality(counts) in (3, 4) then select * into band, reason from band_of_short(counts);
         end if;
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.band_of_five(counts integer[], OUT band text, OUT reason text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         n int := (select sum(c) from unnest(counts) c);
         agreed numeric := agreement_of(counts);
         p30 numeric := 2 * quantile_of(counts, 30) - 1; -- the five levels on 1 to 9
         p70 numeric := 2 * quantile_of(counts, 70) - 1;
         extremes int := greatest(3, (n + 1) / 3);
         middle numeric := quantile_of(counts, 50);
         far boolean := exists (select from unnest(counts) with ordinality u(c, l) where c > 0 and abs(l - middle) >= 2);
       begin
         if agreed < 0 then band := 'split'; reason := 'agreement-below-zero';
         elsif agreed < 0.4 and p70 - p30 > 2.35 + 1.5 * abs(5 - (p30 + p70) / 2) then
           band := 'split'; reason := 'range-beyond-symmetry';
         elsif agreed < 0.4 and n >= 5 and counts[1] + counts[2] >= extremes and counts[4] + counts[5] >= extremes then
           band := 'split'; reason := 'panel-rule';
         elsif quantile_of(counts, 75) - quantile_of(counts, 25) >= 2 then band := 'wide'; reason := 'quartiles-far-apart';
         elsif agreed < 0.4 then band := 'wide'; reason := 'agreement-low';
         elsif agreed < 0.7 then band := 'moderate'; reason := 'agreement-middling';
         elsif far then band := 'moderate'; reason := 'answer-far-from-median';
         else band := 'strong'; reason := 'agreement-high';
         end if;
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.band_of_short(counts integer[], OUT band text, OUT reason text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         n int := (select sum(c) from unnest(counts) c);
         highest int := counts[3] + coalesce(counts[4], 0);
       begin
         if least(counts[1], highest) >= 3 and 3 * least(counts[1], highest) >= n then band := 'split'; reason := 'both-ends';
         elsif exists (select from unnest(counts) with ordinality u(c, l) where 5 * c >= 4 * n and not exists (
             select from unnest(counts) with ordinality o(c, l) where o.c > 0 and abs(o.l - u.l) >= 2)) then
           band := 'strong'; reason := 'one-level';
         elsif exists (select from generate_series(2, cardinality(counts)) l where 5 * (counts[l] + counts[l - 1]) >= 4 * n) then
           band := 'moderate'; reason := 'two-neighbours';
         else band := 'wide'; reason := 'no-common-ground';
         end if;
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.campaign_stages(p_campaign uuid, p_day date)
 RETURNS TABLE(trust_id uuid, state text, scoring_closed boolean, method text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT i.trust_id,
     a.state,
     (a.scoring_closed_at IS NOT NULL),
     a.method
    FROM (((candour.campaign c
      JOIN candour.campaign_invitation i ON (((i.organisation_id = c.organisation_id) AND (i.campaign_id = c.id))))
      JOIN candour.campaign_reply y ON (((y.system_id = i.organisation_id) AND (y.campaign_id = i.campaign_id) AND (y.organisation_id = i.trust_id))))
      LEFT JOIN candour.assessment a ON (((a.organisation_id = y.organisation_id) AND (a.id = y.assessment_id))))
   WHERE ((c.id = campaign_stages.p_campaign) AND (c.organisation_id = candour.current_organisation()) AND (c.state = 'open'::text) AND (i.taken_back_on IS NULL) AND (y.reply = 'accepted'::text) AND (EXISTS ( SELECT
            FROM candour.system_membership m
           WHERE ((m.system_id = i.organisation_id) AND (m.trust_id = i.trust_id) AND (m.valid_from <= campaign_stages.p_day) AND (COALESCE(m.valid_to, campaign_stages.p_day) >= campaign_stages.p_day)))));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.change_no_approved_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare text_of paper_text;
       begin
         if tg_op = 'DELETE' then text_of := old; else text_of := new; end if;
         if exists (select from paper p where p.organisation_id = text_of.organisation_id and p.assessment_id = text_of.assessment_id
             and p.state in ('approved', 'issued')) then
           raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
         end if;
         return text_of;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.close_what_is_private()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if new.purpose = 'password-reset' and new.issued_by is not null and new.used_at is not null and old.used_at is null then
           update person p set access_number = p.access_number + 1 where p.id = new.person_id;
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.compute_group_word(p_assessment uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         a assessment; said text; executives int; non_executives int; shown jsonb; gap numeric;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         select g.word into said from group_word g where g.assessment_id = a.id;
         if found or a.purged_at is not null then return said; end if;
         -- Every first round has to be over: until then there is no word, and nothing is kept.
         select jsonb_agg(coalesce(s.spread -> 'counts', 'null'::jsonb)) into shown
           from group_word_item i
           left join round r on r.assessment_id = i.assessment_id and r.item_code = i.item_code and r.number = 1 and r.state in ('revealed', 'withheld')
           left join round_spread s on s.round_id = r.id
          where i.assessment_id = a.id
         having bool_and(r.id is not null);
         if shown is null then return null; end if;
         select count(*) filter (where s.executive), count(*) filter (where not s.executive) into executives, non_executives
           from assessment_seat s where s.assessment_id = a.id;
         if group_word_may_be_said(executives, non_executives, a.threshold, shown) then
           select round(avg(g.gap), 9) into gap
             from (select avg(w.level) filter (where s.executive) - avg(w.level) filter (where not s.executive) as gap
                     from group_word_item i
                     join round r on r.assessment_id = i.assessment_id and r.item_code = i.item_code and r.number = 1
                     join answer w on w.round_id = r.id and w.kind = 'level'
                     join assessment_seat s on s.assessment_id = a.id and s.seat_id = w.seat_id
                    where i.assessment_id = a.id group by i.item_code) g;
           said := case when gap >= 0.5 then 'executives-higher' when gap <= -0.5 then 'non-executives-higher' else 'no-clear-difference' end;
         end if;
         insert into group_word (organisation_id, assessment_id, word) values (a.organisation_id, a.id, said) on conflict do nothing;
         return said;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.compute_skills_picture(p_picture uuid, p_today date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare p skills_picture; took_part int; shown jsonb;
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour skills picture ' || p_picture, 0));
         perform pg_advisory_xact_lock(hashtextextended('candour skills pictures are added up', 0));
         select * into p from skills_picture t where t.id = p_picture and t.organisation_id = current_organisation() for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if p.state <> 'open' then return p.state; end if;
         if p_today <= p.closes_on then raise exception 'skills-picture-open' using errcode = 'check_violation'; end if;
         delete from skills_contribution c where c.picture_id = p.id and not exists (
           select from seat s where s.organisation_id = c.organisation_id and s.person_id = c.person_id
              and s.valid_from <= p.closes_on and (s.valid_to is null or s.valid_to >= p.closes_on));
         select count(*) into took_part from skills_contribution c where c.picture_id = p.id;
         if took_part >= 8 then
           select jsonb_agg(skills_item_to_show(i.code, i.scale, g.counts, g.no_chance, took_part) order by i.place) into shown
             from (select e.value ->> 'code' as code, (e.value ->> 'scale')::int as scale, e.place
                     from jsonb_array_elements(p.items) with ordinality e(value, place)) i,
                  lateral (select array(select count(c.person_id)::int from generate_series(1, i.scale) l
                                          left join skills_contribution c on c.picture_id = p.id and (c.levels ->> i.code)::int = l
                                         group by l order by l) as counts,
                                  (select count(*)::int from skills_contribution c
                                    where c.picture_id = p.id and (c.levels ->> i.code)::int = 0) as no_chance) g;
         end if;
         update skills_picture t set state = case when shown is null then 'too-few' else 'shown' end, result = shown, computed_on = p_today
          where t.id = p.id returning t.state into p.state;
         delete from skills_contribution c where c.picture_id = p.id;
         return p.state;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.compute_spread(p_round uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         r round := own_round(p_round);
         a assessment; i assessment_item;
         counts int[]; dont_know int; not_applicable int; eligible int;
         shown jsonb;
       begin
         select s.spread into shown from round_spread s where s.round_id = r.id;
         if found then return shown; end if;
         if r.state = 'open' then raise exception 'round-not-locked' using errcode = 'check_violation'; end if;
         select * into a from assessment t where t.id = r.assessment_id;
         if a.purged_at is not null then raise exception 'answers-purged' using errcode = 'check_violation'; end if;
         select * into i from assessment_item t where t.assessment_id = r.assessment_id and t.item_code = r.item_code;
         if i.scale_length is null then raise exception 'item-without-scale' using errcode = 'check_violation'; end if;

         counts := array(select count(w.level)::int from generate_series(1, i.scale_length) l
                          left join answer w on w.round_id = r.id and w.level = l group by l order by l);
         select count(*) filter (where w.kind = 'dont-know'), count(*) filter (where w.kind = 'not-applicable')
           into dont_know, not_applicable from answer w where w.round_id = r.id;
         select count(*) into eligible from round_seat e where e.round_id = r.id;
         shown := spread_to_show(counts, dont_know, not_applicable, eligible, a.threshold, i.kind in ('question', 'check', 'pitfall'),
           counts_again(r.id));
         insert into round_spread (organisation_id, round_id, spread) values (r.organisation_id, r.id, shown) on conflict do nothing;
         select s.spread into shown from round_spread s where s.round_id = r.id;
         return shown;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.compute_tally(p_poll uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare p poll := own_poll(p_poll); tally jsonb; chose text[]; eligible int; counts int[]; shown text;
  begin
    select t.tally into tally from poll_tally t where t.poll_id = p.id;
    if found then return tally; end if;
    if p.state = 'open' then raise exception 'poll-not-locked' using errcode = 'check_violation'; end if;
    if p.purged_at is not null then raise exception 'choices-purged' using errcode = 'check_violation'; end if;
    select coalesce(array_agg(c.seat_id || ' ' || c.access_number order by c.seat_id), '{}') into chose from poll_choice c where c.poll_id = p.id;
    select count(*) into eligible from poll_seat e where e.poll_id = p.id;
    shown := case
      when cardinality(chose) < p.threshold then 'too-few'
      -- The ledger: counts again only where the very same seats, in the same hands, chose each time that eight or more did.
      when exists (
        select from poll o join poll_tally t on t.poll_id = o.id
         where o.organisation_id = p.organisation_id and o.instrument_code = p.instrument_code and o.item_code = p.item_code
           and o.id <> p.id and o.purged_at is null and (t.tally ->> 'chosen')::int >= 8
           and chose is distinct from array(select c.seat_id || ' ' || c.access_number from poll_choice c where c.poll_id = o.id order by c.seat_id))
        then 'others-chose'
      else 'counts' end;
    if shown = 'counts' then
      counts := array(select count(c.seat_id)::int from generate_series(1, p.option_count) o
                        left join poll_choice c on c.poll_id = p.id and o = any (c.chosen) group by o order by o);
    end if;
    tally := jsonb_build_object('shown', shown, 'chosen', cardinality(chose), 'eligible', eligible, 'threshold', p.threshold,
                                'counts', to_jsonb(counts));
    insert into poll_tally (organisation_id, poll_id, tally) values (p.organisation_id, p.id, tally) on conflict do nothing;
    select t.tally into tally from poll_tally t where t.poll_id = p.id;
    return tally;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.compute_teams_view(p_assessment uuid, p_day date)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare v teams_view; took_part int; shown jsonb;
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour teams view ' || p_assessment, 0));
         select * into v from teams_view t where t.organisation_id = current_organisation() and t.assessment_id = p_assessment for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if v.result is not null then return v.result; end if;
         if p_day <= v.closes_on then raise exception 'teams-view-open' using errcode = 'check_violation'; end if;
         select count(*) into took_part from teams_link l where l.assessment_id = p_assessment and l.used;
         shown := jsonb_build_object('shown', 'too-few');
         if took_part >= 11 then
           select jsonb_build_object('shown', 'result', 'items', jsonb_object_agg(s.code, spread_to_show(g.counts, g.cannot_say, 0, took_part, 11, false, true)))
             into shown
             from (select key as code, value::int as scale from jsonb_each_text(v.scales)) s,
                  lateral (select array(select coalesce(max(c.people), 0) from generate_series(1, s.scale) l
                                          left join teams_count c on c.assessment_id = p_assessment and c.item_code = s.code and c.place = l
                                         group by l order by l) as counts,
                                  coalesce((select c.people from teams_count c
                                             where c.assessment_id = p_assessment and c.item_code = s.code and c.place = 0), 0) as cannot_say) g;
         end if;
         delete from teams_count c where c.assessment_id = p_assessment;
         delete from teams_link l where l.assessment_id = p_assessment;
         update teams_view t set result = shown, computed_on = p_day
          where t.organisation_id = v.organisation_id and t.assessment_id = v.assessment_id;
         return shown;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.copy_eligible_seats(p_round uuid, p_only_present boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare r round := own_round(p_round); copied int;
       begin
         if r.state <> 'open' then raise exception 'round-locked' using errcode = 'check_violation'; end if;
         insert into round_seat (organisation_id, round_id, seat_id)
         select s.organisation_id, r.id, s.seat_id from assessment_seat s
          where s.organisation_id = r.organisation_id and s.assessment_id = r.assessment_id
            and not exists (select from stand_aside x where x.assessment_id = r.assessment_id and x.item_code = r.item_code and x.seat_id = s.seat_id)
            and case when r.number > 1
                  then exists (select from round o join round_seat e on e.round_id = o.id and e.seat_id = s.seat_id
                    where o.assessment_id = r.assessment_id and o.item_code = r.item_code and o.number = r.number - 1)
                  else not p_only_present or exists (select from attendance t
                    where t.assessment_id = r.assessment_id and t.seat_id = s.seat_id and t.presence = 'present') end
         on conflict do nothing;
         select count(*) into copied from round_seat e where e.round_id = r.id;
         return copied;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.copy_poll_seats(p_poll uuid, p_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare p poll := own_poll(p_poll); copied int;
  begin
    if p.state <> 'open' or exists (select from poll_seat e where e.poll_id = p.id) then
      raise exception 'poll-seats-are-fixed' using errcode = 'check_violation';
    end if;
    insert into poll_seat (organisation_id, poll_id, seat_id)
    select s.organisation_id, p.id, s.id from seat s
     where s.organisation_id = p.organisation_id and s.valid_from <= p_day and coalesce(s.valid_to, p_day) >= p_day;
    get diagnostics copied = row_count;
    return copied;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.copy_standing_answers(p_from uuid, p_to uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare a round := own_round(p_from); b round := own_round(p_to); copied int;
       begin
         if (a.assessment_id, a.item_code, a.number + 1) is distinct from (b.assessment_id, b.item_code, b.number) or a.state = 'open' then
           raise exception 'not-the-next-round' using errcode = 'check_violation';
         end if;
         insert into answer (organisation_id, round_id, seat_id, kind, level, reason, comment, share_comment, standing, access_number, day)
         select w.organisation_id, b.id, w.seat_id, w.kind, w.level, w.reason, w.comment, false, true, w.access_number, w.day
           from answer w join round_seat e on e.round_id = b.id and e.seat_id = w.seat_id where w.round_id = a.id
         on conflict do nothing;
         get diagnostics copied = row_count;
         return copied;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.correct_what_is_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if not exists (select from assessment a where a.organisation_id = new.organisation_id and a.id = new.assessment_id
             and a.sealed_at is not null) then
           raise exception 'not-sealed' using errcode = 'check_violation', detail = 'Only what was sealed is corrected.';
         end if;
         if new.number <> 1 + (select count(*) from correction c where c.organisation_id = new.organisation_id
             and c.assessment_id = new.assessment_id) then
           raise exception 'number-left-out' using errcode = 'check_violation', detail = 'Corrections are numbered without a gap.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.corrections_only_grow()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         raise exception 'corrections-only-grow' using errcode = 'check_violation', detail = 'A correction can be added and nothing else.';
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.counts_again(p_round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM ((candour.round r
              JOIN candour.round o ON (((o.assessment_id = r.assessment_id) AND (o.item_code = r.item_code) AND (o.number < r.number))))
              JOIN candour.round_spread s ON ((s.round_id = o.id)))
           WHERE ((r.id = counts_again.p_round) AND (NOT ((s.spread ->> 'withheld'::text))::boolean) AND (( SELECT count(*) AS count
                    FROM candour.answer w
                   WHERE ((w.round_id = o.id) AND (w.kind = 'level'::text))) >= 5) AND (EXISTS ( SELECT
                    FROM (( SELECT w.seat_id,
                             (w.kind = 'level'::text) AS gave
                            FROM candour.answer w
                           WHERE (w.round_id = o.id)) x
                      FULL JOIN ( SELECT w.seat_id,
                             (w.kind = 'level'::text) AS gave
                            FROM candour.answer w
                           WHERE (w.round_id = r.id)) y ON ((x.seat_id = y.seat_id)))
                   WHERE (x.gave IS DISTINCT FROM y.gave)))))));
END
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('candour.organisation'::text, true), ''::text))::uuid
;
-- owner candour_owner; executed by candour_app, candour_door, candour_tally
CREATE OR REPLACE FUNCTION candour.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('candour.person'::text, true), ''::text))::uuid
;
-- owner candour_owner; executed by candour_app, candour_door, candour_tally
CREATE OR REPLACE FUNCTION candour.current_seat()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('candour.seat'::text, true), ''::text))::uuid
;
-- owner candour_owner; executed by candour_app, candour_door, candour_tally
CREATE OR REPLACE FUNCTION candour.delete_only_drafts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if old.state <> 'draft' then
           raise exception 'not-a-draft' using errcode = 'check_violation', detail = 'Only a draft can be deleted; cancel it instead.';
         end if;
         return old;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.demonstration_people()
 RETURNS TABLE(email text, name text, organisation text, role text, what text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT l.email,
     l.name,
     l.organisation,
     l.role,
     l.what
    FROM ( SELECT 1 AS place,
             t.organisation,
             d.place AS place_within,
             p.email,
             p.name,
             d.role,
             d.what
            FROM (((( SELECT o.id,
                     o.name AS organisation,
                         CASE
                             WHEN ((a.state = 'scoring'::text) AND (a.scoring_closed_at IS NOT NULL)) THEN 'closed'::text
                             WHEN ((a.state = 'sealed'::text) AND (a.decision_on IS NOT NULL)) THEN 'decided'::text
                             ELSE a.state
                         END AS standing
                    FROM (candour.organisation o
                      CROSS JOIN LATERAL ( SELECT c.state,
                             c.scoring_closed_at,
                             c.decision_on
                            FROM candour.assessment c
                           WHERE (c.organisation_id = o.id)
                           ORDER BY c.wave_date DESC, c.created_at DESC
                          LIMIT 1) a)
                   WHERE (o.demonstration AND (o.kind = 'trust'::text) AND (o.source IS DISTINCT FROM 'made up for measurements'::text))) t
              JOIN ( VALUES (1,'draft'::text,'Company secretary'::text,'Is setting an assessment up'::text), (1,'scoring'::text,'Member'::text,'Has an assessment to score'::text), (2,'scoring'::text,'Company secretary'::text,'Sees who has scored, keeps the board'::text), (3,'scoring'::text,'Facilitator'::text,'Will close private scoring'::text), (1,'closed'::text,'Facilitator'::text,'Plans the meeting and opens it'::text), (1,'meeting'::text,'Facilitator'::text,'Runs the meeting'::text), (2,'meeting'::text,'Chair'::text,'Is in the chair of the meeting'::text), (3,'meeting'::text,'Member'::text,'Is in the meeting now'::text), (1,'paused'::text,'Facilitator'::text,'Has a meeting that lost its quorum'::text), (1,'agreed'::text,'Chair'::text,'Has an assessment to seal'::text), (2,'agreed'::text,'Company secretary'::text,'Waits for the seal, writes the paper'::text), (1,'sealed'::text,'Chair'::text,'Has a decision of the board to record'::text), (2,'sealed'::text,'Chief executive'::text,'Takes the paper to the board'::text), (1,'decided'::text,'Chief executive'::text,'May publish to the system'::text), (1,'published'::text,'Chief executive'::text,'Sees what is published'::text), (2,'published'::text,'Member'::text,'Reads what the board agreed'::text), (1,'withdrawn'::text,'Chief executive'::text,'Has withdrawn what was published'::text)) d(place, standing, role, what) ON ((d.standing = t.standing)))
              CROSS JOIN LATERAL (( SELECT s.person_id
                    FROM candour.seat s
                   WHERE ((s.organisation_id = t.id) AND (s.valid_to IS NULL) AND (s.person_id IS NOT NULL) AND
                         CASE d.role
                             WHEN 'Chair'::text THEN (s.office = 'chair'::text)
                             WHEN 'Member'::text THEN ((s.office = 'none'::text) AND (NOT s.executive))
                             ELSE NULL::boolean
                         END AND (NOT (EXISTS ( SELECT
                            FROM candour.seat o
                           WHERE ((o.person_id = s.person_id) AND (o.id <> s.id) AND (o.valid_to IS NULL))))))
                   ORDER BY s.name
                  LIMIT 1)
                 UNION ALL
                  SELECT x.person_id
                    FROM candour.appointment x
                   WHERE ((x.organisation_id = t.id) AND (x.valid_to IS NULL) AND (x.role =
                         CASE d.role
                             WHEN 'Company secretary'::text THEN 'secretary'::text
                             WHEN 'Facilitator'::text THEN 'facilitator'::text
                             WHEN 'Chief executive'::text THEN 'chief-executive'::text
                             ELSE NULL::text
                         END))) who)
              JOIN candour.person p ON ((p.id = who.person_id)))
         UNION ALL
          SELECT 2,
             string_agg(o.name, ' and '::text ORDER BY o.name) AS string_agg,
             1,
             p.email,
             p.name,
             (('Member of '::text || count(*)) || ' boards'::text),
             'Chooses which hat to wear'::text
            FROM ((candour.seat s
              JOIN candour.organisation o ON (((o.id = s.organisation_id) AND o.demonstration)))
              JOIN candour.person p ON ((p.id = s.person_id)))
           WHERE (s.valid_to IS NULL)
           GROUP BY p.id
          HAVING (count(*) > 1)
         UNION ALL
          SELECT 3,
             o.name,
             1,
             p.email,
             p.name,
                 CASE x.role
                     WHEN 'ics-lead'::text THEN 'ICS lead'::text
                     ELSE 'Operator'::text
                 END AS "case",
                 CASE x.role
                     WHEN 'ics-lead'::text THEN 'Compares what the trusts of the system have published'::text
                     ELSE 'Keeps the register and makes first appointments'::text
                 END AS "case"
            FROM ((candour.appointment x
              JOIN candour.organisation o ON ((o.id = x.organisation_id)))
              JOIN candour.person p ON ((p.id = x.person_id)))
           WHERE (o.demonstration AND (o.source IS DISTINCT FROM 'made up for measurements'::text) AND (x.role = ANY (ARRAY['ics-lead'::text, 'operator'::text])) AND (x.valid_to IS NULL))
         UNION ALL
          SELECT 3,
             o.name,
             2,
             p.email,
             p.name,
             'Chief executive'::text,
             'Leads a board that scores beside its trusts'::text
            FROM ((candour.appointment x
              JOIN candour.organisation o ON ((o.id = x.organisation_id)))
              JOIN candour.person p ON ((p.id = x.person_id)))
           WHERE (o.demonstration AND (o.kind = 'board-of-system'::text) AND (o.source IS DISTINCT FROM 'made up for measurements'::text) AND (x.role = 'chief-executive'::text) AND (x.valid_to IS NULL) AND (EXISTS ( SELECT
                    FROM candour.assessment a
                   WHERE (a.organisation_id = o.id))))) l
   ORDER BY l.place, l.organisation, l.place_within, l.name
  LIMIT 40;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.discard_draft_files()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    delete from paper_file f where f.organisation_id = new.organisation_id and f.assessment_id = new.id and f.version_number is null;
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.discard_paper_files()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM candour.paper_file f
           WHERE (((f.version_number IS NULL) OR (f.state = ANY (ARRAY['failed'::text, 'cancelled'::text]))) AND (f.asked_at < (now() - '7 days'::interval)))
           RETURNING f.id
         )
  SELECT (count(*))::integer AS count
    FROM gone;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.draw_join_code()
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         letters constant text := '34679CDFHJKMNPRTWXY';
         drawn text := ''; random bytea; place int; one int;
       begin
         loop
           random := uuid_send(gen_random_uuid());
           foreach place in array array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15] loop -- bytes 6 and 8 say what sort of uuid it is
             one := get_byte(random, place);
             if one < 247 then drawn := drawn || substr(letters, one % 19 + 1, 1); end if; -- 13 times 19: none is likelier than another
             if length(drawn) = 6 then return drawn; end if;
           end loop;
         end loop;
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.due_campaign_work(p_day date)
 RETURNS TABLE(trust_id uuid, campaign_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT i.trust_id,
     i.campaign_id
    FROM ((candour.campaign c
      JOIN candour.campaign_invitation i ON (((i.organisation_id = c.organisation_id) AND (i.campaign_id = c.id))))
      LEFT JOIN candour.campaign_reply y ON (((y.system_id = i.organisation_id) AND (y.campaign_id = i.campaign_id) AND (y.organisation_id = i.trust_id))))
   WHERE ((c.state = 'open'::text) AND (i.taken_back_on IS NULL) AND (COALESCE(y.reply, 'none'::text) <> 'declined'::text) AND (EXISTS ( SELECT
            FROM candour.system_membership m
           WHERE ((m.system_id = i.organisation_id) AND (m.trust_id = i.trust_id) AND (m.valid_from <= due_campaign_work.p_day) AND (COALESCE(m.valid_to, due_campaign_work.p_day) >= due_campaign_work.p_day)))))
   ORDER BY i.campaign_id, i.trust_id;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.due_for_purge(p_now timestamp with time zone DEFAULT now())
 RETURNS TABLE(organisation_id uuid, assessment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT a.organisation_id,
     a.id
    FROM candour.assessment a
   WHERE ((a.purged_at IS NULL) AND (a.hold_reason IS NULL) AND (COALESCE(a.sealed_at, a.ended_at) <= (due_for_purge.p_now - '30 days'::interval)));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.due_paper_files(p_now timestamp with time zone, p_most integer)
 RETURNS TABLE(organisation_id uuid, file_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 WITH due AS (
          SELECT DISTINCT ON (f.organisation_id) f.organisation_id,
             f.id,
             f.asked_at
            FROM candour.paper_file f
           WHERE ((f.state = ANY (ARRAY['waiting'::text, 'being-made'::text])) AND ((f.state = 'waiting'::text) OR (f.leased_until <= due_paper_files.p_now)))
           ORDER BY f.organisation_id, f.asked_at, f.id
         )
  SELECT d.organisation_id,
     d.id
    FROM due d,
     LATERAL ( SELECT max(t.taken_at) AS last
            FROM candour.paper_file t
           WHERE (t.organisation_id = d.organisation_id)) served
   ORDER BY served.last NULLS FIRST, d.asked_at, d.id
  LIMIT due_paper_files.p_most;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.due_skills_pictures(p_today date)
 RETURNS TABLE(organisation_id uuid, picture_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT p.organisation_id,
     p.id
    FROM candour.skills_picture p
   WHERE ((p.state = 'open'::text) AND (p.closes_on < due_skills_pictures.p_today));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.due_teams_views(p_day date)
 RETURNS TABLE(organisation_id uuid, assessment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT v.organisation_id,
     v.assessment_id
    FROM candour.teams_view v
   WHERE ((v.computed_on IS NULL) AND (due_teams_views.p_day > v.closes_on));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.each_says_their_own()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    if (new.offering_yes, new.offering_tells) is distinct from (old.offering_yes, old.offering_tells)
          and current_organisation() is distinct from old.organisation_id
        or (new.wishing_yes, new.wishing_tells) is distinct from (old.wishing_yes, old.wishing_tells)
          and current_organisation() is distinct from old.wishing_id
        or old.state <> 'proposed' and (new.state, new.offering_yes, new.wishing_yes) is distinct from (old.state, old.offering_yes, old.wishing_yes)
        or new.state = 'taken-back' and old.state = 'proposed' and current_organisation() is distinct from old.made_by then
      raise exception 'not-to-be-said' using errcode = 'check_violation', detail = 'Each of the two says their own, and what is over stays.';
    end if;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.end_help_with_correction()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    update help_line h set ended_on = today_in_london(), ended_because = 'corrected', version = version + 1
     where h.organisation_id = new.organisation_id and h.publication_id = new.publication_id and h.ended_on is null
       and exists (select from jsonb_array_elements(new.content -> 'items') c
         cross join lateral (select substring(c ->> 'shouldRead' from '^Level ([1-9])')::int as level) now
         where c ->> 'code' = h.item_code and not coalesce(case h.kind when 'strength' then now.level >= 3
           else now.level < (select (i -> 'ambition' ->> 'level')::int from publication p, jsonb_array_elements(p.content -> 'items') i
             where p.organisation_id = h.organisation_id and p.id = h.publication_id and i ->> 'code' = h.item_code) end, false));
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.end_help_with_publication()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    update help_line set ended_on = (new.withdrawn_at at time zone 'Europe/London')::date, ended_because = 'publication-withdrawn',
        version = version + 1
     where organisation_id = new.organisation_id and publication_id = new.id and ended_on is null;
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.end_introductions_with_help()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    update introduction set state = 'lapsed', ended_on = new.ended_on, version = version + 1
     where state = 'proposed' and (organisation_id = new.organisation_id and strength_id = new.id
       or wishing_id = new.organisation_id and wish_id = new.id);
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.end_presenter_links()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         delete from presenter_link l where l.organisation_id = new.organisation_id and l.assessment_id = new.id;
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.end_scribes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    update scribe c
       set ended_on = (now() at time zone 'Europe/London')::date,
           ended_because = case when new.state in ('scoring', 'meeting', 'paused') then 'holds-the-meeting' else 'meeting-closed' end
     where c.organisation_id = new.organisation_id and c.assessment_id = new.id and c.ended_on is null
       and (new.state not in ('scoring', 'meeting', 'paused') or c.person_id = new.held_by);
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.first_audit_break()
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT min(c.seq) AS min
    FROM ( SELECT a.seq,
             (a.hash = candour.audit_hash(a.*)) AS fits_itself,
             (a.previous_hash = COALESCE(lag(a.hash) OVER chain, decode(repeat('00'::text, 32), 'hex'::text))) AS fits_previous,
             (a.seq = (COALESCE(lag(a.seq) OVER chain, (0)::bigint) + 1)) AS follows
            FROM candour.audit a
           WHERE (a.organisation_id = candour.current_organisation())
           WINDOW chain AS (ORDER BY a.seq)) c
   WHERE (NOT (c.fits_itself AND c.fits_previous AND c.follows));
END
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.forget_attempts(p_kind text, p_subject bytea, p_most integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 DELETE FROM candour.attempt a
   WHERE (a.id IN ( SELECT o.id
            FROM candour.attempt o
           WHERE ((o.kind = forget_attempts.p_kind) AND (o.subject_hash = forget_attempts.p_subject))
           ORDER BY o.at DESC
          LIMIT forget_attempts.p_most
          FOR UPDATE OF o SKIP LOCKED));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.forget_looks()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM candour.publication_look k
           WHERE (k.day < (candour.today_in_london() - '2 years'::interval))
           RETURNING k.day
         )
  SELECT (count(*))::integer AS count
    FROM gone;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.forget_requests()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare gone int;
       begin
         delete from idempotency i where i.created_at < now() - interval '24 hours';
         get diagnostics gone = row_count;
         return gone;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.give_teams_view(p_hash bytea, p_day date, p_places jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare v teams_view; l teams_link;
       begin
         select t.* into l from teams_link t where t.token_hash = p_hash;
         if not found then return false; end if;
         -- Taken for share, so that the counts cannot be closed between this look and the adding.
         perform pg_advisory_xact_lock_shared(hashtextextended('candour teams view ' || l.assessment_id, 0));
         select t.* into v from teams_view t where t.organisation_id = l.organisation_id and t.assessment_id = l.assessment_id;
         if v.computed_on is not null or p_day > v.closes_on then return false; end if;
         -- Before it is seen whether the link is used: else a wrong place would tell that, and use nothing up.
         if exists (select from jsonb_each_text(p_places) g where coalesce(g.value::int not between 0 and (v.scales ->> g.key)::int, true)) then
           raise exception 'teams-view-place' using errcode = 'check_violation';
         end if;
         update teams_link t set used = true where t.token_hash = p_hash and not t.used;
         if not found then return false; end if;
         insert into teams_count (organisation_id, assessment_id, item_code, place, people)
           select l.organisation_id, l.assessment_id, g.key, g.value::int, 1 from jsonb_each_text(p_places) g order by g.key
             on conflict (organisation_id, assessment_id, item_code, place) do update set people = teams_count.people + 1;
         return true;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.greatest_gap(counts integer[], higher integer, lower integer, held text)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
RETURN (WITH person AS (SELECT l.l AS level, row_number() OVER (ORDER BY l.l) AS place, count(*) OVER () AS n FROM generate_subscripts(greatest_gap.counts, 1) l(l), LATERAL generate_series(1, (greatest_gap.counts)[l.l]) generate_series(generate_series)), size AS (SELECT s.s FROM generate_series((greatest_gap.lower - ((greatest_gap.higher + greatest_gap.lower) - ((SELECT sum(c.c) AS sum FROM unnest(greatest_gap.counts) c(c)))::integer)), greatest_gap.lower) s(s)), dealt AS (SELECT size.s, p.level, CASE greatest_gap.held WHEN 'lowest-of-the-higher'::text THEN ((p.place >= 2) AND (p.place <= (size.s + 1))) WHEN 'highest-of-the-lower'::text THEN ((p.place < size.s) OR (p.place = p.n)) ELSE (p.place <= size.s) END AS in_lower FROM (size CROSS JOIN person p)), gap AS (SELECT (avg(dealt.level) FILTER (WHERE (NOT dealt.in_lower)) - avg(dealt.level) FILTER (WHERE dealt.in_lower)) AS gap FROM dealt GROUP BY dealt.s) SELECT max(gap.gap) AS max FROM gap)
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.group_word_may_be_said(executives integer, non_executives integer, threshold integer, shown jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         items int := jsonb_array_length(shown);
         room record;
       begin
         if items < 6 or exists (select from jsonb_array_elements(shown) e where e = 'null'::jsonb) then return false; end if;
         if exists (select from jsonb_array_elements(shown) e
                     cross join lateral (select executives + non_executives - sum(c::int) as missing from jsonb_array_elements_text(e) c) m
                     where m.missing < 0 or least(executives, non_executives) - m.missing < greatest(5, threshold)) then return false; end if;
         select bool_and(reach < 0.5 * items) filter (where held = 'nobody') as out_of_reach,
                bool_and(reach >= 0.5 * items + 1.6) filter (where held <> 'nobody') as both_ways
           into room
           from (select held, round(sum(greatest_gap(array(select c::int from jsonb_array_elements_text(e) with ordinality u(c, place) order by place),
                        higher, lower, held)), 9) as reach
                   from jsonb_array_elements(shown) e,
                        (values (1, executives, non_executives), (2, non_executives, executives)) way(way, higher, lower),
                        (values ('nobody'), ('lowest-of-the-higher'), ('highest-of-the-lower')) h(held)
                  group by way.way, held) r;
         return room.out_of_reach or room.both_ways;
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.hats_of(p_person uuid, p_day date)
 RETURNS TABLE(organisation_id uuid, organisation_name text, organisation_kind text, organisation_code text, demonstration boolean, roles text[], seat_id uuid, office text, only_assessment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name,
     o.kind,
     o.code,
     o.demonstration,
     array_agg(DISTINCT h.role ORDER BY h.role) AS array_agg,
     (array_agg(h.seat_id ORDER BY h.since DESC) FILTER (WHERE (h.seat_id IS NOT NULL)))[1] AS array_agg,
     (array_agg(h.office ORDER BY h.since DESC) FILTER (WHERE (h.seat_id IS NOT NULL)))[1] AS array_agg,
     (array_agg(h.only_assessment_id) FILTER (WHERE (h.only_assessment_id IS NOT NULL)))[1] AS array_agg
    FROM (( SELECT s.organisation_id,
             s.id AS seat_id,
             s.office,
             s.valid_from AS since,
             v.role,
             NULL::uuid AS only_assessment_id
            FROM candour.seat s,
             LATERAL ( VALUES ('member'::text), (
                         CASE
                             WHEN (s.office <> 'none'::text) THEN 'chair'::text
                             ELSE NULL::text
                         END)) v(role)
           WHERE ((s.person_id = hats_of.p_person) AND (v.role IS NOT NULL) AND (s.valid_from <= hats_of.p_day) AND ((s.valid_to IS NULL) OR (s.valid_to >= hats_of.p_day)))
         UNION ALL
          SELECT a.organisation_id,
             NULL::uuid,
             NULL::text,
             a.valid_from,
             a.role,
             NULL::uuid AS only_assessment_id
            FROM candour.appointment a
           WHERE ((a.person_id = hats_of.p_person) AND (a.valid_from <= hats_of.p_day) AND ((a.valid_to IS NULL) OR (a.valid_to >= hats_of.p_day)))
         UNION ALL
          SELECT l.organisation_id,
             s.id,
             s.office,
             s.valid_from,
             v.role,
             l.assessment_id
            FROM (((candour.room_link l
              JOIN candour.seat s ON (((s.organisation_id = l.organisation_id) AND (s.id = l.seat_id))))
              JOIN candour.assessment a ON (((a.organisation_id = l.organisation_id) AND (a.id = l.assessment_id))))
              CROSS JOIN LATERAL ( VALUES ('member'::text), (
                         CASE
                             WHEN (s.office <> 'none'::text) THEN 'chair'::text
                             ELSE NULL::text
                         END)) v(role))
           WHERE ((l.person_id = hats_of.p_person) AND (l.ended_at IS NULL) AND candour.room_is_prepared(a.*) AND (v.role IS NOT NULL) AND (s.valid_from <= hats_of.p_day) AND ((s.valid_to IS NULL) OR (s.valid_to >= hats_of.p_day)))) h
      JOIN candour.organisation o ON ((o.id = h.organisation_id)))
   WHERE (((h.role <> 'operator'::text) OR (o.kind = 'operator'::text)) AND ((h.role <> 'ics-lead'::text) OR (o.kind = 'board-of-system'::text)))
   GROUP BY o.id;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.help_rests_as_long()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    update help_line set rests_until = new.until, version = version + 1
     where organisation_id = new.organisation_id and publication_id = new.publication_id and ended_on is null;
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.introduce_what_matches()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare s help_line; w help_line;
  begin
    select * into s from help_line h where h.organisation_id = new.organisation_id and h.id = new.strength_id and h.kind = 'strength';
    select * into w from help_line h where h.organisation_id = new.wishing_id and h.id = new.wish_id and h.kind = 'wish';
    if s.id is null or w.id is null or coalesce(s.ended_on, w.ended_on) is not null
        or least(s.until, s.rests_until, w.until, w.rests_until) < today_in_london()
        or (s.instrument_code, s.item_code) is distinct from (w.instrument_code, w.item_code)
        or (s.instrument_code, s.item_code) is distinct from (new.instrument_code, new.item_code)
        or not reaches(s.to_systems, s.to_region, s.to_peers, new.wishing_id)
        or not reaches(w.to_systems, w.to_region, w.to_peers, new.organisation_id) then
      raise exception 'no-match' using errcode = 'check_violation', detail = 'Two trusts are introduced on a strength and a wish that reach each other.';
    end if;
    if new.made_by <> current_organisation() or new.state <> 'proposed'
        or new.offering_yes <> (new.made_by = new.organisation_id) or new.wishing_yes <> (new.made_by = new.wishing_id)
        or exists (select from unnest(new.shown_to) y where not reaches(s.to_systems, s.to_region, s.to_peers, y)
          or not reaches(w.to_systems, w.to_region, w.to_peers, y)) or new.offering_tells or new.wishing_tells then
      raise exception 'not-to-be-said' using errcode = 'check_violation', detail = 'Whoever makes an introduction says yes for themselves alone.';
    end if;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.is_operator()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (COALESCE(current_setting('candour.operator'::text, true), ''::text) = 'on'::text)
;
-- owner candour_owner; executed by candour_app, candour_door, candour_tally
CREATE OR REPLACE FUNCTION candour.keep_access_number()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    new.access_number := seat_access_number(new.organisation_id, new.seat_id);
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.keep_access_of_mark()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    select s.access_number into new.access_number from seat s where s.organisation_id = new.organisation_id and s.id = new.seat_id;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.keep_assessment_promises()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if old.state <> 'draft' and (new.threshold, new.pledge, new.pledge_shows_progress, new.instrument_code, new.instrument_version,
             new.instrument_checksum, new.method, new.wave_date) is distinct from (old.threshold, old.pledge, old.pledge_shows_progress,
             old.instrument_code, old.instrument_version, old.instrument_checksum, old.method, old.wave_date) then
           raise exception 'set-up-frozen' using errcode = 'check_violation', detail = 'What the pledge promised is frozen when the draft is left.';
         end if;
         if old.sealed_at is not null and (new.sealed_at, new.sealed_by_name, new.checksum, new.sealed_content, new.audit_head, new.incomplete)
             is distinct from (old.sealed_at, old.sealed_by_name, old.checksum, old.sealed_content, old.audit_head, old.incomplete) then
           raise exception 'sealed' using errcode = 'check_violation', detail = 'What was sealed cannot change.';
         end if;
         if new.state in ('cancelled', 'not-sealed') then new.ended_at := coalesce(new.ended_at, now()); end if; -- the purge counts from it
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.keep_joining_in_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if not room_is_prepared(new) then
           delete from join_code c where c.organisation_id = new.organisation_id and c.assessment_id = new.id;
           update room_link l set ended_at = now()
            where l.organisation_id = new.organisation_id and l.assessment_id = new.id and l.ended_at is null;
         elsif new.state <> 'draft' and not exists (
             select from join_code c where c.organisation_id = new.organisation_id and c.assessment_id = new.id) then
           perform renew_join_code(new.organisation_id, new.id);
         end if;
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.keep_paper_promises()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if (new.state, new.number) = (old.state, old.number) then
           if old.state in ('approved', 'issued') and new.fields is distinct from old.fields then
             raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
           end if;
         elsif not ((old.state, new.state) in (('draft', 'in-review'), ('in-review', 'draft'), ('in-review', 'approved'), ('approved', 'issued'))
               and new.number = old.number
             or old.state in ('approved', 'issued') and new.state = 'draft' and new.number = old.number + 1) then
           raise exception 'paper-step-unknown' using errcode = 'check_violation', detail = 'A paper is not moved on in this way.';
         end if;
         if new.state in ('approved', 'issued') and not exists (select from paper_version v where v.organisation_id = new.organisation_id
             and v.assessment_id = new.assessment_id and v.number = new.number) then
           raise exception 'nothing-approved' using errcode = 'check_violation', detail = 'A paper is approved with what was approved.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.keeps_tokens(p_organisation uuid, p_person uuid, p_day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM (candour.appointment a
              JOIN candour.organisation o ON ((o.id = a.organisation_id)))
           WHERE ((a.organisation_id = keeps_tokens.p_organisation) AND (a.person_id = keeps_tokens.p_person) AND ((a.role = 'chief-executive'::text) OR ((a.role = 'ics-lead'::text) AND (o.kind = 'board-of-system'::text))) AND (a.valid_from <= keeps_tokens.p_day) AND ((a.valid_to IS NULL) OR (a.valid_to >= keeps_tokens.p_day))))) AS "exists";
END
;
-- owner candour_owner; executed by candour_app, candour_door
CREATE OR REPLACE FUNCTION candour.last_skills_picture_closed()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT max(p.closes_on) AS max
    FROM candour.skills_picture p
   WHERE ((p.state <> 'open'::text) AND (EXISTS ( SELECT
            FROM candour.seat s
           WHERE ((s.organisation_id = p.organisation_id) AND (s.person_id = candour.current_person()) AND (s.valid_from <= p.closes_on) AND ((s.valid_to IS NULL) OR (s.valid_to >= p.closes_on))))));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.level_at(counts integer[], rank integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
RETURN (SELECT min(l.l) AS min FROM generate_subscripts(level_at.counts, 1) l(l) WHERE ((SELECT sum(c.c) AS sum FROM unnest((level_at.counts)[1:l.l]) c(c)) >= level_at.rank))
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.living_room_link(p_hash bytea, p_now timestamp with time zone)
 RETURNS SETOF candour.room_link
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT l.*::candour.room_link AS l
    FROM ((candour.room_link l
      JOIN candour.assessment a ON (((a.organisation_id = l.organisation_id) AND (a.id = l.assessment_id))))
      JOIN candour.seat s ON (((s.organisation_id = l.organisation_id) AND (s.id = l.seat_id))))
   WHERE ((l.token_hash = living_room_link.p_hash) AND (l.ended_at IS NULL) AND (l.expires_at > living_room_link.p_now) AND candour.room_is_prepared(a.*) AND ((((living_room_link.p_now AT TIME ZONE 'Europe/London'::text))::date >= s.valid_from) AND (((living_room_link.p_now AT TIME ZONE 'Europe/London'::text))::date <= COALESCE(s.valid_to, 'infinity'::date))));
END
;
-- owner candour_door
CREATE OR REPLACE FUNCTION candour.meeting_by_join_code(p_code text, p_person uuid, p_day date)
 RETURNS TABLE(organisation_id uuid, assessment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (meeting_by_join_code.p_person IS NOT NULL) THEN c.organisation_id
             ELSE NULL::uuid
         END AS "case",
         CASE
             WHEN (meeting_by_join_code.p_person IS NOT NULL) THEN c.assessment_id
             ELSE NULL::uuid
         END AS "case"
    FROM candour.join_code c
   WHERE ((c.code = meeting_by_join_code.p_code) AND ((meeting_by_join_code.p_person IS NULL) OR (EXISTS ( SELECT
            FROM candour.hats_of(meeting_by_join_code.p_person, meeting_by_join_code.p_day) h(organisation_id, organisation_name, organisation_kind, organisation_code, demonstration, roles, seat_id, office, only_assessment_id)
           WHERE ((h.organisation_id = c.organisation_id) AND (COALESCE(h.only_assessment_id, c.assessment_id) = c.assessment_id))))));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.move_papers_in_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         update paper set version = version + 1 where organisation_id = new.organisation_id and state = 'in-review';
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.movement_of(p_from uuid, p_to uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         a round := own_round(p_from); b round := own_round(p_to);
         least_shown int; in_both int; moved int; came_or_went int;
       begin
         if (a.assessment_id, a.item_code) is distinct from (b.assessment_id, b.item_code) then
           raise exception 'not-the-same-item' using errcode = 'check_violation';
         end if;
         if a.state <> 'revealed' or b.state <> 'revealed' then return null; end if;
         select greatest(8, t.threshold) into least_shown from assessment t where t.id = a.assessment_id;
         select count(*) filter (where x.gave and y.gave), count(*) filter (where x.level <> y.level),
                count(*) filter (where x.gave is distinct from y.gave)
           into in_both, moved, came_or_went
           from (select w.seat_id, w.level, w.kind = 'level' as gave from answer w where w.round_id = a.id) x
           full join (select w.seat_id, w.level, w.kind = 'level' as gave from answer w where w.round_id = b.id) y on x.seat_id = y.seat_id;
         if in_both < least_shown or came_or_went > 0 then return null; end if;
         return case when moved <= 1 then 'none-or-few' when 3 * moved <= in_both then 'some' else 'many' end;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.never_reopen_poll()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    if array_position(array['open', 'locked', 'revealed'], new.state) < array_position(array['open', 'locked', 'revealed'], old.state) then
      raise exception 'poll-never-reopens' using errcode = 'check_violation', detail = 'Put the question again instead.';
    end if;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.never_reopen_round()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if array_position(array['open', 'locked', 'revealed'], replace(new.state, 'withheld', 'revealed'))
            < array_position(array['open', 'locked', 'revealed'], replace(old.state, 'withheld', 'revealed'))
            or (old.state in ('revealed', 'withheld') and new.state <> old.state) then
           raise exception 'round-never-reopens' using errcode = 'check_violation', detail = 'Open the next round instead.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.not_while_adding_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_advisory_xact_lock_shared(hashtextextended('candour skills pictures are added up', 0));
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.not_yet_count(p_proposal uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM candour.not_yet y
   WHERE ((y.proposal_id = not_yet_count.p_proposal) AND (y.organisation_id = candour.current_organisation()));
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.note_attempt(p_kind text, p_subject bytea, p_window interval, p_most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare tried int;
       begin
         perform pg_advisory_xact_lock(hashtextextended(p_kind || encode(p_subject, 'hex'), 0));
         delete from attempt a where a.id in (
           select o.id from attempt o where o.at < clock_timestamp() - interval '1 day' order by o.at limit 50 for update skip locked);
         select count(*) into tried from attempt a
          where a.kind = p_kind and a.subject_hash = p_subject and a.at > clock_timestamp() - p_window;
         if tried >= p_most then return false; end if;
         insert into attempt (kind, subject_hash, at) values (p_kind, p_subject, clock_timestamp());
         return true;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.note_who_shares_actions()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    delete from action_sharing a where a.organisation_id = new.organisation_id and not exists (select from shared_action s
      where s.organisation_id = a.organisation_id and s.withdrawn_on is null and a.system_id = any (s.to_systems));
    insert into action_sharing (organisation_id, system_id)
      select distinct s.organisation_id, unnest(s.to_systems) from shared_action s
       where s.organisation_id = new.organisation_id and s.withdrawn_on is null
      on conflict do nothing;
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.note_who_wrote()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    new.by_scribe := new.by_scribe and current_user = 'candour_tally';
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.one_skills_picture_in_180_days()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour skills pictures ' || new.organisation_id, 0));
         if exists (select from skills_picture p where p.organisation_id = new.organisation_id
             and (p.state = 'open' or p.opened_on > new.opened_on - 180)) then
           raise exception 'skills-picture-too-soon' using errcode = 'check_violation';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_at_set_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if exists (select from round r where r.organisation_id = new.organisation_id and r.assessment_id = new.assessment_id) then
           raise exception 'set-up-frozen' using errcode = 'check_violation', detail = 'The items are fixed before the first round opens.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_issue_what_is_approved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if (to_jsonb(new) - 'issued_on' - 'issued_by_name') is distinct from (to_jsonb(old) - 'issued_on' - 'issued_by_name')
             or old.issued_on is not null then
           raise exception 'paper-approved' using errcode = 'check_violation', detail = 'What was approved cannot change.';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_to_open_picture()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_advisory_xact_lock_shared(hashtextextended('candour skills picture ' || new.picture_id, 0));
         if not exists (select from skills_picture p
             where p.organisation_id = new.organisation_id and p.id = new.picture_id and p.state = 'open') then
           raise exception 'skills-picture-closed' using errcode = 'check_violation';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_until_finished()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare gone boolean := tg_op = 'DELETE'; finished date;
       begin
         select r.finished_on into finished from reflection r
          where r.person_id = case when gone then old.person_id else new.person_id end
            and r.id = case when gone then old.reflection_id else new.reflection_id end for share;
         if finished is not null then
           raise exception 'reflection-finished' using errcode = 'check_violation';
         end if;
         return case when gone then old else new end;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_while_open()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare longest smallint;
  begin
    if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
    select i.scale_length into longest
      from round r join assessment_item i using (organisation_id, assessment_id, item_code)
     where r.id = case tg_op when 'DELETE' then old.round_id else new.round_id end and r.state = 'open'
       for share of r;
    if not found then
      raise exception 'round-locked' using errcode = 'check_violation', detail = 'The round is not open.';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    if tg_table_name = 'answer' then
      if new.level > longest then
        raise exception 'level-off-scale' using errcode = 'check_violation';
      end if;
      if current_user <> 'candour_tally' then new.access_number := seat_access_number(new.organisation_id, new.seat_id); end if;
    end if;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.only_while_poll_open()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare p poll;
  begin
    if tg_op = 'DELETE' and current_user = 'candour_tally' then return old; end if; -- the purge
    select * into p from poll t
     where t.organisation_id = new.organisation_id and t.id = new.poll_id and t.state = 'open' for share;
    if not found then
      raise exception 'poll-locked' using errcode = 'check_violation', detail = 'The poll is not open.';
    end if;
    if new.chosen is distinct from array(select distinct c from unnest(new.chosen) c order by c)
       or cardinality(new.chosen) not between p.choose_at_least and p.choose_at_most
       or 1 > any (new.chosen) or p.option_count < any (new.chosen) then
      raise exception 'choice-not-possible' using errcode = 'check_violation';
    end if;
    new.access_number := seat_access_number(new.organisation_id, new.seat_id);
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.open_password_reset(p_email text, p_hash bytea, p_expires timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare p person;
       begin
         select * into p from person t where t.email = lower(p_email);
         if not found then return null; end if;
         insert into personal_link (person_id, purpose, email, name, token_hash, expires_at)
         values (p.id, 'password-reset', p.email, p.name, p_hash, p_expires);
         return p.name;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.open_password_reset_for(p_seat uuid, p_appointment uuid, p_hash bytea, p_now timestamp with time zone, p_expires timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare whose uuid; place_at uuid; p person;
       begin
         if num_nonnulls(p_seat, p_appointment) <> 1 then return null; end if;
         select s.person_id, s.organisation_id into whose, place_at from seat s
          where s.id = p_seat and s.organisation_id = current_organisation();
         if not found then
           select a.person_id, a.organisation_id into whose, place_at from appointment a
            where a.id = p_appointment and (a.organisation_id = current_organisation() or is_operator());
         end if;
         select * into p from person t where t.id = whose;
         if not found or not opens_only_doors_of(current_organisation(), whose, p_seat, p_appointment) then return null; end if;
         update personal_link t set revoked_at = p_now
          where t.person_id = whose and t.issued_by is not null and t.used_at is null and t.revoked_at is null;
         insert into personal_link (organisation_id, seat_id, appointment_id, person_id, issued_by, purpose, email, name, token_hash, created_at, expires_at, again)
         values (place_at, p_seat, p_appointment, whose, current_organisation(), 'password-reset', p.email, p.name, p_hash, p_now, p_expires, true);
         return p.email;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.open_room_link(p_hash bytea, p_proved text, p_chosen text, p_sign_in bytea, p_now timestamp with time zone, p_expires timestamp with time zone, p_device text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare l room_link; whose uuid;
  begin
    perform from room_link t where t.token_hash = p_hash for no key update;
    select * into l from living_room_link(p_hash, p_now);
    if not found or l.code_hash is distinct from p_proved then return null; end if;
    if l.code_hash is null then
      insert into person (name) select s.name from seat s where s.organisation_id = l.organisation_id and s.id = l.seat_id
      returning id into whose;
      
    end if;
    update room_link t set tries = 0, code_hash = coalesce(t.code_hash, p_chosen), person_id = coalesce(t.person_id, whose)
     where t.id = l.id;
    insert into sign_in (person_id, token_hash, organisation_id, expires_at, device)
    values (coalesce(whose, l.person_id), p_sign_in, l.organisation_id, p_expires, p_device);
    return l.assessment_id;
  end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.open_sign_in(p_person uuid, p_hash bytea, p_organisation uuid, p_expires timestamp with time zone, p_device text)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 INSERT INTO candour.sign_in (person_id, token_hash, organisation_id, expires_at, device)
   VALUES (open_sign_in.p_person, open_sign_in.p_hash, open_sign_in.p_organisation, open_sign_in.p_expires, COALESCE(open_sign_in.p_device, ''::text))
   RETURNING sign_in.id;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.opens_only_doors_of(p_issuer uuid, p_person uuid, p_seat uuid, p_appointment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT (((EXISTS ( SELECT
            FROM candour.seat s
           WHERE ((s.id = opens_only_doors_of.p_seat) AND (s.person_id = opens_only_doors_of.p_person)))) OR (EXISTS ( SELECT
            FROM candour.appointment a
           WHERE ((a.id = opens_only_doors_of.p_appointment) AND (a.person_id = opens_only_doors_of.p_person))))) AND (NOT (EXISTS ( SELECT
            FROM ( SELECT s.organisation_id,
                     'member'::text AS role,
                     s.valid_to
                    FROM candour.seat s
                   WHERE (s.person_id = opens_only_doors_of.p_person)
                 UNION ALL
                  SELECT a.organisation_id,
                     a.role,
                     a.valid_to
                    FROM candour.appointment a
                   WHERE (a.person_id = opens_only_doors_of.p_person)) place
           WHERE (((place.valid_to IS NULL) OR (place.valid_to >= ((now() AT TIME ZONE 'Europe/London'::text))::date)) AND
                 CASE ( SELECT o.kind
                        FROM candour.organisation o
                       WHERE (o.id = opens_only_doors_of.p_issuer))
                     WHEN 'operator'::text THEN ((place.role = 'member'::text) OR ((place.role = 'operator'::text) AND (place.organisation_id <> opens_only_doors_of.p_issuer)))
                     ELSE (place.organisation_id <> opens_only_doors_of.p_issuer)
                 END)))));
END
;
-- owner candour_door
CREATE OR REPLACE FUNCTION candour.own_access_number()
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT p.access_number
    FROM candour.person p
   WHERE (p.id = candour.current_person());
END
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.own_in_room(p_assessment uuid, p_item text, p_proposal uuid, p_poll uuid)
 RETURNS TABLE(sequence bigint, pledge_read boolean, eligible boolean, aside boolean, answer_version integer, not_yet boolean, dissents uuid[], may_confirm uuid[], poll_waits boolean)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare a assessment; asked uuid;
       begin
         select * into a from assessment t where t.organisation_id = current_organisation() and t.id = p_assessment;
         if not found then return; end if;
         select r.id into asked from assessment_item i
           join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id and r.item_code = i.item_code
                       and r.number = i.round_number
          where i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item;
         return query
         select a.sequence,
           (select exists (select from pledge_reading p where p.organisation_id = a.organisation_id and p.assessment_id = a.id
                              and p.seat_id = s.seat_id)
              from assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat()),
           exists (select from round_seat e where e.organisation_id = a.organisation_id and e.round_id = asked and e.seat_id = current_seat()),
           exists (select from stand_aside x where x.organisation_id = a.organisation_id and x.assessment_id = a.id and x.item_code = p_item
                      and x.seat_id = current_seat()),
           (select w.version from answer w where w.organisation_id = a.organisation_id and w.round_id = asked and w.seat_id = current_seat()),
           exists (select from not_yet y where y.organisation_id = a.organisation_id and y.proposal_id = p_proposal and y.seat_id = current_seat()),
           array(select d.id from dissent d join dissent_author w on w.organisation_id = d.organisation_id and w.dissent_id = d.id
                  where d.organisation_id = a.organisation_id and d.assessment_id = a.id and d.item_code = p_item),
           array(select e.id from evidence e
                  where e.organisation_id = a.organisation_id and e.assessment_id = a.id and e.item_code = p_item
                    and e.added_by_person <> current_person() and (e.owner_seat_id is null or e.owner_seat_id is distinct from current_seat())),
           exists (select from poll_seat e join poll p on p.organisation_id = e.organisation_id and p.id = e.poll_id and p.state = 'open'
                    where e.organisation_id = a.organisation_id and e.poll_id = p_poll and e.seat_id = current_seat())
             and not exists (select from poll_choice c where c.organisation_id = a.organisation_id and c.poll_id = p_poll and c.seat_id = current_seat());
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.own_instrument_never_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if tg_op = 'UPDATE' and (new.id, new.organisation_id, new.instrument_code, new.instrument_version, new.follows, new.title,
                                  new.text, new.checksum, new.published_at, new.published_by_name)
                is not distinct from (old.id, old.organisation_id, old.instrument_code, old.instrument_version, old.follows, old.title,
                                  old.text, old.checksum, old.published_at, old.published_by_name) then
           return new;
         end if;
         raise exception 'own-instrument-never-changes' using errcode = 'check_violation',
           detail = 'A published version stays as it is: publish a new one, or withdraw this one from choosing.';
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.own_place(p_assessment uuid, p_item text)
 RETURNS TABLE(state text, item_state text, scale_length smallint, round_id uuid, round_state text, round_number integer, pledge_read boolean, eligible boolean, answer_version integer, answer_closed boolean, auto_lock boolean)
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    return query
    select a.state, i.state, i.scale_length, r.id, r.state, i.round_number,
           exists (select from pledge_reading p where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.seat_id = s.seat_id),
           exists (select from round_seat e where e.organisation_id = a.organisation_id and e.round_id = r.id and e.seat_id = s.seat_id),
           (select w.version from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id and w.seat_id = s.seat_id),
           exists (select from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id and w.seat_id = s.seat_id
                      and w.access_number <> seat_access_number(w.organisation_id, w.seat_id)),
           a.auto_lock
      from assessment a
      join assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = current_seat()
      join assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item
      join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                  and r.item_code = i.item_code and r.number = i.round_number
     where a.organisation_id = current_organisation() and a.id = p_assessment
       for share of r;
  end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.own_poll(p_poll uuid)
 RETURNS candour.poll
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare found_poll poll;
  begin
    select * into found_poll from poll p where p.id = p_poll and p.organisation_id = current_organisation();
    if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    return found_poll;
  end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.own_round(p_round uuid)
 RETURNS candour.round
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare found_round round;
       begin
         select * into found_round from round r where r.id = p_round and r.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         return found_round;
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.paper_history_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         raise exception 'paper-history-only-grows' using errcode = 'check_violation', detail = 'The history of a paper can be added to and nothing else.';
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.person_for_sign_in(p_email text)
 RETURNS TABLE(person_id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT p.id,
     p.password_hash
    FROM candour.person p
   WHERE (p.email = lower(person_for_sign_in.p_email));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.person_of_sign_in(p_sign_in uuid)
 RETURNS TABLE(person_id uuid, person_name text, person_email text, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT p.id,
     p.name,
     p.email,
     s.organisation_id
    FROM (candour.sign_in s
      JOIN candour.person p ON ((p.id = s.person_id)))
   WHERE (s.id = person_of_sign_in.p_sign_in);
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.personal_link_by_token(p_hash bytea, p_now timestamp with time zone)
 RETURNS TABLE(id uuid, purpose text, name text, email text, organisation_name text, has_account boolean, joined boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT l.id,
     l.purpose,
     l.name,
     l.email,
     o.name,
     (EXISTS ( SELECT
            FROM candour.person p
           WHERE (p.email = l.email))) AS "exists",
     ((EXISTS ( SELECT
            FROM candour.seat s
           WHERE ((s.id = l.seat_id) AND (s.person_id IS NOT NULL)))) OR (EXISTS ( SELECT
            FROM candour.appointment a
           WHERE ((a.id = l.appointment_id) AND (a.person_id IS NOT NULL)))))
    FROM (candour.personal_link l
      LEFT JOIN candour.organisation o ON ((o.id = l.organisation_id)))
   WHERE ((l.token_hash = personal_link_by_token.p_hash) AND (l.used_at IS NULL) AND (l.revoked_at IS NULL) AND (l.expires_at > personal_link_by_token.p_now) AND ((l.issued_by IS NULL) OR candour.opens_only_doors_of(l.issued_by, l.person_id, l.seat_id, l.appointment_id)));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.poll_progress(p_poll uuid)
 RETURNS TABLE(chosen integer, eligible integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT ( SELECT (count(*))::integer AS count
            FROM candour.poll_choice c
           WHERE (c.poll_id = (candour.own_poll(poll_progress.p_poll)).id)) AS count,
     ( SELECT (count(*))::integer AS count
            FROM candour.poll_seat e
           WHERE (e.poll_id = (candour.own_poll(poll_progress.p_poll)).id)) AS count;
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.polls_due_for_purge(p_now timestamp with time zone DEFAULT now())
 RETURNS TABLE(organisation_id uuid, poll_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT p.organisation_id,
     p.id
    FROM (candour.poll p
      LEFT JOIN candour.assessment a ON (((a.organisation_id = p.organisation_id) AND (a.id = p.assessment_id))))
   WHERE ((p.purged_at IS NULL) AND (a.hold_reason IS NULL) AND (COALESCE(p.revealed_at, p.opened_at) <= (polls_due_for_purge.p_now - '30 days'::interval)));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.predecessors_of(p_organisation uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
         with recursive former(id) as (
           select s.organisation_id from successor s where s.successor_id = p_organisation
           union select s.organisation_id from former f join successor s on s.successor_id = f.id)
         select f.id from former f where f.id <> p_organisation $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.presenter_by_token(p_hash bytea, p_now timestamp with time zone, p_after_reveal interval)
 RETURNS TABLE(link_id uuid, organisation_id uuid, assessment_id uuid, poll_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT l.id,
     l.organisation_id,
     l.assessment_id,
     l.poll_id
    FROM ((candour.presenter_link l
      LEFT JOIN candour.assessment a ON (((a.organisation_id = l.organisation_id) AND (a.id = l.assessment_id))))
      LEFT JOIN candour.poll p ON (((p.organisation_id = l.organisation_id) AND (p.id = l.poll_id))))
   WHERE ((l.token_hash = presenter_by_token.p_hash) AND (l.expires_at > presenter_by_token.p_now) AND ((a.state = ANY (ARRAY['draft'::text, 'scoring'::text, 'meeting'::text, 'paused'::text])) OR (p.state = ANY (ARRAY['open'::text, 'locked'::text])) OR ((p.state = 'revealed'::text) AND (GREATEST(p.revealed_at, l.made_at) > (presenter_by_token.p_now - presenter_by_token.p_after_reveal)))));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.progress_of(p_assessment uuid)
 RETURNS TABLE(seat_id uuid, done integer, of integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (a.pledge_shows_progress OR (s.seat_id = candour.current_seat())) THEN s.seat_id
             ELSE NULL::uuid
         END AS "case",
     (( SELECT (count(*))::integer AS count
            FROM (candour.round r
              JOIN candour.answer w ON (((w.round_id = r.id) AND (w.seat_id = s.seat_id))))
           WHERE ((r.assessment_id = a.id) AND (r.number = 1))) + ( SELECT (count(*))::integer AS count
            FROM candour.stand_aside x
           WHERE ((x.assessment_id = a.id) AND (x.seat_id = s.seat_id)))),
     ( SELECT (count(*))::integer AS count
            FROM candour.round r
           WHERE ((r.assessment_id = a.id) AND (r.number = 1))) AS count
    FROM (candour.assessment a
      JOIN candour.assessment_seat s ON ((s.assessment_id = a.id)))
   WHERE ((a.id = progress_of.p_assessment) AND (a.organisation_id = candour.current_organisation()))
   ORDER BY
         CASE
             WHEN (a.pledge_shows_progress OR (s.seat_id = candour.current_seat())) THEN s.seat_id
             ELSE NULL::uuid
         END, (( SELECT (count(*))::integer AS count
            FROM (candour.round r
              JOIN candour.answer w ON (((w.round_id = r.id) AND (w.seat_id = s.seat_id))))
           WHERE ((r.assessment_id = a.id) AND (r.number = 1))) + ( SELECT (count(*))::integer AS count
            FROM candour.stand_aside x
           WHERE ((x.assessment_id = a.id) AND (x.seat_id = s.seat_id)))) DESC;
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.purge_answers(p_assessment uuid, p_now timestamp with time zone DEFAULT now())
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare a assessment; gone int;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation() for update;
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if a.purged_at is not null then return 0; end if;
         if a.hold_reason is not null or coalesce(a.sealed_at, a.ended_at) is null
            or coalesce(a.sealed_at, a.ended_at) > p_now - interval '30 days' then
           raise exception 'not-due-for-purge' using errcode = 'check_violation';
         end if;
         delete from answer w using round r where r.id = w.round_id and r.assessment_id = a.id;
         get diagnostics gone = row_count;
         delete from round_seat e using round r where r.id = e.round_id and r.assessment_id = a.id;
         delete from stand_aside x where x.assessment_id = a.id;
         delete from not_yet y using proposal p where p.id = y.proposal_id and p.assessment_id = a.id;
         delete from dissent_author d using dissent n where n.id = d.dissent_id and n.assessment_id = a.id;
         update assessment t set purged_at = p_now where t.id = a.id;
         return gone;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.purge_poll(p_poll uuid, p_now timestamp with time zone DEFAULT now())
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare p poll; gone int; was_eligible int;
  begin
    select * into p from poll t where t.id = p_poll and t.organisation_id = current_organisation() for update;
    if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    if p.purged_at is not null then return 0; end if;
    if coalesce(p.revealed_at, p.opened_at) > p_now - interval '30 days'
       or exists (select from assessment a where a.id = p.assessment_id and a.hold_reason is not null) then
      raise exception 'not-due-for-purge' using errcode = 'check_violation';
    end if;
    select count(*) into was_eligible from poll_seat e where e.poll_id = p.id;
    delete from poll_choice c where c.poll_id = p.id;
    get diagnostics gone = row_count;
    delete from poll_seat e where e.poll_id = p.id;
    if p.state <> 'revealed' then
      insert into poll_tally (organisation_id, poll_id, tally)
      values (p.organisation_id, p.id, jsonb_build_object('shown', 'lapsed', 'chosen', gone, 'eligible', was_eligible,
                                                          'threshold', p.threshold, 'counts', null)) on conflict do nothing;
    end if;
    update poll t set purged_at = p_now, state = 'revealed', locked_at = coalesce(t.locked_at, p_now),
                      revealed_at = coalesce(t.revealed_at, p_now), version = t.version + 1 where t.id = p.id;
    return gone;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.put_on_behalf(p_assessment uuid, p_seat uuid, p_round uuid, p_reading uuid, p_kind text, p_level integer, p_reason text, p_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare c scribe; r round := own_round(p_round); given int;
  begin
    select * into c from scribe t where t.organisation_id = current_organisation() and t.assessment_id = p_assessment and t.seat_id = p_seat and t.person_id = current_person() and t.ended_on is null for update;
    if not found or r.assessment_id <> c.assessment_id then raise exception 'not-found' using errcode = 'no_data_found'; end if;
    insert into answer as w (organisation_id, round_id, seat_id, kind, level, reason, access_number, day, by_scribe)
    select s.organisation_id, r.id, s.id, p_kind, p_level, nullif(p_reason, ''), s.access_number, p_day, true
      from seat s where s.organisation_id = c.organisation_id and s.id = c.seat_id
    on conflict (organisation_id, round_id, seat_id) do update
      set kind = excluded.kind, level = excluded.level, reason = excluded.reason,
          comment = case when w.access_number = excluded.access_number then w.comment end, share_comment = false, standing = false,
          access_number = excluded.access_number, day = excluded.day, version = w.version + 1, by_scribe = true
      where not (r.number = 1 and not w.by_scribe and c.consent <> 'own-device')
    returning w.version into given;
    if given is null then raise exception 'their-own-answer' using errcode = 'check_violation'; end if;
    update scribe t set last_reading = p_reading where t.id = c.id;
    return r.number > 1 and given > 1;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.put_own_answer(p_round uuid, p_kind text, p_level integer, p_reason text, p_comment text, p_share_comment boolean, p_day date, p_expected_version integer, p_channel text)
 RETURNS TABLE(kind text, level smallint, reason text, comment text, share_comment boolean, standing boolean, version integer)
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       #variable_conflict use_column
       declare saved answer; r round;
       begin
         insert into answer as w (organisation_id, round_id, seat_id, kind, level, reason, comment, share_comment, day)
         select e.organisation_id, e.round_id, e.seat_id, p_kind, p_level, nullif(p_reason, ''), nullif(p_comment, ''), p_share_comment, p_day
           from round_seat e where e.organisation_id = current_organisation() and e.round_id = p_round and e.seat_id = current_seat()
         on conflict (organisation_id, round_id, seat_id) do update
           set kind = excluded.kind, level = excluded.level, reason = excluded.reason, comment = excluded.comment,
               share_comment = excluded.share_comment, day = excluded.day, standing = false, version = w.version + 1
           where w.version = p_expected_version
         returning * into saved;
         if not found then return; end if;
         if p_channel is not null then
           select * into r from round t where t.organisation_id = saved.organisation_id and t.id = p_round;
           if r.number = 1 or saved.version = 1 then perform announce_progress(p_channel, r.assessment_id, r.item_code, p_round); end if;
         end if;
         return query select saved.kind, saved.level, saved.reason, saved.comment, saved.share_comment, saved.standing, saved.version;
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.quantile_of(counts integer[], percent integer)
 RETURNS numeric
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare n int := (select sum(c) from unnest(counts) c);
       begin
         if coalesce(n, 0) = 0 then return null; end if;
         if (n * percent) % 100 <> 0 then return level_at(counts, (n * percent) / 100 + 1); end if;
         return trim_scale((level_at(counts, n * percent / 100) + level_at(counts, n * percent / 100 + 1)) / 2.0);
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.reaches(p_systems uuid[], p_region text, p_peers text, p_reader uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
    select exists (select from organisation o where o.id = p_reader and (o.closed is null or o.closed >= today_in_london())
      and (o.id = any (p_systems)
        or p_region = coalesce(o.region_code, o.region_name) and o.kind in ('trust', 'board-of-system')
        or p_peers = o.trust_type and o.kind = 'trust'
        or exists (select from system_membership m where m.trust_id = o.id and m.system_id = any (p_systems)
             and m.valid_from <= today_in_london() and (m.valid_to is null or m.valid_to >= today_in_london())))) $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.read_pledge_to(p_assessment uuid, p_seat uuid, p_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    perform 1 from scribe t where t.organisation_id = current_organisation() and t.assessment_id = p_assessment and t.seat_id = p_seat and t.person_id = current_person() and t.ended_on is null for update;
    if not found then return false; end if;
    insert into pledge_reading (organisation_id, assessment_id, seat_id, day)
    values (current_organisation(), p_assessment, p_seat, p_day) on conflict do nothing;
    return true;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.release_comments(p_assessment uuid, p_item_codes text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare a assessment; r round; released int := 0; one int;
       begin
         select * into a from assessment t where t.id = p_assessment and t.organisation_id = current_organisation();
         if not found then raise exception 'not-found' using errcode = 'no_data_found'; end if;
         if exists (select from assessment_item i where i.assessment_id = a.id and i.state in ('waiting', 'open', 'locked') and i.section_code in
             (select s.section_code from assessment_item s where s.assessment_id = a.id and s.item_code = any (p_item_codes))) then
           raise exception 'section-not-done' using errcode = 'check_violation';
         end if;
         perform pg_advisory_xact_lock(hashtextextended('candour comments ' || a.id, 0));
         for r in select * from round t where t.assessment_id = a.id and t.item_code = any (p_item_codes) and t.state = 'revealed'
             and not exists (select from shared_comment c where c.round_id = t.id) order by t.item_code, t.number loop
           continue when (select count(*) from answer w where w.round_id = r.id and w.kind = 'level') < greatest(5, a.threshold);
           insert into shared_comment (organisation_id, assessment_id, item_code, round_id, kind, position, words)
           select r.organisation_id, r.assessment_id, r.item_code, r.id, d.kind, row_number() over (partition by d.kind order by d.drawn), d.words
             from (select v.kind, v.words, gen_random_uuid() as drawn from answer w,
                     lateral (values ('comment', w.comment), ('reason', case when w.kind = 'not-applicable' then w.reason end)) v(kind, words)
                    where w.round_id = r.id and w.share_comment and v.words <> '') d
            order by d.kind, d.drawn;
           get diagnostics one = row_count;
           released := released + one;
         end loop;
         return released;
       end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.renew_join_code(p_organisation uuid, p_assessment uuid)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare drawn text;
       begin
         delete from join_code c where c.organisation_id = p_organisation and c.assessment_id = p_assessment;
         loop
           drawn := draw_join_code();
           insert into join_code (organisation_id, assessment_id, code) values (p_organisation, p_assessment, drawn)
           on conflict (code) do nothing;
           if found then return drawn; end if;
         end loop;
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.rest_help_anew()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare result record; line help_line; bears_out boolean;
  begin
    select p.id, p.instrument_code, p.wave_date, p.published_at, p.content -> 'items' as items, s.to_region, s.to_peers, s.until,
           array(select r.reader_organisation_id from publication_reader r
                  where r.organisation_id = p.organisation_id and r.publication_id = p.id) as systems
      into result from publication_sharing s
      join publication p on p.organisation_id = s.organisation_id and p.id = s.publication_id
     where s.organisation_id = new.organisation_id and s.publication_id = new.publication_id and p.withdrawn_at is null
       and jsonb_typeof(p.content -> 'items') = 'array' and (s.until is null or s.until >= today_in_london());
    if not found then return null; end if;
    for line in select h.* from help_line h
        join publication before on before.organisation_id = h.organisation_id and before.id = h.publication_id
       where h.organisation_id = new.organisation_id and h.instrument_code = result.instrument_code and h.ended_on is null
         and (before.wave_date, before.published_at) < (result.wave_date, result.published_at)
         and h.to_systems <@ result.systems and (h.to_region is null or h.to_region is not distinct from result.to_region)
         and (h.to_peers is null or h.to_peers is not distinct from result.to_peers) loop
      -- As it reads with what was put right before it was shared.
      select i ->> 'outcome' = 'agreed' and case line.kind when 'strength' then now.level >= 3
               else (i -> 'ambition' ->> 'level')::int > now.level end
        into bears_out from jsonb_array_elements(result.items) i
        cross join lateral (
          select said.level from (
            select 0 as number, (i ->> 'level')::int as level
            union all select c.number, substring(f ->> 'shouldRead' from '^Level ([1-9])')::int
              from publication_correction c, jsonb_array_elements(c.content -> 'items') f
             where c.organisation_id = new.organisation_id and c.publication_id = result.id and f ->> 'code' = line.item_code) said
           order by said.number desc limit 1) now
       where i ->> 'code' = line.item_code;
      if coalesce(bears_out, false) then
        update help_line set publication_id = result.id, wave_date = result.wave_date, rests_until = result.until, version = version + 1
         where id = line.id;
      else
        update help_line set ended_on = today_in_london(), ended_because = 'newer-result', version = version + 1 where id = line.id;
      end if;
    end loop;
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.revoke_token_for_good()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if old.revoked_on is not null and new.revoked_on is distinct from old.revoked_on then
           raise exception 'already-revoked' using errcode = 'check_violation';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.room_is_prepared(a candour.assessment)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
RETURN (((a).state = ANY (ARRAY['meeting'::text, 'paused'::text])) OR (((a).state = 'scoring'::text) AND ((a).scoring_closed_at IS NOT NULL)) OR (((a).state = 'draft'::text) AND ((a).method = 'room'::text)))
;
-- owner candour_owner; executed by candour_app, candour_door
CREATE OR REPLACE FUNCTION candour.room_link_by_token(p_hash bytea, p_now timestamp with time zone)
 RETURNS TABLE(name text, organisation_name text, assessment_id uuid, opened boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT s.name,
     o.name,
     l.assessment_id,
     (l.code_hash IS NOT NULL)
    FROM ((candour.living_room_link(room_link_by_token.p_hash, room_link_by_token.p_now) l(id, organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, ended_at, code_hash, person_id, tries, again)
      JOIN candour.seat s ON (((s.organisation_id = l.organisation_id) AND (s.id = l.seat_id))))
      JOIN candour.organisation o ON ((o.id = l.organisation_id)))
   WHERE (l.tries < 5);
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.round_progress(p_round uuid)
 RETURNS TABLE(answered integer, eligible integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT ( SELECT (count(*))::integer AS count
            FROM candour.answer w
           WHERE (w.round_id = (candour.own_round(round_progress.p_round)).id)) AS count,
     ( SELECT (count(*))::integer AS count
            FROM candour.round_seat e
           WHERE (e.round_id = (candour.own_round(round_progress.p_round)).id)) AS count;
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.scribe_place(p_assessment uuid, p_seat uuid, p_item text, p_reading uuid)
 RETURNS TABLE(living boolean, repeated boolean, state text, item_state text, scale_length smallint, round_id uuid, round_state text, round_number integer, pledge_read boolean, eligible boolean, theirs boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  declare c scribe;
  begin
    select * into c from scribe t where t.organisation_id = current_organisation() and t.assessment_id = p_assessment and t.seat_id = p_seat and t.person_id = current_person() order by t.ended_on desc nulls first limit 1 for update;
    if not found then return; end if;
    return query
    select c.ended_on is null, coalesce(c.last_reading = p_reading, false), a.state, i.state, i.scale_length, r.id, r.state, i.round_number,
           c.ended_on is null and exists (select from pledge_reading p
             where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.seat_id = c.seat_id),
           c.ended_on is null and exists (select from round_seat e
             where e.organisation_id = a.organisation_id and e.round_id = r.id and e.seat_id = c.seat_id),
           c.ended_on is null and exists (select from answer w where w.organisation_id = a.organisation_id and w.round_id = r.id
             and w.seat_id = c.seat_id and r.number = 1 and not w.by_scribe and c.consent <> 'own-device')
      from assessment a
      join assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = p_item
      join round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                  and r.item_code = i.item_code and r.number = i.round_number
     where a.organisation_id = c.organisation_id and a.id = c.assessment_id
       for share of r;
  end $function$
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.seat_access_number(p_organisation uuid, p_seat uuid)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare found_number int;
       begin
         select 1000000000 + l.number into found_number from room_link l
          where l.person_id = current_person() and l.organisation_id = p_organisation and l.seat_id = p_seat;
         if found then return found_number; end if;
         select s.access_number into found_number from seat s where s.organisation_id = p_organisation and s.id = p_seat;
         return found_number;
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.seen_trusts(p_day date, p_scope text, p_instrument text, p_wave_from date, p_wave_to date, p_only uuid)
 RETURNS TABLE(reader_name text, reader_kind text, instrument_code text, open_trusts integer, organisation_id uuid, name text, code text, trust_type text, trust_subtype text, care_settings jsonb, region_name text, system_names text[], member boolean, self boolean, publications jsonb, formerly jsonb, became jsonb, withdrawn_on date, expired_on date)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
       declare v_today date := today_in_london();
       begin
         return query
         with recursive me as materialized (
           select o.id, o.name, o.kind, o.trust_type, coalesce(o.region_code, o.region_name) as region from organisation o
            where o.id = current_organisation()),
         belonging as materialized (
           select distinct m.trust_id, m.system_id from system_membership m
            where m.valid_from <= p_day and (m.valid_to is null or m.valid_to >= p_day)),
         lineage(trust_id, former_id, on_date) as (
           select s.successor_id, s.organisation_id, s.on_date from successor s
           union select l.trust_id, s.organisation_id, s.on_date from lineage l join successor s on s.successor_id = l.former_id),
         near as materialized (
           select p_only as id where p_only is not null
           union select b.trust_id from belonging b join me on b.system_id = me.id where p_only is null and p_scope <> 'peers'
           union select b.trust_id from belonging b join organisation y on y.id = b.system_id
                  join me on coalesce(y.region_code, y.region_name) = me.region
                  where p_only is null and p_scope = 'region' and me.kind = 'board-of-system'
           union select me.id from me where p_only is null and me.kind = 'trust'),
         asked as materialized (
           select n.id from near n union select l.former_id from lineage l join near n on n.id = l.trust_id),
         readable as materialized (
           select p.id, p.organisation_id, p.instrument_code, p.wave_date, p.published_at from publication p
            where p.withdrawn_at is null and p.wave_date >= coalesce(p_wave_from, '-infinity')
              and p.wave_date <= coalesce(p_wave_to, 'infinity')
              -- Which instrument most trusts publish takes all of them; once it is told, those that are asked for are enough.
              and (p_instrument is null or (p_only is null and p_scope in ('england', 'peers'))
                   or p.organisation_id = any (array(select a.id from asked a)))),
         chosen as materialized (
           select coalesce(p_instrument,
             (select r.instrument_code from readable r group by 1
               -- The board of a system is no trust: what it publishes must not decide what trusts are shown by.
               order by count(distinct r.organisation_id) filter (where r.organisation_id in
                 (select o.id from organisation o where o.kind = 'trust')) desc, 1 limit 1)) as code),
         corrected as materialized (select c.publication_id, count(*) as n from publication_correction c group by 1),
         explained as materialized (select e.publication_id, max(e.changed_at) as last, count(*) as n from publication_explanation e group by 1),
         standing as materialized (
           select r.organisation_id, jsonb_agg(jsonb_build_object('id', r.id, 'waveDate', r.wave_date,
                    'beside', coalesce(c.n, 0) || ' ' || coalesce(e.n, 0) || ' ' || coalesce(e.last::text, ''))
                    order by r.wave_date desc, r.published_at desc) as list
             from readable r join chosen ch on ch.code = r.instrument_code
             left join corrected c on c.publication_id = r.id left join explained e on e.publication_id = r.id
            where (p_only is null and p_scope in ('england', 'peers')) or r.organisation_id in (select a.id from asked a) group by 1),
         sharing as materialized (
           select s.organisation_id from standing s union select l.trust_id from lineage l join standing s on s.organisation_id = l.former_id),
         candidate as materialized (
           select n.id from near n union select s.organisation_id from sharing s where p_scope in ('england', 'peers')),
         trust as materialized (
           select o.* from organisation o cross join me
            where case when p_only is not null then o.id = p_only else o.id in (select c.id from candidate c) and o.kind = 'trust'
                    and (o.id = me.id or ((o.opened is null or o.opened <= p_day) and (o.closed is null or o.closed > p_day)))
                    and (p_scope <> 'peers' or o.id = me.id or o.trust_type = me.trust_type) end),
         former as (
           select l.trust_id, jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'on', l.on_date, 'publications', coalesce(s.list, '[]'))
                    order by l.on_date desc, o.name) as list
             from lineage l join organisation o on o.id = l.former_id left join standing s on s.organisation_id = l.former_id
            where l.former_id <> l.trust_id group by 1),
         later as (
           select s.organisation_id, jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'on', s.on_date) order by o.name) as list
             from successor s join organisation o on o.id = s.successor_id group by 1),
         within as (
           select b.trust_id, array_agg(o.name order by o.name) as names from belonging b join organisation o on o.id = b.system_id group by 1),
         withdrawn as (
           select d.organisation_id, max(d.withdrawn_on) as last from withdrawal d
             join chosen ch on ch.code is null or d.instrument_code = ch.code group by 1),
         expired as (
           select s.organisation_id, max(s.until) as last from publication_sharing s join chosen ch on ch.code is null or s.instrument_code = ch.code
            where s.until < v_today and not exists (select from withdrawal d where d.publication_id = s.publication_id) group by 1)
         select me.name, me.kind, ch.code,
                (select count(*)::int from organisation o where o.kind = 'trust' and (o.opened is null or o.opened <= p_day)
                   and (o.closed is null or o.closed > p_day)),
                t.id, t.name, t.code, t.trust_type, t.trust_subtype, coalesce(to_jsonb(t) -> 'care_settings', '[]'), t.region_name,
                coalesce(w.names, '{}'),
                exists (select from belonging b where b.trust_id = t.id and b.system_id = me.id), t.id = me.id,
                coalesce(s.list, '[]'), coalesce(f.list, '[]'), coalesce(l.list, '[]'), d.last, e.last
           from me cross join chosen ch left join trust t on true
           left join standing s on s.organisation_id = t.id left join former f on f.trust_id = t.id left join later l on l.organisation_id = t.id
           left join within w on w.trust_id = t.id left join withdrawn d on d.organisation_id = t.id left join expired e on e.organisation_id = t.id
          order by t.name, t.id;
       end $function$
;
-- owner candour_owner; executed by candour_app
CREATE OR REPLACE FUNCTION candour.served_items(p_assessment uuid, p_seat uuid)
 RETURNS TABLE(item_code text, state text, round_number integer, pledge_read boolean, eligible boolean, answered boolean, theirs boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT i.item_code,
     i.state,
     i.round_number,
     (EXISTS ( SELECT
            FROM candour.pledge_reading p
           WHERE ((p.organisation_id = t.organisation_id) AND (p.assessment_id = t.assessment_id) AND (p.seat_id = t.seat_id)))) AS "exists",
     ((r.state = 'open'::text) AND (EXISTS ( SELECT
            FROM candour.round_seat e
           WHERE ((e.organisation_id = t.organisation_id) AND (e.round_id = r.id) AND (e.seat_id = t.seat_id))))),
     ((r.state = 'open'::text) AND (EXISTS ( SELECT
            FROM candour.answer w
           WHERE ((w.organisation_id = t.organisation_id) AND (w.round_id = r.id) AND (w.seat_id = t.seat_id))))),
     ((r.state = 'open'::text) AND (EXISTS ( SELECT
            FROM candour.answer w
           WHERE ((w.organisation_id = t.organisation_id) AND (w.round_id = r.id) AND (w.seat_id = t.seat_id) AND (r.number = 1) AND (NOT w.by_scribe) AND (t.consent <> 'own-device'::text)))))
    FROM ((candour.scribe t
      JOIN candour.assessment_item i ON (((i.organisation_id = t.organisation_id) AND (i.assessment_id = t.assessment_id) AND (i.scale_length IS NOT NULL))))
      LEFT JOIN candour.round r ON (((r.organisation_id = i.organisation_id) AND (r.assessment_id = i.assessment_id) AND (r.item_code = i.item_code) AND (r.number = i.round_number))))
   WHERE ((t.organisation_id = candour.current_organisation()) AND (t.assessment_id = served_items.p_assessment) AND (t.seat_id = served_items.p_seat) AND (t.person_id = candour.current_person()) AND (t.ended_on IS NULL))
   ORDER BY i."position";
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.set_poll_threshold()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    select greatest(8, new.threshold, coalesce(max(a.threshold), 0)) into new.threshold from assessment a
     where a.organisation_id = new.organisation_id
       and case when new.assessment_id is null then a.state in ('scoring', 'meeting', 'paused', 'agreed') else a.id = new.assessment_id end;
    return new;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.share_what_is_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    insert into publication_sharing (organisation_id, publication_id, instrument_code, wave_date)
      values (new.organisation_id, new.id, new.instrument_code, new.wave_date);
    return null;
  end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.sign_in_by_token(p_hash bytea, p_now timestamp with time zone, p_day date)
 RETURNS TABLE(sign_in_id uuid, person_id uuid, organisation_id uuid, organisation_kind text, seat_id uuid, roles text[], only_assessment_id uuid, room_link_ended boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare s sign_in;
       begin
         select * into s from sign_in t where t.token_hash = p_hash and t.revoked_at is null and t.expires_at > p_now;
         if not found then return; end if;
         -- Last seen to the minute is enough to recognise a device by, and spares a write at every request.
         if s.last_seen_at < p_now - interval '1 minute' then
           update sign_in t set last_seen_at = p_now where t.id = s.id and t.last_seen_at = s.last_seen_at;
         end if;
         return query select s.id, s.person_id, h.organisation_id, h.organisation_kind, h.seat_id, h.roles, h.only_assessment_id,
             h.organisation_id is null and exists (select from person p where p.id = s.person_id and p.email is null)
           from (values (1)) one left join hats_of(s.person_id, p_day) h on h.organisation_id = s.organisation_id;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.skills_item_to_show(p_code text, p_scale integer, p_counts integer[], p_no_chance integer, p_took_part integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare spread jsonb := spread_to_show(p_counts, p_no_chance, 0, p_took_part, 8, false, true);
       begin
         return jsonb_build_object('itemCode', p_code, 'scale', p_scale, 'shown', spread -> 'shown', 'n', spread -> 'n',
           'counts', spread -> 'counts', 'median', spread -> 'median', 'q1', spread -> 'q1', 'q3', spread -> 'q3',
           'noChance', spread -> 'noLevel', 'manyNoChance', spread -> 'cannotAssure');
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.spread_to_show(counts integer[], dont_know integer, not_applicable integer, eligible integer, threshold integer, banded boolean, same_respondents boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare
         n int := (select sum(c) from unnest(counts) c);
         answered int := n + dont_know + not_applicable;
         absent int := eligible - answered;
         -- Where it applies to fewer than five it is taken as if it applied to five, with the same seats absent: else a withheld
         -- reveal would tell the only member who gave a level that everybody else said *not applicable*.
         asked int := greatest(5, eligible - not_applicable);
         judged int := asked - absent;
         withheld boolean := 3 * judged < 2 * asked;
         shown text := case when withheld or n < greatest(5, threshold) then 'too-few'
                            when n < 8 or not same_respondents then 'limited' else 'full' end;
         partly boolean := shown <> 'too-few';
         whole boolean := shown = 'full';
         counted boolean := partly and same_respondents; -- a re-vote by others: median and band, and nothing that counts people
         apart boolean := whole and dont_know >= 3 and not_applicable >= 3;
         banding record;
       begin
         select * into banding from band_of(counts);
         return jsonb_build_object('shown', shown, 'scale', cardinality(counts), 'answered', answered,
           'eligible', eligible, 'absent', absent,
           'noLevel', case when counted then dont_know + not_applicable end,
           'dontKnow', case when apart then dont_know end, 'notApplicable', case when apart then not_applicable end,
           'n', case when counted then n end,
           'median', case when whole then quantile_of(counts, 50) when partly then level_at(counts, (n + 1) / 2) end,
           'q1', case when whole then quantile_of(counts, 25) end, 'q3', case when whole then quantile_of(counts, 75) end,
           'counts', case when whole then to_jsonb(counts) end,
           'band', case when banded and (whole or (partly and cardinality(counts) = 5)) then banding.band end,
           'bandReason', case when banded and whole then banding.reason end,
           'cannotAssure', n + dont_know >= 5 and 3 * dont_know >= n + dont_know,
           'coverage', case when judged >= asked then 'all' when 10 * judged >= 9 * asked then 'nine-tenths'
                            when 3 * judged >= 2 * asked then 'two-thirds' else 'fewer' end,
           'withheld', withheld);
       end $function$
;
-- owner candour_tally
CREATE OR REPLACE FUNCTION candour.stand_aside_count(p_assessment uuid, p_item_code text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM candour.stand_aside x
   WHERE ((x.assessment_id = stand_aside_count.p_assessment) AND (x.item_code = stand_aside_count.p_item_code) AND (x.organisation_id = candour.current_organisation()));
END
;
-- owner candour_tally; executed by candour_app
CREATE OR REPLACE FUNCTION candour.teams_asked_once_a_wave()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_advisory_xact_lock(hashtextextended('candour teams views ' || new.organisation_id, 0));
         if exists (select from teams_view v
                      join assessment a on a.organisation_id = v.organisation_id and a.id = v.assessment_id
                      join assessment n on n.organisation_id = v.organisation_id and n.id = new.assessment_id
                     where v.organisation_id = new.organisation_id and v.assessment_id <> n.id and a.instrument_code = n.instrument_code
                       and (a.wave_date = n.wave_date or v.opened_on > new.opened_on - 90)) then
           raise exception 'teams-view-too-soon' using errcode = 'check_violation';
         end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.teams_view_by_link(p_hash bytea, p_day date)
 RETURNS TABLE(organisation_id uuid, organisation_name text, assessment_id uuid, instrument_code text, instrument_version text, closes_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name,
     a.id,
     a.instrument_code,
     a.instrument_version,
     v.closes_on
    FROM (((candour.teams_link l
      JOIN candour.teams_view v ON (((v.organisation_id = l.organisation_id) AND (v.assessment_id = l.assessment_id))))
      JOIN candour.assessment a ON (((a.organisation_id = v.organisation_id) AND (a.id = v.assessment_id))))
      JOIN candour.organisation o ON ((o.id = v.organisation_id)))
   WHERE ((l.token_hash = teams_view_by_link.p_hash) AND (v.computed_on IS NULL) AND (teams_view_by_link.p_day <= v.closes_on));
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.tell_board_moved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'board-moved',
           'organisationId', case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end)::text);
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.tell_room_link_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'board-moved', 'organisationId', new.organisation_id)::text);
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.tell_sign_in_moved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         perform pg_notify('candour_live', json_build_object('kind', 'sign-in-moved', 'signInId', new.id)::text);
         return null;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.today_in_london()
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'candour', 'pg_temp'
AS $function$ select (now() at time zone 'Europe/London')::date $function$
;
-- owner candour_owner; executed by candour_app, candour_door
CREATE OR REPLACE FUNCTION candour.try_room_link(p_hash bytea, p_now timestamp with time zone)
 RETURNS TABLE(code_hash text, tries_left integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 UPDATE candour.room_link t SET tries = (t.tries + ((t.code_hash IS NOT NULL))::integer)
   WHERE ((t.id IN ( SELECT l.id
            FROM candour.living_room_link(try_room_link.p_hash, try_room_link.p_now) l(id, organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, ended_at, code_hash, person_id, tries, again))) AND (t.tries < 5))
   RETURNING t.code_hash,
     (5 - t.tries);
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.unclaim_on_new_email()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       begin
         if new.email <> old.email then new.person_id := null; end if;
         return new;
       end $function$
;
-- owner candour_owner
CREATE OR REPLACE FUNCTION candour.use_api_token(p_hash bytea, p_day date)
 RETURNS TABLE(token_id uuid, name text, organisation_id uuid, organisation_kind text, person_id uuid, scopes text[], first_today boolean)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
BEGIN ATOMIC
 WITH known AS (
          SELECT t.id,
             t.name,
             t.organisation_id,
             o.kind,
             t.made_by_person,
             t.scopes,
             (t.last_used_on IS DISTINCT FROM use_api_token.p_day) AS first_today
            FROM (candour.api_token t
              JOIN candour.organisation o ON ((o.id = t.organisation_id)))
           WHERE ((t.token_hash = use_api_token.p_hash) AND (t.revoked_on IS NULL) AND (t.expires_on >= use_api_token.p_day) AND ((o.closed IS NULL) OR (o.closed > use_api_token.p_day)) AND candour.keeps_tokens(t.organisation_id, t.made_by_person, use_api_token.p_day))
         ), noted AS (
          UPDATE candour.api_token t SET last_used_on = use_api_token.p_day
            FROM known k_1
           WHERE ((t.id = k_1.id) AND k_1.first_today AND (t.last_used_on IS DISTINCT FROM use_api_token.p_day))
           RETURNING t.id
         )
  SELECT k.id,
     k.name,
     k.organisation_id,
     k.kind,
     k.made_by_person,
     k.scopes,
     (EXISTS ( SELECT
            FROM noted)) AS "exists"
    FROM known k;
END
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.use_personal_link(p_hash bytea, p_name text, p_password_hash text, p_now timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'candour', 'pg_temp'
AS $function$
       declare l personal_link; whose uuid;
       begin
         select * into l from personal_link t
          where t.token_hash = p_hash and t.used_at is null and t.revoked_at is null and t.expires_at > p_now for update;
         if not found then return null; end if;
         if l.purpose = 'password-reset' then
           if p_password_hash is null then return null; end if;
           whose := l.person_id;
           perform from person t where t.id = whose for no key update;
           -- Who has it may have got a place elsewhere since it was made.
           if l.issued_by is not null and not opens_only_doors_of(l.issued_by, whose, l.seat_id, l.appointment_id) then return null; end if;
           update person t set password_hash = p_password_hash where t.id = whose;
           update sign_in t set revoked_at = p_now where t.person_id = whose and t.revoked_at is null;
           update personal_link t set revoked_at = p_now
            where t.person_id = whose and t.purpose = 'password-reset' and t.id <> l.id and t.used_at is null and t.revoked_at is null;
           update seat t set access_number = t.access_number + 1 where t.person_id = whose;
         else
           select t.id into whose from person t where t.email = l.email for no key update;
           if (whose is null) = (p_password_hash is null) then return null; end if; -- an account there is keeps its password
           if whose is null then
             insert into person (email, name, password_hash) values (l.email, coalesce(nullif(p_name, ''), l.name), p_password_hash)
             on conflict do nothing returning id into whose;
             if whose is null then return null; end if;
           end if;
           -- The seat or appointment may have another e-mail since the link was sent: then it is not this person's.
           update seat t set person_id = whose, access_number = t.access_number + 1 where t.id = l.seat_id and t.email = l.email;
           if not found then
             update appointment t set person_id = whose where t.id = l.appointment_id and t.email = l.email;
             if not found then return null; end if;
           end if;
         end if;
         update personal_link t set used_at = p_now, person_id = whose where t.id = l.id;
         return whose;
       end $function$
;
-- owner candour_door; executed by candour_app
CREATE OR REPLACE FUNCTION candour.withdraw_only_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'candour', 'pg_temp'
AS $function$
  begin
    if old.withdrawn_at is not null then
      raise exception 'already-withdrawn' using errcode = 'check_violation';
    end if;
    if new.withdrawn_at is not null then
      insert into withdrawal (publication_id, organisation_id, instrument_code, withdrawn_on, wave_date)
        values (new.id, new.organisation_id, new.instrument_code, (new.withdrawn_at at time zone 'Europe/London')::date, new.wave_date);
    end if;
    return new;
  end $function$
;
-- owner candour_owner
