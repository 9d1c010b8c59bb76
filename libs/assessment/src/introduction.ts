import { badInput, inTheWay, type Refusal, wrongState } from './commands/refusal.js';

/** Where an introduction stands: put to whoever has not said yes, accepted by both, or over without having come about. */
export const introductionStates = ['proposed', 'accepted', 'declined', 'taken-back', 'lapsed'] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** As what somebody meets an introduction: the trust that offers the strength, the trust that wishes, or the board of their system. */
export const introductionSides = ['offering', 'wishing', 'system'] as const;
export type IntroductionSide = (typeof introductionSides)[number];

export const introductionCommands = ['accept', 'decline', 'take-back', 'change-contact', 'say-result'] as const;
export type IntroductionCommand = (typeof introductionCommands)[number];

/** What came of it, as each side says for itself. */
export const introductionResults = ['helped', 'partly', 'no', 'never-met'] as const;
export type IntroductionResult = (typeof introductionResults)[number];

export const introductionResultWords: Readonly<Record<IntroductionResult, string>> = {
  helped: 'It helped',
  partly: 'It helped in part',
  no: 'It did not help',
  'never-met': 'We never met',
};

/** Both sides are asked for the result after these many days (ours). */
export const daysBeforeAskingForResult = 90;

/** How things stand with an introduction, for one of those who may know of it. */
export interface IntroductionNow {
  readonly state: IntroductionState;
  readonly side: IntroductionSide;
  /** Whoever asks made it: a trust that makes one has said yes with it. */
  readonly madeByUs: boolean;
  /** This side has said yes already; of the system always false, for it is not its to say. */
  readonly weSaidYes: boolean;
  readonly theySaidYes: boolean;
  /** The offer and the wish still stand, and each still reaches the other. */
  readonly stands: boolean;
}

type Guard = (now: IntroductionNow) => Refusal | null;

interface IntroductionRule {
  readonly from: readonly IntroductionState[];
  readonly sides: readonly IntroductionSide[];
  readonly guards: readonly Guard[];
  readonly to: (now: IntroductionNow) => IntroductionState;
  readonly needsReason: boolean;
  /** What the audit calls it. */
  readonly event: string;
}

const trusts = ['offering', 'wishing'] as const;

const bothStillStand: Guard = ({ stands }) =>
  stands
    ? null
    : inTheWay('offer-ended', 'The strength or the wish that it rests on has ended, so there is nothing to accept any more.');

const notYetSaidYes: Guard = ({ weSaidYes }) =>
  weSaidYes ? wrongState('already-said-yes', 'Your trust has said yes already. It waits for the other side.') : null;

const haveSaidYes: Guard = ({ weSaidYes }) =>
  weSaidYes ? null : wrongState('not-said-yes', 'Your trust has not said yes, so it has named nobody yet.');

const notOurOwn: Guard = ({ madeByUs }) =>
  madeByUs ? wrongState('made-by-us', 'Your trust made this introduction. Take it back instead.') : null;

const ourOwn: Guard = ({ madeByUs }) =>
  madeByUs
    ? null
    : {
        kind: 'not-permitted',
        code: 'not-ours',
        message: 'Only whoever made an introduction takes it back. You can decline it.',
      };

/**
 * The life of an introduction. Nobody is introduced to anybody by one side alone: it is accepted once both trusts have said yes, and
 * until then either can say no. What was accepted stays; each side then says for itself what came of it.
 */
export const introductionTable: Readonly<Record<IntroductionCommand, IntroductionRule>> = {
  accept: {
    from: ['proposed'],
    sides: trusts,
    guards: [notYetSaidYes, bothStillStand],
    to: ({ theySaidYes }) => (theySaidYes ? 'accepted' : 'proposed'),
    needsReason: false,
    event: 'introduction accepted',
  },
  decline: {
    from: ['proposed'],
    sides: trusts,
    guards: [notOurOwn],
    to: () => 'declined',
    needsReason: true,
    event: 'introduction declined',
  },
  'take-back': {
    from: ['proposed'],
    sides: introductionSides,
    guards: [ourOwn],
    to: () => 'taken-back',
    needsReason: false,
    event: 'introduction taken back',
  },
  'change-contact': {
    from: ['proposed', 'accepted'],
    sides: trusts,
    guards: [haveSaidYes],
    to: ({ state }) => state,
    needsReason: false,
    event: 'contact of an introduction changed',
  },
  'say-result': {
    from: ['accepted'],
    sides: trusts,
    guards: [],
    to: () => 'accepted',
    needsReason: false,
    event: 'result of an introduction recorded',
  },
};

export type IntroductionDecision =
  | { readonly ok: true; readonly state: IntroductionState; readonly event: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Whether somebody may do this to an introduction as it stands, and where that leads. */
export function decideIntroduction(command: IntroductionCommand, now: IntroductionNow, reason = ''): IntroductionDecision {
  const rule = introductionTable[command];
  const refusal = refusalOf(command, now) ?? (rule.needsReason && reason.trim() === '' ? NO_REASON : null);
  return refusal ? { ok: false, refusal } : { ok: true, state: rule.to(now), event: rule.event };
}

/** What this side could do now. */
export function allowedOnIntroduction(now: IntroductionNow): readonly IntroductionCommand[] {
  return introductionCommands.filter((command) => refusalOf(command, now) === null);
}

const NO_REASON = badInput('reason-missing', 'Say why, in a sentence. It stays between your two trusts.');

function refusalOf(command: IntroductionCommand, now: IntroductionNow): Refusal | null {
  const { from, sides, guards } = introductionTable[command];
  if (!sides.includes(now.side)) {
    return { kind: 'not-permitted', code: 'not-permitted', message: 'Only the two trusts themselves can say this.' };
  }
  if (!from.includes(now.state)) return wrongState('introduction-in-wrong-state', WHAT_TO_DO[now.state]);
  return guards.map((guard) => guard(now)).find((one) => one !== null) ?? null;
}

const WHAT_TO_DO: Readonly<Record<IntroductionState, string>> = {
  proposed: 'It waits for both trusts to say yes.',
  accepted: 'Both trusts have said yes. What remains is to say what came of it.',
  declined: 'It was declined. A new introduction can be made while the strength and the wish stand.',
  'taken-back': 'It was taken back. A new introduction can be made while the strength and the wish stand.',
  lapsed: 'It ended with the strength or the wish that it rested on.',
};
