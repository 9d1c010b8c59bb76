import { heading, list } from '../../blocks.js';
import type { Block } from '../../outline.js';

/** Date, age, method, coverage, version and items in common of figures that are not those of the annex. */
export const restsOn = (basis: readonly string[]): Block[] =>
  basis.length === 0 ? [] : [heading(2, 'What these figures rest on'), list(basis)];
