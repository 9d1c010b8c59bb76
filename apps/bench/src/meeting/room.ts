import { setTimeout as after } from 'node:timers/promises';
import type { ScoringTrust, Trust } from '../arrange.js';
import { type Heard, Screen } from './screen.js';
import { Measured } from './times.js';

const A_SECOND_MS = 1_000;

/** How a board votes, in milliseconds. */
interface Pace {
  /** From opening a vote to its lock. */
  readonly lengthOfRound: number;
  /** Each board begins at a moment of its own within this. */
  readonly startWithin: number;
}

/**
 * One meeting under load: sixteen phones and the facilitator's desk follow it; each member answers once a second, as nobody would;
 * the facilitator opens a vote, locks it, reveals it, and goes on to the next item. Every screen reads its snapshot again whenever
 * it hears that something has changed, as ours do.
 */
export class Room {
  private readonly desk: Screen;
  private readonly phones: readonly Screen[];
  private readonly versions: (number | null)[];
  private place = 0;
  private open = false;
  /** When the command was sent whose change the screens wait for. */
  private commandSentAt = 0;
  /** The last change each screen has heard of; what it hears first when it comes (back) says only where things stand. */
  private readonly lastSequence = new Map<Screen, number>();
  private revealSentAt: number | null = null;
  /** When each first answer of the round was sent, in the order in which they were saved. */
  private readonly firstSent: number[] = [];
  /** The largest x of *x of y answered* that a screen has heard in this round. */
  private readonly heard = new Map<Screen, number>();
  private stopped = false;
  private measured = new Measured();

  constructor(
    apiUrl: string,
    private readonly meeting: Trust & ScoringTrust,
  ) {
    const { assessmentId, members, facilitator } = meeting;
    this.desk = new Screen(apiUrl, assessmentId, facilitator);
    this.phones = members.map((member) => new Screen(apiUrl, assessmentId, member));
    this.versions = members.map(() => null);
  }

  private get screens(): readonly Screen[] {
    return [this.desk, ...this.phones];
  }

  get numberOfScreens(): number {
    return this.screens.length;
  }

  /** Every screen follows and has its snapshot. */
  async join(measured: Measured): Promise<void> {
    await Promise.all(
      this.screens.map(async (screen) => {
        const began = performance.now();
        this.lastSequence.delete(screen);
        await screen.follow(
          (heard) => this.hear(screen, heard),
          () => this.stopped || this.measured.fail('a stream was lost'),
        );
        await screen.snapshot();
        measured.returned.add(performance.now() - began);
      }),
    );
  }

  /** Every screen loses its connections at once. */
  leave(): void {
    for (const screen of this.screens) screen.leave();
  }

  close(): void {
    this.stopped = true;
    for (const screen of this.screens) screen.close();
  }

  /** Votes until then, one item after the other. */
  async run(measured: Measured, until: number, { lengthOfRound, startWithin }: Pace): Promise<void> {
    this.measured = measured;
    const everybody = this.phones.map((phone, at) => this.answer(phone, at, until));
    // Boards do not vote in step with each other.
    await after(Math.random() * startWithin);
    while (performance.now() < until && this.place < this.meeting.itemCodes.length) {
      await this.move('open-round');
      this.versions.fill(null);
      this.firstSent.length = 0;
      this.heard.clear();
      this.open = true;
      await after(Math.max(0, Math.min(lengthOfRound, until - performance.now())));
      this.open = false;
      if (performance.now() >= until) await this.standBack();
      await this.move('lock');
      this.revealSentAt = performance.now();
      await this.move('reveal');
      await after(A_SECOND_MS);
      this.revealSentAt = null;
      this.place++;
    }
    await Promise.all(everybody);
  }

  /** A vote that is cut short by the end is counted out too, but neither measured nor in the same moment as all the others. */
  private async standBack(): Promise<void> {
    this.measured = new Measured();
    await after(2 * A_SECOND_MS + Math.random() * 4 * A_SECOND_MS);
  }

  private get itemCode(): string {
    return this.meeting.itemCodes[this.place] ?? '';
  }

  private async move(command: 'open-round' | 'lock' | 'reveal'): Promise<void> {
    this.commandSentAt = performance.now();
    await this.desk.ask<unknown>('POST', `items/${this.itemCode}/${command}`, { epoch: 1 }).catch(this.failed);
    await after(A_SECOND_MS / 2);
  }

  /** One member, at a second of their own. */
  private async answer(phone: Screen, at: number, until: number): Promise<void> {
    await after(Math.random() * A_SECOND_MS);
    while (performance.now() < until) {
      const sent = performance.now();
      if (this.open) await this.put(phone, at, sent);
      await after(Math.max(0, sent + A_SECOND_MS - performance.now()));
    }
  }

  private async put(phone: Screen, at: number, sent: number): Promise<void> {
    const expectedVersion = this.versions[at] ?? null;
    const body = { kind: 'level', level: 1 + (Math.floor(sent) % 3), expectedVersion };
    const place = this.place;
    await phone.ask<{ version: number }>('PUT', `items/${this.itemCode}/my-answer`, body).then(
      ({ version }) => {
        this.measured.acknowledged.add(performance.now() - sent);
        if (place === this.place) this.versions[at] = version;
        if (expectedVersion === null) this.firstSent.push(sent);
      },
      // Sent before the lock and there after it: refused, as it must be.
      (error: Error) => (this.open ? this.failed(error) : undefined),
    );
  }

  private hear(screen: Screen, { kind, sequence, answered }: Heard): void {
    const now = performance.now();
    if (kind === 'progress') this.hearProgress(screen, now, answered ?? 0);
    const before = this.lastSequence.get(screen);
    this.lastSequence.set(screen, sequence);
    if (kind !== 'changed' || before === undefined || sequence <= before) return;
    this.measured.changed.add(now - this.commandSentAt);
    void this.readAgain(screen);
  }

  /** The k-th to be saved makes it *k of y*; one that is heard of before its own acknowledgement came is left out. */
  private hearProgress(screen: Screen, now: number, answered: number): void {
    if (answered <= (this.heard.get(screen) ?? 0)) return;
    this.heard.set(screen, answered);
    const sent = this.firstSent[answered - 1];
    if (sent !== undefined) this.measured.progress.add(now - sent);
  }

  private async readAgain(screen: Screen): Promise<void> {
    const revealSentAt = this.revealSentAt;
    try {
      const { current } = await screen.snapshot();
      if (revealSentAt !== null && current?.spread) this.measured.revealed.add(performance.now() - revealSentAt);
    } catch (error) {
      this.failed(error as Error);
    }
  }

  private readonly failed = (error: Error): void => {
    if (!this.stopped) this.measured.fail(error.message);
  };
}
