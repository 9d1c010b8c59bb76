import type { ItemState } from '../states.js';
import { correctionIsWhole, correctionSaysWhat, decisionIsWhole, hasReason } from './checks.js';
import { decisionIsRecorded, everyItemHasEnded, nobodySealedInTime, purgeIsDue } from './guards.js';
import { by, type Rules, theClock } from './rule.js';

/** Whether an assessment with these items is sealed as *incomplete*: more than a third of them parked or not agreed. */
export function sealsAsIncomplete(itemStates: readonly ItemState[]): boolean {
  const open = itemStates.filter((state) => state === 'parked' || state === 'not-agreed').length;
  return 3 * open > itemStates.length;
}

type Names = 'seal' | 'close-not-sealed' | 'correct' | 'record-decision' | 'publish' | 'withdraw' | 'purge';

/** The seal, and what follows it. */
export const rulesOfTheSeal: Rules<Names> = {
  seal: {
    who: by('chair'),
    from: ['agreed'],
    guards: [everyItemHasEnded],
    checks: [],
    effects: (_, { assessment }) => [
      { kind: 'assessment-becomes', state: 'sealed' },
      { kind: 'seal', incomplete: sealsAsIncomplete(assessment.itemStates) },
    ],
    event: 'assessment sealed',
  },
  'close-not-sealed': {
    who: by('secretary'),
    from: ['agreed'],
    guards: [nobodySealedInTime],
    checks: [hasReason],
    effects: () => [
      { kind: 'assessment-becomes', state: 'not-sealed' },
      { kind: 'is-recorded', what: 'reason' },
    ],
    event: 'assessment closed not sealed',
  },
  correct: {
    who: by('chair'),
    from: ['sealed', 'published'],
    guards: [],
    checks: [correctionIsWhole, correctionSaysWhat],
    effects: () => [{ kind: 'is-recorded', what: 'correction' }],
    event: 'correction recorded',
  },
  'record-decision': {
    who: by('chair'),
    from: ['sealed'],
    guards: [],
    checks: [decisionIsWhole],
    effects: () => [{ kind: 'is-recorded', what: 'decision' }],
    event: 'decision recorded',
  },
  publish: {
    who: by('chief-executive'),
    from: ['sealed'],
    guards: [decisionIsRecorded],
    checks: [],
    effects: () => [
      { kind: 'assessment-becomes', state: 'published' },
      { kind: 'is-recorded', what: 'publication' },
    ],
    event: 'assessment published',
  },
  withdraw: {
    who: by('chief-executive'),
    from: ['published'],
    guards: [],
    checks: [hasReason],
    effects: () => [
      { kind: 'assessment-becomes', state: 'withdrawn' },
      { kind: 'is-recorded', what: 'withdrawal' },
    ],
    event: 'publication withdrawn',
  },
  // A cancelled or never sealed assessment loses its raw answers too: nothing promised to keep them.
  purge: {
    who: theClock,
    from: ['sealed', 'published', 'withdrawn', 'cancelled', 'not-sealed'],
    guards: [purgeIsDue],
    checks: [],
    effects: () => [{ kind: 'raw-answers-are-deleted' }],
    event: 'raw answers deleted',
  },
};
