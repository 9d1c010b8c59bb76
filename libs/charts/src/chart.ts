import type { SvgNode } from './svg.js';

/** A picture with what it says: none of the three goes anywhere without the others. */
export interface Chart {
  readonly svg: SvgNode;
  /** Units of its viewBox; a place may scale it but keeps the proportion. */
  readonly width: number;
  readonly height: number;
  /** What it shows, as a sentence or a few that can be read aloud. */
  readonly finding: string;
  /** Its data; the first column names the row. */
  readonly table: ChartTable;
  /** What the picture is, for those who do not see it. */
  readonly alt: string;
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
