import type { Outline } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import { checksumOf } from '../../assessment/results.view.js';
import { noteLooks } from '../../comparison/looked/note-looks.step.js';
import type { Actor } from '../../platform/actor.js';
import { notFound } from '../../platform/http/problem.js';
import type { Composed } from './compose-system-paper.js';
import type { Beside } from './overtaken.js';
import type { SystemEditionResponse } from './system-paper.dto.js';

/** What a system paper said when files were made of it, or when it was issued. */
export interface Edition {
  readonly id: string;
  readonly number: number | null;
  readonly outline: Outline;
  readonly checksum: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** The publications that it was written from, and whose each of them is. Null where that was not kept yet. */
  readonly restsOn: readonly string[] | null;
  readonly restsOf: readonly string[] | null;
}

interface NewEdition {
  readonly paperId: string;
  /** Null of a draft. */
  readonly number: number | null;
  readonly composed: Composed;
  /** Of a draft: what stood beside publications before it was composed. What was issued is overtaken by nothing. */
  readonly beside?: Beside;
  readonly now: Date;
}

/** Keeps what the paper says now, with its checksum. @returns its id */
export async function keepEdition(
  manager: EntityManager,
  actor: Actor,
  { paperId, number, composed: { outline, restsOn }, beside, now }: NewEdition,
): Promise<string> {
  // As it will be read again: a number or a text that JSON writes otherwise must not part the checksum from its content.
  const stored = JSON.stringify(outline);
  const rows: { id: string }[] = await manager.query(
    `insert into candour.system_paper_edition (organisation_id, system_paper_id, number, outline, checksum, made_at, made_by_name, rests_on,
            rests_of, rests_beside)
     values ($1, $2, $3, $4::jsonb, $5, $6, coalesce((select name from candour.person where id = $7), ''), $8::uuid[],
            array(select p.organisation_id from unnest($8::uuid[]) with ordinality r(id, place) left join candour.publication p on p.id = r.id
                   order by r.place), $9::text[])
     returning id`,
    [
      ...[actor.organisationId, paperId, number, stored, checksumOf(JSON.parse(stored)), now, actor.personId, restsOn],
      beside ? restsOn.map((id) => beside.get(id) ?? null) : null,
    ],
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
    `select id, number, outline, checksum, made_at as "madeAt", made_by_name as "madeBy", rests_on as "restsOn", rests_of as "restsOf"
       from candour.system_paper_edition where organisation_id = $1 and system_paper_id = $2 and number = $3`,
    [actor.organisationId, paperId, number],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

interface LookedAt {
  /** Read on screen, or taken as a file. */
  readonly way: 'paper' | 'file';
  readonly at: Date;
}

/** Whoever reads an edition, or takes it away, stands in the ledger of each trust that it tells of: also where that withdrew since. */
export async function noteLooksAtEdition(
  manager: EntityManager,
  actor: Actor,
  { number, restsOn, restsOf }: Pick<Edition, 'number' | 'restsOn' | 'restsOf'>,
  { way, at }: LookedAt,
): Promise<void> {
  const of = number === null ? undefined : (restsOf ?? undefined);
  await noteLooks(manager, actor, { way, what: 'paper', publicationIds: restsOn ?? [], of, at });
}

export const nextNumber = (editions: readonly { readonly number: number }[]): number => (editions[0]?.number ?? 0) + 1;

/** Whether what is stored is what was issued. */
export function editionHolds({ outline, checksum }: Pick<Edition, 'outline' | 'checksum'>): boolean {
  return checksumOf(outline) === checksum;
}
