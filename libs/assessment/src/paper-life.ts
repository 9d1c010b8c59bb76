import { badInput, inTheWay, type Refusal, wrongState } from './commands/refusal.js';
import { may, type Permission } from './permissions.js';
import type { Role } from './roles.js';

/** Where a version of the board paper stands: written, looked at, agreed to, or given out. */
export const paperStates = ['draft', 'in-review', 'approved', 'issued'] as const;
export type PaperState = (typeof paperStates)[number];

/** What moves a paper on. */
export const paperSteps = ['send-for-review', 'take-back', 'return', 'approve', 'issue', 'start-next'] as const;
export type PaperStep = (typeof paperSteps)[number];

/** Everything that can be done to a paper: change its cover or its words, or move it on. */
export const paperCommands = ['edit', ...paperSteps] as const;
export type PaperCommand = (typeof paperCommands)[number];

export const paperStateWords: Readonly<Record<PaperState, string>> = {
  draft: 'a draft',
  'in-review': 'in review',
  approved: 'approved',
  issued: 'issued',
};

/** How things stand with a paper, for whoever acts on it. */
export interface PaperNow {
  readonly state: PaperState;
  readonly roles: readonly Role[];
  /** Whether the chair has sealed the result, and whether what is stored still has the checksum of the seal. */
  readonly sealed: boolean;
  readonly sealHolds: boolean;
  /** Whether the approved version still has its checksum; true where none is approved yet. */
  readonly versionHolds: boolean;
}

type Guard = (now: PaperNow) => Refusal | null;

interface PaperRule {
  /** From which states, each with the permission that it takes there. */
  readonly from: Readonly<Partial<Record<PaperState, Permission>>>;
  /** Where it leads; null where it leads nowhere else. */
  readonly to: PaperState | null;
  readonly guards: readonly Guard[];
  readonly needsReason: boolean;
  /** What the audit and the history call it. */
  readonly event: string;
}

const isSealed: Guard = ({ sealed }) =>
  sealed ? null : inTheWay('result-not-sealed', 'A paper is approved on a sealed result. Ask the chair to seal it first.');

const sealStillHolds: Guard = ({ sealHolds }) =>
  sealHolds
    ? null
    : inTheWay('seal-broken', 'What is stored no longer has the checksum of its seal. Do not use it; tell whoever runs Candour.');

const versionStillHolds: Guard = ({ versionHolds }) =>
  versionHolds
    ? null
    : inTheWay('version-broken', 'The approved version no longer has its checksum. Do not use it; start the next version.');

/**
 * The life of a paper. Whoever reviews may put a word right themselves: it is in the history, and it is what they then approve. After
 * approval nothing changes any more; what is to be said differently is said in the next version.
 */
export const paperTable: Readonly<Record<PaperCommand, PaperRule>> = {
  edit: {
    from: { draft: 'paper:edit', 'in-review': 'paper:approve' },
    to: null,
    guards: [],
    needsReason: false,
    event: 'paper changed',
  },
  'send-for-review': {
    from: { draft: 'paper:edit' },
    to: 'in-review',
    guards: [],
    needsReason: false,
    event: 'paper sent for review',
  },
  'take-back': {
    from: { 'in-review': 'paper:edit' },
    to: 'draft',
    guards: [],
    needsReason: false,
    event: 'paper taken back',
  },
  return: {
    from: { 'in-review': 'paper:approve' },
    to: 'draft',
    guards: [],
    needsReason: true,
    event: 'paper returned',
  },
  approve: {
    from: { 'in-review': 'paper:approve' },
    to: 'approved',
    guards: [isSealed, sealStillHolds],
    needsReason: false,
    event: 'paper approved',
  },
  issue: {
    from: { approved: 'paper:issue' },
    to: 'issued',
    guards: [versionStillHolds],
    needsReason: false,
    event: 'paper issued',
  },
  'start-next': {
    from: { approved: 'paper:edit', issued: 'paper:edit' },
    to: 'draft',
    guards: [],
    needsReason: false,
    event: 'next version of the paper started',
  },
};

export type PaperDecision =
  | { readonly ok: true; readonly state: PaperState; readonly event: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Whether something may be done to a paper as it stands, and where that leads. Asked in this order: who, where it stands, what stands in the way, what was said. */
export function decidePaper(command: PaperCommand, now: PaperNow, reason = ''): PaperDecision {
  const rule = paperTable[command];
  const refusal = refusalOf(command, now) ?? (rule.needsReason && reason.trim() === '' ? NO_REASON : null);
  return refusal ? { ok: false, refusal } : { ok: true, state: rule.to ?? now.state, event: rule.event };
}

/** What this actor could do now. */
export function allowedOnPaper(now: PaperNow): readonly PaperCommand[] {
  return paperCommands.filter((command) => refusalOf(command, now) === null);
}

const NO_REASON = badInput('reason-missing', 'Say what should be different, so that whoever wrote it knows what to do.');

function refusalOf(command: PaperCommand, now: PaperNow): Refusal | null {
  const { from, guards } = paperTable[command];
  if (!Object.values(from).some((permission) => may(now.roles, permission))) {
    return { kind: 'not-permitted', code: 'not-permitted', message: 'Your role does not allow this step of the paper.' };
  }
  const permission = from[now.state];
  if (permission === undefined) return wrongState('paper-in-wrong-state', whatToDo(command, now.state));
  if (!may(now.roles, permission)) return wrongState('paper-in-review', whatToDo(command, now.state));
  return guards.map((guard) => guard(now)).find((one) => one !== null) ?? null;
}

/** What stands instead, and what to do about it. */
function whatToDo(command: PaperCommand, state: PaperState): string {
  const is = `The paper is ${paperStateWords[state]}`;
  if (state === 'issued' && command === 'issue') return `${is} already.`;
  if (state === 'approved' || state === 'issued') return `${is} and can no longer be changed. Start the next version.`;
  if (command === 'start-next') return `${is}: go on with this version. The next begins once it is approved.`;
  if (command === 'issue') return `${is}. It is issued once the chief executive has approved it.`;
  if (state === 'draft') return `${is}. Send it for review first.`;
  return command === 'send-for-review' ? `${is} already.` : `${is}. Take it back first, or wait until it is returned.`;
}
