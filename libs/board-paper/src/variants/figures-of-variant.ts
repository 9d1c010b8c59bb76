import type { Findings } from '../findings.js';
import { type Figure, figuresOf } from '../live/figures-of.js';
import type { Variant } from '../variant.js';
import { outsideOf } from './outside.js';
import { figuresOutside } from './outside-figures.js';

/** The figures that texts of a variant may name. One for outside knows those that stand there, and no other. */
export function figuresOfVariant(findings: Findings, variant: Variant): Figure[] {
  if (variant !== 'public' && variant !== 'one-page') return figuresOf(findings);
  return [...figuresOutside(outsideOf(findings))].map(([name, words]) => ({ name, words }));
}
