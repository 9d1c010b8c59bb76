import type { Outline } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import { checksumOf } from '../../assessment/results.view.js';
import type { Actor } from '../../platform/actor.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import type { Composed } from './compose-system-paper.js';
import type { SystemEditionResponse } from './system-paper.dto.js';

/** What a system paper said when files were made of it, or when it was issued. */
export interface Edition {
  readonly id: string;
  readonly number: number | null;
  readonly outline: Outline;
  readonly checksum: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

interface NewEdition {
  readonly paperId: string;
  /** Null of a draft. */
  readonly number: number | null;
  readonly composed: Composed;
  readonly now: Date;
}

/** Keeps what the paper says now, with its checksum. @returns its id */
export async function keepEdition(
  manager: EntityManager,
  actor: Actor,
  { paperId, number, composed: { outline, restsOn }, now }: NewEdition,
): Promise<string> {
  // As it will be read again: a number or a text that JSON writes otherwise must not part the checksum from its content.
  const stored = JSON.stringify(outline);
  const rows: { id: string }[] = await manager.query(
    `insert into candour.system_paper_edition (organisation_id, system_paper_id, number, outline, checksum, made_at, made_by_name, rests_on)
     values ($1, $2, $3, $4::jsonb, $5, $6, coalesce((select name from candour.person where id = $7), ''), $8::uuid[]) returning id`,
    [actor.organisationId, paperId, number, stored, checksumOf(JSON.parse(stored)), now, actor.personId, restsOn],
  );
  if (!rows[0]) throw new Error('no edition was kept');
  return rows[0].id;
}

/** The editions that were issued, the newest first. */
export async function readEditions(manager: EntityManager, actor: Actor, paperId: string): Promise<SystemEditionResponse[]> {
  const rows: (Omit<SystemEditionResponse, 'issuedAt'> & { issuedAt: Date })[] = await manager.query(
    `select number, made_at as "issuedAt", made_by_name as "issuedBy", checksum from candour.system_paper_edition
      where organisation_id = $1 and system_paper_id = $2 and number is not null order by number desc`,
    [actor.organisationId, paperId],
  );
  return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }));
}

/** @throws Problem `not-found` */
export async function readEdition(manager: EntityManager, actor: Actor, paperId: string, number: number): Promise<Edition> {
  const rows: Edition[] = await manager.query(
    `select id, number, outline, checksum, made_at as "madeAt", made_by_name as "madeBy" from candour.system_paper_edition
      where organisation_id = $1 and system_paper_id = $2 and number = $3`,
    [actor.organisationId, paperId, number],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * Whether an edition `e` may be given out by those who act for its system: it was issued, or it is a draft and everything that it was
 * written from can still be read. What was withdrawn, narrowed or ended since goes with the drafts that told it.
 */
export const MAY_BE_GIVEN = `(e.number is not null or e.rests_on is not null and not exists (
  select from unnest(e.rests_on) r where not exists (select from candour.publication p where p.id = r and p.withdrawn_at is null)))`;

export const draftOvertaken = (): Problem =>
  new Problem('wrong-state', 'A trust shares less now than when this draft was made. Ask for the file again.', {
    code: 'draft-overtaken',
  });

export const nextNumber = (editions: readonly { readonly number: number }[]): number => (editions[0]?.number ?? 0) + 1;

/** Whether what is stored is what was issued. */
export function editionHolds({ outline, checksum }: Pick<Edition, 'outline' | 'checksum'>): boolean {
  return checksumOf(outline) === checksum;
}
