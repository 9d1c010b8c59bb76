import { useEffect, useRef, useState } from 'react';
import type { Paper } from '../paper.js';
import { useKept } from '../words/use-kept.js';
import { type CoverDraft, coverDraftOf, isCoverDraft } from './cover-draft.js';
import { merge } from './merge.js';

/** What somebody else saved on the cover sheet while it was being filled in. */
export interface Meanwhile {
  /** Taken into the form, for this person had not touched them. */
  readonly taken: readonly (keyof CoverDraft)[];
  /** Left as this person typed them. */
  readonly against: readonly (keyof CoverDraft)[];
}

/**
 * The cover sheet as it is being filled in. What somebody else saves meanwhile comes in where it stands in nobody's way.
 *
 * @param saving while one's own is on its way: what is read then may be one's own already
 */
export function useCover(key: string, paper: Paper, saving: boolean) {
  const saved = coverDraftOf(paper.fields);
  const kept = useKept(key, saved, (value): value is CoverDraft => isCoverDraft(value, saved));
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const latest = useRef(kept.mine);
  const now = JSON.stringify(saved);
  const from = JSON.stringify(kept.from);
  useEffect(() => {
    latest.current = kept.mine;
    if (saving || now === from) return;
    const { form, taken, against } = merge(kept.from, kept.mine, saved);
    if (kept.dirty) setMeanwhile(taken.length + against.length === 0 ? null : { taken, against });
    kept.begin(saved, form);
    // When what is saved has changed, and not while one types.
  }, [saving, now, from, saved, kept]);
  return {
    draft: kept.mine,
    dirty: kept.dirty,
    meanwhile,
    change: kept.change,
    /** One's own was saved: as the server has it, with what was typed since it was sent. */
    settle: (sent: CoverDraft, ours: CoverDraft) => {
      setMeanwhile(null);
      kept.begin(ours, merge(sent, latest.current, ours).form);
    },
    seen: () => setMeanwhile(null),
  };
}
