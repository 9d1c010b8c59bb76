import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFunctionsAs, drop, guard, ownOrganisation, runAs } from './run-as.js';

/**
 * Campaigns: an ICS invites trusts of its system to a wave. What the ICS writes (campaign, invitation) and what the trust writes
 * (reply, log of mails) are tables of their own, each written by its owner alone and read by the other.
 *
 * The tracker is a disclosure. The ICS reads no assessment: a door function tells it where the assessment of a trust stands that
 * accepted, while the campaign is open and the trust belongs to the system, and nothing of what anybody answered. How far scoring
 * has come is written into the reply once a day by the program working for the trust, in one of four words; a reply that is
 * not *accepted* cannot hold it, nor an assessment.
 */
export class CreateCampaigns1795305600039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', TABLES);
    await createFunctionsAs(runner, 'candour_door', DOOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_door', 'drop function campaign_stages(uuid, date), due_campaign_work(date)');
    await runAs(
      runner,
      'candour_owner',
      `drop policy invited on campaign; ${drop('campaign_mail', 'campaign_reply', 'campaign_invitation', 'campaign')}
       drop policy door_reads_for_campaigns on system_membership;
       revoke select (system_id, trust_id, valid_from, valid_to) on system_membership from candour_door;`,
    );
  }
}

const TABLES = `
  create table campaign (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    title text not null check (title <> ''), message text not null default '',
    instrument_code text not null, instrument_version text not null,
    score_from date not null, score_by date not null, meet_by date not null, publish_by date not null,
    check (score_from <= score_by and score_by <= meet_by and meet_by <= publish_by),
    state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
    opened_on date not null, opened_by_name text not null,
    ended_on date, end_reason text,
    check ((state = 'open') = (ended_on is null)), check ((state = 'cancelled') = (end_reason is not null)),
    version int not null default 1,
    unique (organisation_id, id)
  );

  create table campaign_invitation (
    organisation_id uuid not null, campaign_id uuid not null,
    trust_id uuid not null references organisation,
    invited_on date not null, taken_back_on date,
    -- What the tracker told last, when the campaign was closed: nothing newer is told after that.
    stage_at_end text,
    primary key (organisation_id, campaign_id, trust_id),
    foreign key (organisation_id, campaign_id) references campaign (organisation_id, id)
  );
  create index campaign_invitation_by_trust on campaign_invitation (trust_id, campaign_id);

  create table campaign_reply (
    organisation_id uuid not null, campaign_id uuid not null, system_id uuid not null,
    reply text not null default 'none' check (reply in ('none', 'accepted', 'declined')),
    reason text check (reason <> ''), replied_on date, replied_by_name text,
    check ((reply = 'declined') = (reason is not null)), check ((reply = 'none') = (replied_on is null)),
    assessment_id uuid,
    -- The assessment whose members were told, in their pledge, what the system is told.
    told_assessment_id uuid,
    completion text check (completion in ('all', 'nine-tenths', 'two-thirds', 'fewer')), completion_day date,
    check ((completion is null) = (completion_day is null)),
    check (reply = 'accepted' or num_nonnulls(assessment_id, told_assessment_id, completion) = 0),
    check (completion is null or told_assessment_id is not null),
    -- Whether this trust wants mails of this campaign.
    mail boolean not null default true,
    version int not null default 1,
    primary key (organisation_id, campaign_id),
    foreign key (system_id, campaign_id, organisation_id) references campaign_invitation (organisation_id, campaign_id, trust_id),
    foreign key (organisation_id, assessment_id) references assessment (organisation_id, id) on delete set null (assessment_id)
  );
  create index campaign_reply_by_system on campaign_reply (system_id, campaign_id, organisation_id);
  create index campaign_reply_by_assessment on campaign_reply (organisation_id, assessment_id);

  -- One row a mail to one role, written before it is sent: with the key taken no other process sends it, nor the same one after a crash.
  create table campaign_mail (
    organisation_id uuid not null, campaign_id uuid not null, system_id uuid not null,
    kind text not null check (kind in ('invitation', 'answer', 'score', 'meet', 'publish')),
    occasion text not null check (occasion <> ''),
    role text not null check (role in ('secretary', 'chief-executive')),
    day date not null, begun_at timestamptz not null,
    result text not null check (result in ('being-sent', 'sent', 'failed', 'no-mail-server', 'nobody')),
    by_hand boolean not null default false,
    primary key (organisation_id, campaign_id, kind, occasion, role),
    foreign key (system_id, campaign_id, organisation_id) references campaign_invitation (organisation_id, campaign_id, trust_id)
  );
  create index campaign_mail_by_system on campaign_mail (system_id, campaign_id, organisation_id);

  ${ownOrganisation(
    'campaign',
    `select, insert, update (title, message, score_from, score_by, meet_by, publish_by, state, ended_on, end_reason, version)`,
  )}
  ${guard('campaign_invitation')}
  grant select, insert, update (taken_back_on, invited_on, stage_at_end) on campaign_invitation to candour_app;
  create policy own_organisation_selects on campaign_invitation for select to candour_app using (organisation_id = current_organisation());
  create policy own_organisation_updates on campaign_invitation for update to candour_app
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
  -- Only trusts of the own system, on the day of the invitation.
  create policy own_organisation_inserts on campaign_invitation for insert to candour_app
    with check (organisation_id = current_organisation() and exists (select from system_membership m
      where m.system_id = current_organisation() and m.trust_id = campaign_invitation.trust_id
        and m.valid_from <= invited_on and coalesce(m.valid_to, invited_on) >= invited_on));
  create policy invited on campaign_invitation for select to candour_app using (trust_id = current_organisation());
  create policy invited on campaign for select to candour_app
    using (exists (select from campaign_invitation i
      where i.organisation_id = campaign.organisation_id and i.campaign_id = campaign.id and i.trust_id = current_organisation()));

  ${ownOrganisation(
    'campaign_reply',
    `select, insert, update (reply, reason, replied_on, replied_by_name, assessment_id, told_assessment_id, completion, completion_day, mail, version)`,
  )}
  create policy of_the_system on campaign_reply for select to candour_app using (system_id = current_organisation());
  ${ownOrganisation('campaign_mail', 'select, insert, update (result, day, begun_at)')}
  create policy of_the_system on campaign_mail for select to candour_app using (system_id = current_organisation());

  grant select on campaign, campaign_invitation to candour_door;
  grant select (organisation_id, campaign_id, system_id, reply, assessment_id) on campaign_reply to candour_door;
  grant select (system_id, trust_id, valid_from, valid_to) on system_membership to candour_door;
  create policy door_reads on campaign for select to candour_door using (true);
  create policy door_reads on campaign_invitation for select to candour_door using (true);
  create policy door_reads on campaign_reply for select to candour_door using (true);
  create policy door_reads_for_campaigns on system_membership for select to candour_door using (true);`;

const BELONGS = `exists (select from system_membership m where m.system_id = i.organisation_id and m.trust_id = i.trust_id
  and m.valid_from <= p_day and coalesce(m.valid_to, p_day) >= p_day)`;

const DOOR = `
  -- Where the assessments stand of the trusts that accepted, for the tracker of the acting system's own open campaign.
  create function campaign_stages(p_campaign uuid, p_day date) returns table (trust_id uuid, state text, scoring_closed boolean, method text)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    select i.trust_id, a.state, a.scoring_closed_at is not null, a.method
      from campaign c
      join campaign_invitation i on i.organisation_id = c.organisation_id and i.campaign_id = c.id
      join campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
      left join assessment a on a.organisation_id = y.organisation_id and a.id = y.assessment_id
     where c.id = p_campaign and c.organisation_id = current_organisation() and c.state = 'open'
       and i.taken_back_on is null and y.reply = 'accepted' and ${BELONGS};
  end;

  -- For which trusts a campaign may have something to do today: a mail, or how far scoring has come.
  create function due_campaign_work(p_day date) returns table (trust_id uuid, campaign_id uuid)
    language sql stable security definer set search_path = candour, pg_temp
  begin atomic
    select i.trust_id, i.campaign_id
      from campaign c
      join campaign_invitation i on i.organisation_id = c.organisation_id and i.campaign_id = c.id
      left join campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
     where c.state = 'open' and i.taken_back_on is null and coalesce(y.reply, 'none') <> 'declined' and ${BELONGS}
     order by i.campaign_id, i.trust_id;
  end;
  grant execute on function campaign_stages(uuid, date), due_campaign_work(date) to candour_app;`;
