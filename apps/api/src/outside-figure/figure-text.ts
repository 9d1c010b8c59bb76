/** What published tables put where there is no figure: nothing is made of it, and it is no mistake. */
const NO_FIGURE = new Set(['', '-', '–', '—', '*', '.', '..', ':', '[c]', '[x]', '[z]', 'c', 'n/a', 'na', 'nan', 'null', 'none']);
const NUMBER = /^-?\d+(\.\d+)?%?$/;

/** Whether a cell holds no figure, by whatever sign. */
export const isNoFigure = (cell: string): boolean => NO_FIGURE.has(cell.toLowerCase());

/** A figure as a number; null where it is none. A sign for per cent is left aside: what 45% runs to, the scale says. */
export const numberIn = (cell: string): number | null => (NUMBER.test(cell) ? Number(cell.replace('%', '')) : null);
