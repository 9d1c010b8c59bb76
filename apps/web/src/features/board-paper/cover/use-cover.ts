import { useEffect, useState } from 'react';
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

/** The cover sheet as it is being filled in. What somebody else saves meanwhile comes in where it stands in nobody's way. */
export function useCover(key: string, paper: Paper) {
  const saved = coverDraftOf(paper.fields);
  const kept = useKept(key, saved, (value): value is CoverDraft => isCoverDraft(value, saved));
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const now = JSON.stringify(saved);
  const from = JSON.stringify(kept.from);
  useEffect(() => {
    if (now === from) return;
    const { form, taken, against } = merge(kept.from, kept.mine, saved);
    if (kept.dirty) setMeanwhile(taken.length + against.length === 0 ? null : { taken, against });
    kept.begin(saved, form);
    // When what is saved has changed, and not while one types.
  }, [now, from, saved, kept]);
  return {
    draft: kept.mine,
    dirty: kept.dirty,
    meanwhile,
    change: kept.change,
    begin: (fields: CoverDraft) => {
      setMeanwhile(null);
      kept.begin(fields);
    },
    seen: () => setMeanwhile(null),
  };
}
