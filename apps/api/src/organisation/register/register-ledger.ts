import type { EntityManager } from 'typeorm';
import type { Columns, RegisterFile, Remembered } from './columns.js';
import type { RegisterChanges } from './register-changes.js';
import type { RowChange } from './register-rows.js';

export type RegisterCounts = Readonly<Record<keyof RegisterChanges, number>>;

const KINDS = [
  'added',
  'renamed',
  'moved',
  'merged',
  'amended',
  'closed',
  'clustered',
  'removed',
] as const satisfies (keyof RegisterChanges)[];

/** The changes in numbers. */
export function countsOf(changes: RegisterChanges): RegisterCounts {
  return Object.fromEntries(KINDS.map((kind) => [kind, changes[kind].length])) as RegisterCounts;
}

interface ToKeep {
  readonly personId: string | null;
  readonly way: 'file' | 'hand';
  /** What was done by hand, in words. */
  readonly words: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly columns: Readonly<Partial<Record<RegisterFile, Remembered>>> | null;
  readonly changes: readonly RowChange[];
}

/** Keeps who changed the register, what that came to in numbers, and each row as it was before and after. @returns the id */
export async function keepChange(manager: EntityManager, kept: ToKeep): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `insert into candour.register_import (imported_by_name, counts, way, words, columns)
     select name, $2::jsonb, $3, $4, $5::jsonb from candour.person where id = $1 returning id`,
    [kept.personId, JSON.stringify(kept.counts), kept.way, kept.words, kept.columns && JSON.stringify(kept.columns)],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('a change of the register by nobody');
  await manager.query(
    `insert into candour.register_change (import_id, place, kind, row_id, before, after)
     select $1, f.place, f.kind, f.id, nullif(f.before, 'null'::jsonb), nullif(f.after, 'null'::jsonb)
       from jsonb_to_recordset($2::jsonb) as f (place int, kind text, id text, before jsonb, after jsonb)`,
    [id, JSON.stringify(kept.changes.map((change, place) => ({ place, ...change })))],
  );
  return id;
}

/** What one change of the register touched, in its order. */
export async function changesKept(manager: EntityManager, importId: string): Promise<RowChange[]> {
  return await manager.query(
    'select kind, row_id as id, before, after from candour.register_change where import_id = $1 order by place',
    [importId],
  );
}

/** How the columns of the last import of a file were read. */
export async function rememberedColumns(manager: EntityManager): Promise<Readonly<Partial<Record<RegisterFile, Remembered>>>> {
  const rows: { columns: Partial<Record<RegisterFile, { headings: string[]; columns: Columns }>> }[] = await manager.query(
    'select columns from candour.register_import where columns is not null order by at desc, id desc limit 8',
  );
  // The last time a file of systems came along may be longer ago than the last file of trusts.
  const last = (file: RegisterFile): Remembered | undefined => rows.find(({ columns }) => columns[file])?.columns[file];
  const [trusts, systems] = [last('trusts'), last('systems')];
  return { ...(trusts && { trusts }), ...(systems && { systems }) };
}
