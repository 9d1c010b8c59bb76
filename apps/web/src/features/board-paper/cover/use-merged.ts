import { useEffect, useRef, useState } from 'react';
import { useKept } from '../words/use-kept.js';
import { merge } from './merge.js';

/** What somebody else saved in a form while it was being filled in. */
export interface Meanwhile<Form> {
  /** Taken into the form, for this person had not touched them. */
  readonly taken: readonly (keyof Form)[];
  /** Left as this person typed them. */
  readonly against: readonly (keyof Form)[];
}

/**
 * A form as it is being filled in, kept in this tab. What somebody else saves meanwhile comes in where it stands in nobody's way.
 *
 * @param saving while one's own is on its way: what is read then may be one's own already
 */
export function useMerged<Form extends object>(
  key: string,
  saved: Form,
  saving: boolean,
  isForm: (value: unknown, like: Form) => value is Form,
) {
  const kept = useKept(key, saved, (value): value is Form => isForm(value, saved));
  const [meanwhile, setMeanwhile] = useState<Meanwhile<Form> | null>(null);
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
    settle: (sent: Form, ours: Form) => {
      setMeanwhile(null);
      kept.begin(ours, merge(sent, latest.current, ours).form);
    },
    seen: () => setMeanwhile(null),
  };
}
