import type { Command, CommandName } from './command.js';
import { type Answer, CHAIR, type Item, itemOf, lastRound, type Model, openItem, quorate, type Who } from './model.js';

const MOST_ROUNDS = 3;

const isFacilitator = (who: Who) => who === 'facilitator-1' || who === 'facilitator-2';
const isSeat = (who: Who): who is number => typeof who === 'number';
const holds = (model: Model, { by }: Command) => model.holder === by;
const roundOf = (item: Item) => lastRound(item)!;

/** Two facilitators cannot both move: epoch and expected version. */
const isUpToDate = (model: Model, { epoch, sequence }: Command) =>
  (epoch === undefined || epoch === model.epoch) && (sequence === undefined || sequence >= model.movedAt);

/** A change of state: one number of the sequence; a member's is no move that a facilitator's screen could have missed. */
function changed(model: Model, options: { readonly by: 'a member' | 'the meeting'; readonly audited?: false }): true {
  model.sequence += 1;
  if (options.by === 'the meeting') model.movedAt = model.sequence;
  if (options.audited !== false) model.audit += 1;
  return true;
}
const moves = (model: Model) => changed(model, { by: 'the meeting' });

/** n + DK ≥ two thirds of (eligible − NA); where it applies to fewer than five, as if it applied to five with the same absent. */
function enoughAnswered(item: Item): boolean {
  const { eligible, answers } = roundOf(item);
  const notApplicable = [...answers.values()].filter(({ kind }) => kind === 'not-applicable').length;
  const asked = Math.max(5, eligible.size - notApplicable);
  return 3 * (asked - (eligible.size - answers.size)) >= 2 * asked;
}

function lock(model: Model, item: Item): true {
  const round = roundOf(item);
  item.state = round.state = 'locked';
  round.missing = round.eligible.size - round.answers.size;
  return moves(model);
}

function openNext(model: Model, item: Item): void {
  const before = lastRound(item);
  const there = [...model.presence].filter(([, how]) => how === 'present').map(([seat]) => seat);
  const eligible = new Set([...(before?.eligible ?? there)].filter((seat) => !item.aside.has(seat)));
  const stands = [...(before?.answers ?? [])].filter(([seat]) => eligible.has(seat));
  const answers = stands.map(([seat, answer]): [number, Answer] => [seat, { ...answer, version: 1, standing: true }]);
  item.rounds.push({ state: 'open', eligible, answers: new Map(answers), missing: null, aged: false });
  Object.assign(item, { state: 'open', proposal: null, level: null });
  model.current = item.code;
}

const isDiscussed = (model: Model, { state }: Item) =>
  model.state === 'meeting' && (state === 'revealed' || state === 'withheld');

/** Whether a command is carried out, and what it then changes: the table of meeting.md, row by row. */
export const rules: Readonly<Record<CommandName, (model: Model, command: Command) => boolean>> = {
  'open-meeting': (model, command) => {
    const presence = new Map([...model.presence, ...(command.presence ?? [])]);
    if (!isFacilitator(command.by) || !['draft', 'scoring'].includes(model.state)) return false;
    if (!quorate(presence) || !isUpToDate(model, command)) return false;
    Object.assign(model, { state: 'meeting', holder: command.by, away: false, presence, current: null });
    return moves(model);
  },
  pause: (model, command) => {
    if (model.state !== 'meeting' || !holds(model, command) || !isUpToDate(model, command)) return false;
    model.state = 'paused';
    return moves(model);
  },
  resume: (model, command) => {
    if (model.state !== 'paused' || !holds(model, command) || !isUpToDate(model, command)) return false;
    if (!quorate(model.presence)) return false;
    model.state = 'meeting';
    return moves(model);
  },
  close: (model, command) => {
    if (!['meeting', 'paused'].includes(model.state) || !holds(model, command) || !isUpToDate(model, command)) return false;
    if (openItem(model)) return false;
    Object.assign(model, { state: 'agreed', current: null });
    return moves(model);
  },
  reconvene: (model, command) => {
    if (command.by !== CHAIR || model.state !== 'agreed' || !command.reason) return false;
    if (!quorate(model.presence) || !isUpToDate(model, command)) return false;
    model.state = 'meeting';
    return moves(model);
  },
  take: (model, command) => {
    if (!['meeting', 'paused', 'agreed'].includes(model.state) || !isUpToDate(model, command)) return false;
    if (!isFacilitator(command.by) && command.by !== 'secretary' && !(command.by === CHAIR && model.away)) return false;
    Object.assign(model, { epoch: model.epoch + 1, holder: command.by, away: false });
    return moves(model);
  },
  attendance: (model, { by, presence }) => {
    if (model.state === 'draft' || (isSeat(by) && by !== CHAIR)) return false;
    model.presence = new Map([...model.presence, ...(presence ?? [])]);
    if (model.state === 'meeting' && !quorate(model.presence)) model.state = 'paused';
    return moves(model);
  },
  'stand-aside': (model, command) => {
    const item = itemOf(model, command.item);
    if (!isSeat(command.by)) return false;
    if (item.aside.has(command.by)) return true;
    if (!['scoring', 'meeting', 'paused'].includes(model.state) || !['waiting', 'open'].includes(item.state)) return false;
    if (command.epoch !== undefined && command.epoch !== model.epoch) return false;
    item.aside.add(command.by);
    if (item.state === 'open') {
      roundOf(item).eligible.delete(command.by);
      roundOf(item).answers.delete(command.by);
    }
    return changed(model, { by: 'a member' });
  },
  'open-round': (model, command) => {
    const item = itemOf(model, command.item);
    if (model.state !== 'meeting' || !holds(model, command) || !isUpToDate(model, command) || openItem(model)) return false;
    if (item.state === 'locked' || item.rounds.length >= MOST_ROUNDS) return false;
    if (['agreed', 'not-agreed', 'not-applicable'].includes(item.state) && !command.reason) return false;
    openNext(model, item);
    return moves(model);
  },
  put: (model, { by, item: code, said, version, round: meantFor }) => {
    const item = itemOf(model, code);
    if (!isSeat(by) || model.state !== 'meeting' || item.state !== 'open' || !said) return false;
    const { eligible, answers } = roundOf(item);
    const mine = answers.get(by);
    if (!eligible.has(by) || (mine?.version ?? null) !== (version ?? null)) return false;
    if (meantFor !== undefined && meantFor !== item.rounds.length) return false;
    if (said.level !== null && said.level > item.scale) return false;
    answers.set(by, { ...said, version: (mine?.version ?? 0) + 1, standing: false });
    return true; // no audit and no number of the sequence: nobody learns who answered when
  },
  lock: (model, command) => {
    const item = itemOf(model, command.item);
    if (!['meeting', 'paused'].includes(model.state) || item.state !== 'open') return false;
    if (!holds(model, command) || !isUpToDate(model, command)) return false;
    model.current = item.code;
    return lock(model, item);
  },
  'lock-by-itself': (model, command) => {
    const item = itemOf(model, command.item);
    if (!model.autoLock || model.state !== 'meeting' || item.state !== 'open' || item.rounds.length > 1) return false;
    const { aged, answers, eligible } = roundOf(item);
    return aged && answers.size >= eligible.size && lock(model, item);
  },
  reveal: (model, command) => {
    const item = itemOf(model, command.item);
    if (model.state !== 'meeting' || item.state !== 'locked' || !holds(model, command) || !isUpToDate(model, command))
      return false;
    item.state = roundOf(item).state = enoughAnswered(item) ? 'revealed' : 'withheld';
    model.current = item.code;
    return moves(model);
  },
  park: (model, command) => {
    const item = itemOf(model, command.item);
    if (!['meeting', 'paused', 'agreed'].includes(model.state) || !holds(model, command) || !isUpToDate(model, command))
      return false;
    if (!['waiting', 'locked', 'revealed', 'withheld'].includes(item.state)) return false;
    Object.assign(item, { state: 'parked', proposal: null });
    return moves(model);
  },
  propose: (model, command) => {
    const item = itemOf(model, command.item);
    const { outcome = 'level', level = null } = command;
    if (!isDiscussed(model, item) || item.proposal || !holds(model, command) || !isUpToDate(model, command)) return false;
    if (outcome === 'level' && (level === null || level > item.scale)) return false;
    item.proposals += 1;
    item.proposal = { outcome, level: outcome === 'level' ? level : null, version: item.proposals, notYet: new Set() };
    model.current = item.code;
    return moves(model);
  },
  withdraw: (model, command) => {
    const item = itemOf(model, command.item);
    if (!['meeting', 'paused'].includes(model.state) || !['revealed', 'withheld'].includes(item.state)) return false;
    if (!item.proposal || !holds(model, command) || command.epoch !== model.epoch) return false;
    item.proposal = null;
    return moves(model);
  },
  confirm: (model, command) => {
    const item = itemOf(model, command.item);
    if (command.by !== CHAIR || !isDiscussed(model, item) || !item.proposal) return false;
    if (command.version !== item.proposal.version || (command.epoch !== undefined && command.epoch !== model.epoch)) return false;
    const { outcome, level } = item.proposal;
    Object.assign(item, { state: outcome === 'level' ? 'agreed' : outcome, level, proposal: null });
    return moves(model);
  },
  'not-yet': (model, { by, item: code, on }) => {
    const item = itemOf(model, code);
    if (!isSeat(by) || !isDiscussed(model, item) || !item.proposal) return false;
    if (on) item.proposal.notYet.add(by);
    else item.proposal.notYet.delete(by);
    return changed(model, { by: 'a member', audited: false });
  },
  dissent: (model, { by, item: code, words }) => {
    const item = itemOf(model, code);
    if (!isSeat(by)) return false;
    if (item.dissents.some((one) => one.by === by && one.words === words)) return true;
    if (!isDiscussed(model, item) || !item.proposal || !words) return false;
    item.dissents.push({ by, words, round: item.rounds.length });
    return changed(model, { by: 'a member' });
  },
};

/** Commands of whoever moves the meeting carry a key: sent again, they are carried out once and never refused. */
const repeatable: ReadonlySet<CommandName> = new Set([
  ...(['open-meeting', 'pause', 'resume', 'close', 'reconvene', 'take'] as const),
  ...(['open-round', 'lock', 'reveal', 'park', 'propose', 'confirm'] as const),
]);

/** Plays one command. @returns whether it is carried out; a refusal changes nothing. */
export function play(model: Model, command: Command): boolean {
  if (model.keys.has(command.key)) return true;
  const done = rules[command.name](model, command);
  if (done && repeatable.has(command.name)) model.keys.add(command.key);
  return done;
}
