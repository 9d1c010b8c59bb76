import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type NotInFile, notInFiles } from './not-in-file.js';
import { type ImportPlan, type Others, planImport } from './plan-import.js';
import { type Register, type RegisterMistake, readRegister } from './read-register.js';
import type { RegisterChangesResponse } from './register.dto.js';
import { readRows } from './register.repository.js';
import { changesOf, type RegisterChanges } from './register-changes.js';
import { clashes } from './register-clashes.js';
import type { RegisterFiles } from './register-files.js';
import { applied, type RegisterRows, type RowChange } from './register-rows.js';
import { broughtAbout } from './register-rules.js';

/** What an import would do, or why it cannot. */
export interface Compared {
  readonly plan: ImportPlan;
  readonly changes: RegisterChanges & {
    readonly keptClosed: readonly { readonly code: string | null; readonly name: string }[];
    readonly unchanged: number;
  };
  readonly mistakes: readonly RegisterMistake[];
  /** What stays as it is because no column tells. */
  readonly notInFile: readonly NotInFile[];
  /** Stands for the files, the day and everything that would change: another one, and what was looked at holds no more. */
  readonly preview: string;
}

const NO_PLAN: ImportPlan = { changes: [], keptClosed: [], listed: new Set() };

/**
 * Reads the files and compares them with the register as it is. With a mistake in a file there are no changes to show: what a
 * broken file would do is not worth knowing.
 */
export async function compareRegister(
  manager: EntityManager,
  files: RegisterFiles,
  { today, others }: { readonly today: string; readonly others: Others },
): Promise<Compared> {
  const rows = await readRows(manager);
  const { register, mistakes } = readRegister(files);
  const wrong = mistakes.length > 0 ? mistakes : clashes(register, rows);
  const planned = wrong.length > 0 ? NO_PLAN : planImport(rows, register, { today, others, newId: () => crypto.randomUUID() });
  const after = applied(rows, planned.changes);
  const contrary = broughtAbout(rows, after).map(({ organisationId, words }) =>
    whereItStands(register, after, organisationId, words),
  );
  const plan = contrary.length > 0 ? NO_PLAN : planned;
  const changes = {
    ...changesOf(rows, plan.changes, today),
    keptClosed: plan.keptClosed.map(({ code, name }) => ({ code, name })),
    unchanged: unchangedBy(plan),
  };
  const preview = createHash('sha256')
    .update(JSON.stringify([files, today, changes]))
    .digest('hex');
  return { plan, changes, mistakes: [...wrong, ...contrary], notInFile: notInFiles(files, others), preview };
}

/** As it is sent. @param importId null where nothing was saved */
export function asResponse(
  { changes, mistakes, notInFile, preview }: Compared,
  importId: string | null,
): RegisterChangesResponse {
  return { ...changes, mistakes, notInFile, preview, saved: importId !== null, importId };
}

/** How many organisations of the file stay as they are, and where they belong too. */
function unchangedBy({ changes, listed }: ImportPlan): number {
  const touched = new Set(changes.flatMap(organisationsOf));
  return [...listed].filter((id) => !touched.has(id)).length;
}

function organisationsOf({ kind, id, before, after }: RowChange): string[] {
  const row = after ?? before;
  if (!row || kind === 'organisation') return [id];
  return 'trustId' in row ? [row.trustId] : 'clusterId' in row ? [row.systemId] : [];
}

function whereItStands(register: Register, after: RegisterRows, organisationId: string | null, message: string): RegisterMistake {
  const code = after.organisation.get(organisationId ?? '')?.code;
  const row = [...register.trusts, ...register.systems].find((one) => one.code === code);
  return { file: row?.file ?? 'trusts', line: row?.line ?? 1, message };
}
