import type { EntityManager } from 'typeorm';

/** Notes, as the pledge of an assessment freezes, that it tells the members of the campaigns it is for: only then is completion told. */
export async function membersAreTold(manager: EntityManager, trustId: string, assessmentId: string): Promise<void> {
  await manager.query(
    `update candour.campaign_reply y set told_assessment_id = y.assessment_id
       from candour.campaign c
      where c.organisation_id = y.system_id and c.id = y.campaign_id and c.state = 'open'
        and y.organisation_id = $1 and y.assessment_id = $2 and y.reply = 'accepted'`,
    [trustId, assessmentId],
  );
}
