import type { Findings } from '../findings.js';
import { changeFigures } from './figures/changes.js';
import { itemFigures } from './figures/items.js';
import { proofFigures } from './figures/proof.js';
import { questionFigures } from './figures/questions.js';
import { sectionFigures } from './figures/sections.js';
import { spreadFigures } from './figures/spreads.js';
import { whatIsDone } from './figures/what-is-done.js';
import { wholeFigures } from './figures/whole.js';
import type { Figures } from './fill.js';

/** A name that a text may hold in braces, and what it stands for today. */
export type Figure = { readonly name: string; readonly words: string };

/** All figures of the paper for the board itself: what its composed sentences hold, and the title and outcome of each item. */
export function figuresOf(findings: Findings): Figure[] {
  return [...figureMap(findings)].map(([name, words]) => ({ name, words }));
}

/** The same to fill texts with. A name of ours is never an item's: those begin with its code. */
export function figureMap(findings: Findings): Figures {
  const tables = [
    wholeFigures,
    sectionFigures,
    spreadFigures,
    proofFigures,
    changeFigures,
    whatIsDone,
    questionFigures,
    itemFigures,
  ];
  return new Map(tables.flatMap((table) => table(findings)));
}
