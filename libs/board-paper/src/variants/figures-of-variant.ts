import type { Findings } from '../findings.js';
import { type Figure, figureMap } from '../live/figures-of.js';
import type { Figures } from '../live/fill.js';
import { plainTextThroughout } from '../plain-text.js';
import type { Variant } from '../variant.js';
import { figuresOfTheReport } from './committee/figures.js';
import { figuresOfOnePage } from './one-page/page.js';
import { outsideOf } from './outside.js';
import { figuresOutside } from './outside-figures.js';

const FIGURES: Readonly<Record<Variant, (findings: Findings) => Figures>> = {
  private: figureMap,
  public: (findings) => figuresOutside(outsideOf(findings)),
  committee: figuresOfTheReport,
  'one-page': (findings) => figuresOfOnePage(outsideOf(findings)),
  // What answers a request is as it is held: nobody rewrites it.
  'foi-results': () => new Map(),
  'foi-views': () => new Map(),
};

/** The figures that texts of a variant may name. One for outside knows those that may stand there, and no other. */
export function figuresOfVariant(findings: Findings, variant: Variant): Figure[] {
  return [...FIGURES[variant](plainTextThroughout(findings))].map(([name, words]) => ({ name, words }));
}
