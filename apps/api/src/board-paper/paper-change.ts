import type { EntityManager } from 'typeorm';

/** One thing that somebody changed in a paper, in words. */
export interface Change {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Where {
  readonly organisationId: string;
  readonly assessmentId: string;
  /** Which version of the paper. */
  readonly number: number;
  readonly at: Date;
  readonly who: string;
}

/** Adds to the history of a paper, whose row the caller has taken. */
export async function noteChanges(manager: EntityManager, where: Where, changes: readonly Change[]): Promise<void> {
  const { organisationId, assessmentId, number, at, who } = where;
  await manager.query(
    `insert into candour.paper_change (organisation_id, assessment_id, position, number, at, who, what, before, after)
     select $1, $2, c.place + (select coalesce(max(position), 0) from candour.paper_change where organisation_id = $1 and assessment_id = $2),
            $3, $4, $5, c.what, c.before, c.after
       from unnest($6::text[], $7::text[], $8::text[]) with ordinality as c(what, before, after, place)`,
    [
      organisationId,
      assessmentId,
      number,
      at,
      who,
      changes.map(({ what }) => what),
      changes.map(({ before }) => before),
      changes.map(({ after }) => after),
    ],
  );
}
