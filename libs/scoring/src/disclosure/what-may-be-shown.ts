import { forSystem, levelMayLeave, type Views } from './for-system.js';
import { type Conditions, type Figure, maySee, type Stage, type Viewer } from './may-see.js';
import { type Spread, type SpreadInput, spreadToShow } from './spread-to-show.js';

/** All there is of one item: what was answered in its latest round, who took part before, and what the board made of it. */
export interface WholeItem {
  readonly kind: string;
  readonly answers: SpreadInput;
  readonly agreedLevel: number | null;
  readonly evidenceGrade: number | null;
  readonly sectionLevel: number | null;
  /** Words whose authors let them be shown. */
  readonly sharedComments: readonly string[];
}

/** What of it one viewer may be shown; null for what they may not. */
export interface ShownOfItem {
  readonly answered: { readonly answered: number; readonly eligible: number } | null;
  readonly spread: Spread | null;
  readonly sharedComments: readonly string[] | null;
  readonly agreedLevel: number | null;
  readonly evidenceGrade: number | null;
  readonly sectionLevel: number | null;
  readonly views: Views | null;
}

/**
 * Given a viewer, the threshold and what was released before, what may be shown of an item: the whole of the method's section 6 in
 * one call. To whom and from when is `maySee`'s; how much of a spread, the ledger included, is `spreadToShow`'s; what may leave the
 * board is `forSystem`'s. The database functions and the API do the same in parts, and tests hold them to these.
 *
 * @param viewers every part that the person has; they may see what any of them may
 * @example whatMayBeShown(['ics-lead'], 'published', item, conditions) // { spread: null, agreedLevel: 3, views: 'close', … }
 */
export function whatMayBeShown(viewers: readonly Viewer[], stage: Stage, item: WholeItem, conditions: Conditions): ShownOfItem {
  const may = (figure: Figure) => viewers.some((viewer) => maySee(viewer, figure, stage, conditions));
  const spread = spreadToShow(item.answers);
  const { kind, agreedLevel, evidenceGrade } = item;
  const leaves = may('spread') || levelMayLeave({ kind, cannotAssure: spread.cannotAssure });
  const shared = forSystem({ level: leaves ? agreedLevel : null, evidenceGrade: leaves ? evidenceGrade : null, spread });
  // too few gave a level for their comments too
  const comments = spread.shown === 'too-few' ? [] : item.sharedComments;
  return {
    answered: may('how-many-answered') ? { answered: spread.answered, eligible: spread.eligible } : null,
    spread: may('spread') ? spread : null,
    sharedComments: may('shared-comments') ? comments : null,
    agreedLevel: may('agreed-level') ? shared.level : null,
    evidenceGrade: may('evidence-grade') ? shared.evidenceGrade : null,
    sectionLevel: may('section-level') ? item.sectionLevel : null,
    views: may('views') ? shared.views : null,
  };
}
