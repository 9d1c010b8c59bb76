import { type AssessmentState, type CampaignStage, campaignStageOf, type MethodOfCollection } from '@candour/assessment';
import type { EntityManager } from 'typeorm';

interface Row {
  trust_id: string;
  state: AssessmentState | null;
  scoring_closed: boolean;
  method: MethodOfCollection;
}

export interface StageTold {
  readonly stage: CampaignStage;
  readonly roomOnly: boolean;
}

/**
 * The stage of every trust that accepted, by its id. The database answers for the acting system's own open campaign alone, for trusts that
 * belong to it on the day, and looks at where an assessment stands, never at an answer.
 */
export async function stagesOf(
  manager: EntityManager,
  campaignId: string,
  today: string,
): Promise<ReadonlyMap<string, StageTold>> {
  const rows: Row[] = await manager.query('select * from candour.campaign_stages($1, $2)', [campaignId, today]);
  return new Map(rows.map((row) => [row.trust_id, stageFrom(row)]));
}

export function stageFrom({ state, scoring_closed, method }: Omit<Row, 'trust_id'>): StageTold {
  const assessment = state === null ? null : { state, scoringClosed: scoring_closed, method };
  return { stage: campaignStageOf(assessment), roomOnly: method === 'room' };
}
