import type { Findings } from '../findings.js';
import type { Outline } from '../outline.js';
import type { Variant } from '../variant.js';
import { writeOutline } from '../write-outline.js';
import { committeeReport } from './committee/report.js';
import { foiResults } from './foi/results.js';
import { foiViews } from './foi/views.js';
import { onePage } from './one-page/page.js';
import { outsideOf } from './outside.js';
import { publicPaper } from './public/paper.js';

const WRITERS: Readonly<Record<Variant, (findings: Findings) => Outline>> = {
  private: writeOutline,
  public: (findings) => publicPaper(outsideOf(findings)),
  committee: committeeReport,
  'one-page': (findings) => onePage(outsideOf(findings)),
  'foi-results': foiResults,
  'foi-views': foiViews,
};

/**
 * The paper for whom it is asked for. What goes outside is written from the projection of `outside.ts` and sees nothing else.
 *
 * @param findings with the texts of this variant, and of no other
 */
export function writeVariant(findings: Findings, variant: Variant): Outline {
  return WRITERS[variant](findings);
}
