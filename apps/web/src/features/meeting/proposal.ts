import type { ConsensusOutcome } from '@candour/assessment';
import { isAbovePrivateView } from '@candour/scoring';
import { type DateParts, isoOf } from '../../ui/date-parts.js';

/** A proposal as it is being written. */
export interface Draft {
  readonly outcome: ConsensusOutcome | null;
  readonly level: number | null;
  readonly rationale: string;
  readonly otherReason: string;
  readonly ambitionLevel: number | null;
  readonly ambitionOn: DateParts;
  readonly aboveThePrivateViewReason: string;
  readonly heldLiftedReason: string;
}

export const emptyProposal: Draft = {
  outcome: null,
  level: null,
  rationale: '',
  otherReason: '',
  ambitionLevel: null,
  ambitionOn: { day: '', month: '', year: '' },
  aboveThePrivateViewReason: '',
  heldLiftedReason: '',
};

/** Whether the level lies so far above what the board was shown that it takes a reason. Asked only where a median was shown. */
export const isAbove = ({ outcome, level }: Draft, median: number | null): boolean =>
  outcome === 'level' && level !== null && isAbovePrivateView(level, { median });

const missing = (words: string) => words.trim() === '';

/** What is wrong with it, by the field; the server decides by the same rules. */
export function mistakesIn(draft: Draft, median: number | null): Record<string, string | undefined> {
  const { outcome, ambitionLevel } = draft;
  const on = isoOf(draft.ambitionOn);
  const ambitious = ambitionLevel !== null || on !== null;
  return {
    outcome: outcome === null ? 'Choose what to propose' : undefined,
    level: outcome === 'level' && draft.level === null ? 'Choose the level' : undefined,
    rationale: missing(draft.rationale) ? 'Write down the reason' : undefined,
    otherReason: outcome === 'not-agreed' && missing(draft.otherReason) ? 'Write down the other reason too' : undefined,
    aboveThePrivateViewReason:
      isAbove(draft, median) && missing(draft.aboveThePrivateViewReason)
        ? 'Say why the board agrees on more than most members gave alone'
        : undefined,
    'ambition.level':
      ambitious && ambitionLevel === null ? 'Choose the level the board wants, or leave the day empty' : undefined,
    'ambition.on':
      ambitious && (on === null || on === 'wrong') ? 'Enter the day by which the board wants to be there' : undefined,
  };
}

/** What is sent of it, once nothing is wrong. */
export function asRequest(draft: Draft, median: number | null) {
  const { outcome, level, ambitionLevel } = draft;
  const on = isoOf(draft.ambitionOn);
  const said = (words: string) => words.trim() || null;
  return {
    outcome: outcome ?? 'level',
    level: outcome === 'level' ? level : null,
    rationale: draft.rationale.trim(),
    otherReason: outcome === 'not-agreed' ? said(draft.otherReason) : null,
    ambition:
      outcome !== 'not-applicable' && ambitionLevel !== null && on && on !== 'wrong' ? { level: ambitionLevel, on } : null,
    aboveThePrivateViewReason: isAbove(draft, median) ? said(draft.aboveThePrivateViewReason) : null,
    heldLiftedReason: outcome === 'level' ? said(draft.heldLiftedReason) : null,
  };
}
