import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** By the id of each publication that may be read: which corrections and explanations of it this reader was shown. */
export type Beside = ReadonlyMap<string, string>;

/** Of a publication `p`, as the policies show it to whoever asks: it differs once one was added, changed or taken away. */
const BESIDE = `(select count(*) from candour.publication_correction c where c.organisation_id = p.organisation_id and c.publication_id = p.id)
  || ' ' || (select count(*) || ' ' || coalesce(extract(epoch from max(x.changed_at))::text, '') from candour.publication_explanation x
              where x.organisation_id = p.organisation_id and x.publication_id = p.id)`;

/**
 * Read before a draft is composed: what changes while it is being composed then makes it one that was overtaken, and never one that
 * tells what was taken back.
 */
export async function readBeside(manager: EntityManager): Promise<Beside> {
  const rows: { id: string; beside: string }[] = await manager.query(
    `select p.id, ${BESIDE} as beside from candour.publication p where p.withdrawn_at is null`,
  );
  return new Map(rows.map(({ id, beside }) => [id, beside]));
}

/**
 * Whether an edition `e` may be given out by those who act for its system: it was issued, or it is a draft and everything that it was
 * written from can still be read as it stood then. What was withdrawn, narrowed, ended, corrected or explained otherwise since
 * overtakes the drafts that told it.
 */
export const MAY_BE_GIVEN = `(e.number is not null or e.rests_on is not null and not exists (
  select from unnest(e.rests_on, e.rests_beside) r(id, beside) where not exists (
    select from candour.publication p where p.id = r.id and p.withdrawn_at is null and ${BESIDE} = r.beside)))`;

/** What is said of a draft that was overtaken, and what to do. */
export const OVERTAKEN = 'What trusts share has changed since this draft was made. Ask for it anew.';

export const draftOvertaken = (): Problem => new Problem('wrong-state', OVERTAKEN, { code: 'draft-overtaken' });

/** Throws away what was made, or is to be made, of drafts of a paper that were overtaken. That they were there stays to be seen. */
export async function letOvertakenFilesGo(
  manager: EntityManager,
  { organisationId }: Pick<Actor, 'organisationId'>,
  paperId: string,
  now: Date,
): Promise<void> {
  await manager.query(
    `update candour.paper_file f
        set state = 'overtaken', content = null, checksum = null, problem = null, step = '', lease = null, leased_until = null, ended_at = $3
       from candour.system_paper_edition e
      where f.organisation_id = $1 and e.organisation_id = f.organisation_id and e.id = f.edition_id and e.system_paper_id = $2
        and f.state not in ('overtaken', 'cancelled') and not ${MAY_BE_GIVEN}`,
    [organisationId, paperId, now],
  );
}
