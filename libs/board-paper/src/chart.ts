import { type Chart, spreadChart, toSvgText } from '@candour/charts';
import type { Findings, ItemFindings } from './findings.js';
import type { ChartBlock } from './outline.js';

/** The one place where charts enter the paper. Their data is printed by the tables and the annex, so none brings its own. */
function block(caption: string, { svg, width, height, alt, finding }: Chart): ChartBlock {
  return { kind: 'chart', caption, svg: toSvgText(svg), width, height, alt, finding, table: null };
}

/** The spread of one item as the board saw it; `null` where its counts may not be shown: words then say more than a picture. */
export function spreadBlock(item: ItemFindings): ChartBlock | null {
  const { spread, title, levelNames } = item;
  if (spread === null || spread.counts === null) return null;
  return block(`Private views on ‘${title}’`, spreadChart({ itemTitle: title, levelNames, spread }));
}

/** The profile of agreed levels; `null` where there is nothing to draw. */
export function profileBlock(_findings: Findings): ChartBlock | null {
  return null;
}
