import { MeetingView } from '../../src/meeting/meeting.view.js';
import type { TestApi } from '../api.js';
import { type People, type Room, theyHaveReadThePledge } from '../room.js';
import { nothingSaysWho, type Reveals, revealsHold, toldWhatCounted } from './always.js';
import { type Command, inWords } from './command.js';
import { asItIs, asItMustBe, type Standing } from './kept.js';
import { itemOf, lastRound, type Model, openItem } from './model.js';
import { mustEqual, mustMatch } from './must.js';
import { play } from './rules.js';
import { FollowingScreen, shared } from './screens.js';
import { type Outcome, sendOverHttp, sendToUseCase } from './send.js';
import { anything, commandOf, type Drawn, next, type Step } from './steps.js';

/** What is dear to look at is looked at after every so many steps. */
const LOOK_CLOSELY_EVERY = 10;
const SCREENS = [3, 8, 13] as const;

/** How often each command was done and refused, over all walks. */
export type Tally = Map<string, { done: number; refused: number }>;

/** One walk: a real meeting on a real database, and the model beside it, which must agree after every step. */
export class Walk {
  readonly trace: string[] = [];
  private readonly sent: { readonly command: Command; readonly overHttp: boolean }[] = [];
  private readonly reveals: Reveals = new Map();
  private screens: FollowingScreen[] = [];
  private taken = 0;
  private somethingWasDone = false;

  constructor(
    private readonly api: TestApi,
    private readonly room: Room,
    private readonly neighbour: People,
    private model: Model,
    private readonly tally: Tally,
  ) {}

  async begin(): Promise<void> {
    for (const who of SCREENS) this.screens.push(await FollowingScreen.open(this.api, this.room, this.room.id, who));
  }

  async end(): Promise<void> {
    await nothingSaysWho(this.api, this.room);
    this.leave();
  }

  leave(): void {
    for (const screen of this.screens) screen.drop();
  }

  async take(step: Step): Promise<void> {
    const wasDraft = this.model.state === 'draft';
    await this.do(step);
    if (wasDraft && this.model.state !== 'draft') await theyHaveReadThePledge(this.api, this.room.id);
    this.taken += 1;
    const closely = this.taken % LOOK_CLOSELY_EVERY === 0;
    // What a refusal should not have changed is seen as well at the next step that is done.
    if (this.somethingWasDone || closely) await this.agrees();
    this.somethingWasDone = false;
    if (closely) await this.lookClosely();
  }

  private async do(step: Step): Promise<void> {
    switch (step.kind) {
      case 'next':
        return await this.one(next(this.model, step.drawn), step.drawn.overHttp);
      case 'anything':
        return await this.one(anything(this.model, step.drawn), step.drawn.overHttp);
      case 'again': {
        const earlier = this.sent[this.sent.length - 1 - (step.drawn.of100 % Math.max(1, Math.min(this.sent.length, 25)))];
        return earlier && (await this.one(earlier.command, earlier.overHttp));
      }
      case 'at-once': {
        const { drawn, other } = step;
        const second = other.of100 < 50 ? next(this.model, other) : anything(this.model, other);
        return await this.atOnce([next(this.model, drawn), second]);
      }
      case 'all-answer':
        return await this.allAnswer(step.drawn);
      case 'a-minute-passes':
        return await this.aMinutePasses();
      case 'a-screen-drops':
        this.trace.push(`the screen of seat ${SCREENS[step.screen]} drops`);
        return this.screens[step.screen]!.drop();
      case 'a-screen-comes-back':
        this.trace.push(`the screen of seat ${SCREENS[step.screen]} comes back`);
        return await this.screens[step.screen]!.comeBack();
      case 'a-neighbour-tries': {
        const command = anything(this.model, step.drawn);
        this.trace.push(`a neighbour's ${inWords(command)}`);
        return mustEqual(await sendToUseCase(this.api, this.neighbour, this.room.id, command), { refused: 'not-found' });
      }
      case 'nothing':
    }
  }

  private async one(command: Command, overHttp: boolean): Promise<void> {
    const before = this.model;
    const after = structuredClone(before);
    const expected = play(after, command);
    const outcome = await (overHttp ? sendOverHttp : sendToUseCase)(this.api, this.room, this.room.id, command);
    this.note(command, outcome, overHttp ? ' (over HTTP)' : '');
    mustEqual(outcome === 'done', expected);
    if (outcome !== 'done') this.isToldWhy(command, outcome.refused);
    this.model = after;
  }

  /** A member whose answer comes too late is told that it was not counted, and that the meeting is paused where it is. */
  private isToldWhy({ name, by, item: code }: Command, refused: string): void {
    if (name !== 'put' || typeof by !== 'number' || this.model.state === 'draft') return;
    const item = itemOf(this.model, code);
    if (item.rounds.length === 0 || (item.state === 'open' && this.model.state === 'meeting')) return;
    mustEqual(refused, item.state === 'open' && this.model.state === 'paused' ? 'meeting-paused' : 'round-locked');
  }

  /** Whatever happens at the same moment must end as if one had come after the other. */
  private async atOnce(commands: readonly [Command, Command]): Promise<void> {
    const outcomes = await Promise.all(commands.map((one) => sendToUseCase(this.api, this.room, this.room.id, one)));
    for (const [place, command] of commands.entries()) this.note(command, outcomes[place]!, ' (at once)');
    const inEitherOrder = [commands, commands.toReversed()].map((order) => {
      const after = structuredClone(this.model);
      const done = new Map(order.map((command) => [command, play(after, command)]));
      return { after, fits: commands.every((command, place) => done.get(command) === (outcomes[place] === 'done')) };
    });
    const is = await asItIs(this.api, this.room, this.room.id, this.codes);
    const fitting = inEitherOrder.filter(({ fits }) => fits);
    const found = fitting.find(({ after }) => isAlike(is, asItMustBe(after)));
    if (fitting.length === 0) throw new Error(`neither order of the two ends like this: ${JSON.stringify(outcomes)}`);
    if (!found) mustEqual(is, asItMustBe(fitting[0]!.after));
    this.model = found!.after;
  }

  private async allAnswer(drawn: Drawn): Promise<void> {
    const item = openItem(this.model);
    if (!item || this.model.state !== 'meeting') return await this.one(next(this.model, drawn), drawn.overHttp);
    const { eligible, answers } = lastRound(item)!;
    const right: Drawn = { ...drawn, version: 'right', of100: 1 };
    const commands = [...eligible]
      .filter((seat) => !answers.has(seat))
      .map((seat) => {
        const level = drawn.said.level === null ? null : 1 + ((drawn.said.level + seat) % item.scale);
        return commandOf(this.model, { ...right, said: { ...drawn.said, level } }, 'put', seat, item);
      });
    const outcomes = await Promise.all(commands.map((one) => sendToUseCase(this.api, this.room, this.room.id, one)));
    commands.forEach((command, place) => {
      this.note(command, outcomes[place]!, ' (at once)');
      mustEqual(outcomes[place] === 'done', play(this.model, command));
    });
  }

  /** Nobody waits: what the database holds of the time is moved instead. */
  private async aMinutePasses(): Promise<void> {
    this.trace.push('a minute passes without a facilitator');
    await this.api.owner.query(
      `update candour.assessment set holder_seen_at = holder_seen_at - interval '61 seconds' where id = $1`,
      [this.room.id],
    );
    await this.api.owner.query(
      `update candour.round set opened_at = opened_at - interval '61 seconds' where assessment_id = $1 and state = 'open'`,
      [this.room.id],
    );
    this.model.away = true;
    for (const { rounds } of this.model.items) for (const round of rounds) round.aged = true;
  }

  private note(command: Command, outcome: Outcome, how = ''): void {
    this.trace.push(`${inWords(command)}${how}: ${outcome === 'done' ? 'done' : outcome.refused}`);
    if (outcome === 'done') this.somethingWasDone = true;
    if (this.sent.every((one) => one.command !== command)) this.sent.push({ command, overHttp: how === ' (over HTTP)' });
    const tally = this.tally.get(command.name) ?? { done: 0, refused: 0 };
    if (outcome === 'done') tally.done += 1;
    else tally.refused += 1;
    this.tally.set(command.name, tally);
  }

  private get codes(): string[] {
    return this.model.items.map(({ code }) => code);
  }

  private async agrees(): Promise<void> {
    mustEqual(await asItIs(this.api, this.room, this.room.id, this.codes), asItMustBe(this.model));
  }

  private async lookClosely(): Promise<void> {
    const { api, room, model } = this;
    await revealsHold(api, room, model, this.reveals);
    await toldWhatCounted(api, room, model, this.taken % room.seats.length, this.codes[this.taken % this.codes.length]!);
    const view = api.app.get(MeetingView);
    const shown = shared(await view.read(room.facilitators[1].actor, room.id));
    mustMatch(shown, { sequence: model.sequence, epoch: model.epoch, state: model.state });
    if (model.current !== null) {
      const item = itemOf(model, model.current);
      const round = lastRound(item);
      const counts = { answered: round?.answers.size ?? 0, eligible: round?.eligible.size ?? 0, standingAside: item.aside.size };
      mustMatch(shown.current, { itemCode: item.code, state: item.state, roundNumber: item.rounds.length, ...counts });
    }
    for (const screen of this.screens) {
      const settled = await screen.settled();
      if (settled) mustEqual(shared(settled), shown);
    }
  }
}

function isAlike(is: Standing, must: Standing): boolean {
  try {
    mustEqual(is, must);
    return true;
  } catch {
    return false;
  }
}
