import { type CampaignCard, campaignCard, invitationCard } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { HomeCard } from '../platform/home-card.js';
import { timetableOf } from './campaign-row.js';
import { invitationNow, readInvitations, stageOfInvitation } from './invitation-row.js';
import { stagesOf } from './stages.view.js';

/** What waits of campaigns: at a trust the invitations that ask something of this person, at an ICS the campaigns that run. */
export async function campaignCards(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  if (actor.organisationKind === 'board-of-system' && actor.roles.includes('ics-lead'))
    return await ofTheSystem(manager, actor, today);
  return actor.organisationKind === 'trust' ? await ofTheTrust(manager, actor, today) : [];
}

async function ofTheTrust(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  if (!actor.roles.some((role) => role === 'secretary' || role === 'chief-executive')) return [];
  const rows = await readInvitations(manager, actor.organisationId, today);
  return rows.flatMap((row) => {
    const { campaign, takenBack, belongs } = invitationNow(row);
    if (campaign !== 'open' || takenBack || !belongs) return [];
    const card = invitationCard(
      {
        campaignId: row.id,
        title: row.title,
        systemName: row.system_name,
        reply: row.reply,
        stage: stageOfInvitation(row)?.stage ?? null,
        timetable: timetableOf(row),
        roles: actor.roles,
      },
      today,
    );
    return card === null ? [] : [shown('invitation', `/invitations/${row.id}`, card)];
  });
}

interface Row {
  id: string;
  title: string;
  score_from: string;
  score_by: string;
  meet_by: string;
  publish_by: string;
  trusts: { id: string; reply: 'none' | 'accepted' | 'declined' }[];
}

async function ofTheSystem(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  const rows: Row[] = await manager.query(
    `select c.id, c.title, c.score_from::text, c.score_by::text, c.meet_by::text, c.publish_by::text,
            (select coalesce(jsonb_agg(jsonb_build_object('id', i.trust_id, 'reply', coalesce(y.reply, 'none')) order by i.trust_id), '[]')
               from candour.campaign_invitation i
               left join candour.campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
              where i.organisation_id = c.organisation_id and i.campaign_id = c.id and i.taken_back_on is null) as trusts
       from candour.campaign c where c.organisation_id = $1 and c.state = 'open' order by c.score_by, c.id`,
    [actor.organisationId],
  );
  const cards: HomeCard[] = [];
  for (const row of rows) {
    const stages = await stagesOf(manager, row.id, today);
    const trusts = row.trusts.map(({ id, reply }) => {
      const told = stages.get(id);
      return { reply, stage: told?.stage ?? null, roomOnly: told?.roomOnly ?? false };
    });
    const card = campaignCard({ campaignId: row.id, title: row.title, timetable: timetableOf(row), trusts }, today);
    cards.push(shown('campaign', `/campaigns/${row.id}`, card));
  }
  return cards;
}

function shown(kind: 'invitation' | 'campaign', to: string, { title, words, due }: CampaignCard): HomeCard {
  return { kind, title, words, due, to };
}
