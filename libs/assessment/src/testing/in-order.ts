import type { CommandName } from '../commands/command.js';
import type { AssessmentNow, ItemNow, ScribeNow, Situation } from '../commands/situation.js';
import { aScribe, aSituation } from './situations.js';

/** What has to be in order for each command, beyond what `aSituation` has in order. */
interface InOrder {
  readonly assessment: Partial<AssessmentNow> & Pick<AssessmentNow, 'state'>;
  readonly item?: Partial<ItemNow>;
  readonly scribe?: Partial<ScribeNow>;
  readonly clock?: true;
}

const proposal = { outcome: 'level' } as const;

const inOrder: Readonly<Record<CommandName, InOrder>> = {
  'open-scoring': { assessment: { state: 'draft' } },
  'close-scoring': { assessment: { state: 'scoring', scoringClosed: false } },
  cancel: { assessment: { state: 'draft' } },
  'open-meeting': { assessment: { state: 'scoring' } },
  'pause-meeting': { assessment: { state: 'meeting' } },
  'resume-meeting': { assessment: { state: 'paused' } },
  'close-meeting': { assessment: { state: 'meeting' } },
  reconvene: { assessment: { state: 'agreed' } },
  'record-attendance': { assessment: { state: 'draft' } },
  'hand-over': { assessment: { state: 'meeting' } },
  'stand-aside': { assessment: { state: 'scoring' }, item: { state: 'open' } },
  'open-round': { assessment: { state: 'meeting' }, item: { state: 'waiting', roundNumber: 0 } },
  'put-answer': { assessment: { state: 'scoring' }, item: { state: 'open' } },
  'clear-answer': { assessment: { state: 'scoring' }, item: { state: 'open' } },
  'choose-scribe': { assessment: { state: 'scoring' }, scribe: { writes: 'nobody' } },
  'end-scribe': { assessment: { state: 'scoring' }, scribe: {} },
  'put-answer-on-behalf': { assessment: { state: 'scoring' }, item: { state: 'open' }, scribe: {} },
  lock: { assessment: { state: 'meeting' }, item: { state: 'open' } },
  'lock-by-itself': { assessment: { state: 'meeting', autoLock: true }, item: { state: 'open' }, clock: true },
  reveal: { assessment: { state: 'meeting' }, item: { state: 'locked' } },
  park: { assessment: { state: 'meeting' }, item: { state: 'revealed' } },
  propose: { assessment: { state: 'meeting' }, item: { state: 'revealed' } },
  'withdraw-proposal': { assessment: { state: 'meeting' }, item: { state: 'revealed', proposal } },
  confirm: { assessment: { state: 'meeting' }, item: { state: 'revealed', proposal } },
  'not-yet': { assessment: { state: 'meeting' }, item: { state: 'revealed', proposal } },
  dissent: { assessment: { state: 'meeting' }, item: { state: 'revealed', proposal } },
  'add-evidence': { assessment: { state: 'scoring' } },
  'confirm-grade': { assessment: { state: 'scoring' } },
  'add-action': { assessment: { state: 'scoring' } },
  'record-action-outcome': { assessment: { state: 'sealed' } },
  seal: { assessment: { state: 'agreed' } },
  'close-not-sealed': { assessment: { state: 'agreed', daysSinceAgreed: 43 } },
  correct: { assessment: { state: 'sealed' } },
  'record-decision': { assessment: { state: 'sealed' } },
  publish: { assessment: { state: 'sealed' } },
  withdraw: { assessment: { state: 'published' } },
  purge: { assessment: { state: 'sealed' }, clock: true },
};

/** A situation in which this command is allowed, so that a test names only what is not in order. */
export function situationFor(name: CommandName): Situation {
  const { assessment, item = {}, scribe, clock } = inOrder[name];
  const situation = aSituation({ assessment, item });
  return { ...situation, actor: { ...situation.actor, ...(clock && { clock }) }, ...(scribe && { scribe: aScribe(scribe) }) };
}
