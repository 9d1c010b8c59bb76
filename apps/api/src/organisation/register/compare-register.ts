import type { EntityManager } from 'typeorm';
import { type Register, readRegister } from './read-register.js';
import type { RegisterMistake } from './read-table.js';
import { knownOrganisations } from './register.repository.js';
import { changesOf, clashes, type RegisterChanges, type WantedOrganisation, wantedOrganisations } from './register-changes.js';
import type { RegisterFiles } from './register-files.js';

/** What an import would do, or why it cannot. */
export interface Compared {
  readonly register: Register;
  readonly wanted: readonly WantedOrganisation[];
  readonly changes: RegisterChanges;
  readonly mistakes: readonly RegisterMistake[];
}

const NOTHING: RegisterChanges = { added: [], renamed: [], moved: [], amended: [], closed: [], unchanged: 0 };

/**
 * Reads the files and compares them with the register as it is. With a mistake in a file there are no changes to show: what a
 * broken file would do is not worth knowing.
 */
export async function compareRegister(manager: EntityManager, files: RegisterFiles): Promise<Compared> {
  const { register, mistakes } = readRegister(files);
  if (mistakes.length > 0) return { register, wanted: [], changes: NOTHING, mistakes };
  const wanted = wantedOrganisations(register);
  const known = await knownOrganisations(manager);
  const clashing = clashes(wanted, known);
  return { register, wanted, changes: clashing.length > 0 ? NOTHING : changesOf(wanted, known), mistakes: clashing };
}
