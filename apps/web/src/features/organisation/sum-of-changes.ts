import type { RegisterChanges } from './register.js';

/** How many entries a file would change. */
export const sumOf = ({ added, renamed, moved, amended, closed }: RegisterChanges): number =>
  [added, renamed, moved, amended, closed].reduce((sum, { length }) => sum + length, 0);
