import type { EntityManager } from 'typeorm';

/** The systems in whose campaigns a trust takes part with an assessment now: its pledge tells the members so. */
export async function systemsFollowing(
  manager: EntityManager,
  trustId: string,
  assessmentId: string,
): Promise<readonly string[]> {
  const rows: { name: string }[] = await manager.query(
    `select distinct s.name from candour.campaign_reply y
       join candour.campaign c on c.organisation_id = y.system_id and c.id = y.campaign_id and c.state = 'open'
       join candour.organisation s on s.id = y.system_id
      where y.organisation_id = $1 and y.assessment_id = $2 and y.reply = 'accepted' order by 1`,
    [trustId, assessmentId],
  );
  return rows.map(({ name }) => name);
}
