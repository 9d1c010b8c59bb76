import type { Findings } from './findings.js';
import type { ChartBlock } from './outline.js';

/** The profile of agreed levels; `null` where there is nothing to draw. */
export function profileChart(_findings: Findings): ChartBlock | null {
  return null;
}
