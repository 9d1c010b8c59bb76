import { setTimeout as after } from 'node:timers/promises';
import { type Answered, type Device, passes } from './calls.js';
import type { Put } from './history.js';

/** Between two tries. A real phone takes a second or more; here the same is done sooner. */
const PAUSE_MS = 40;

interface Held {
  readonly version: number;
  readonly value: string;
}

interface Row {
  readonly itemCode: string;
  readonly roundNumber: number;
  readonly kind: string;
  readonly level: number | null;
  readonly version: number;
}

export const valueIn = (kind: string, level: number | null): string => (kind === 'level' ? `level ${level}` : kind);

/** What the person is told in the end. */
export type Told = 'saved' | 'not-counted';

/**
 * A member's phone in the room. It does what the real one does (`platform/on-its-way.ts` of the web): one at a time, each upon the
 * version that it knows; where no answer came it looks whether the vote is still open and what is held, and only then says *saved* or
 * *not counted*, or sends again. Everything that it sends goes into the history.
 */
export class Phone {
  private known: number | null = null;
  /** How often an outcome was unknown at first. */
  doubts = 0;

  constructor(
    readonly seatId: string,
    readonly device: Device,
    private readonly assessmentId: string,
    private readonly history: Put[],
    private readonly tick: () => number,
  ) {}

  /** The next vote: nothing is known of it yet. */
  forget(): void {
    this.known = null;
  }

  async give(itemCode: string, value: string): Promise<Told> {
    const attempts: Put[] = [];
    for (;;) {
      const attempt: Put = { seat: this.seatId, round: itemCode, value, invokedAt: this.tick(), outcome: 'unknown' };
      attempts.push(attempt);
      this.history.push(attempt);
      const answered = await this.put(itemCode, value);
      if (answered.status === 200) return this.saved(attempt, Number(answered.body.version));
      if (!passes(answered) && answered.status !== 412) {
        if (answered.body.code !== 'round-locked')
          throw new Error(`a phone was told ${answered.status} ${String(answered.body.code)}`);
        attempt.outcome = 'refused';
      }
      if (answered.status === 412) attempt.outcome = 'refused';
      else if (attempt.outcome === 'unknown') this.doubts += 1;
      const { open, held } = await this.look(itemCode);
      if (held?.value === value && held.version !== this.known) {
        // One of the tries arrived: the first that could have.
        return this.saved(attempts.find(({ outcome }) => outcome === 'unknown') ?? attempt, held.version);
      }
      const doubtful = attempts.some(({ outcome }) => outcome === 'unknown');
      if (open && (held?.version ?? null) !== this.known) throw new Error('a phone found an answer that it never sent');
      if (open && answered.status === 412 && !doubtful) throw new Error('a phone was told that it had been overtaken');
      if (!open) {
        for (const one of attempts) one.outcome = 'refused';
        return 'not-counted';
      }
    }
  }

  private saved(attempt: Put, version: number): Told {
    attempt.outcome = 'acknowledged';
    this.known = version;
    return 'saved';
  }

  private async put(itemCode: string, value: string): Promise<Answered> {
    const level = value.startsWith('level') ? Number(value.split(' ')[1]) : null;
    return await this.device.call('PUT', `/assessments/${this.assessmentId}/items/${itemCode}/my-answer`, {
      kind: level === null ? value : 'level',
      level,
      expectedVersion: this.known,
    });
  }

  /** First whether the vote is open, then what is held: the other way round an answer could be counted between the two. */
  private async look(itemCode: string): Promise<{ open: boolean; held: Held | null }> {
    for (;;) {
      if (this.device.closed) return { open: false, held: null };
      const room = await this.device.call('GET', `/assessments/${this.assessmentId}/meeting`);
      const mine = room.status === 200 ? await this.device.call('GET', `/assessments/${this.assessmentId}/my-answers`) : room;
      if (mine.status === 200) {
        const agenda = room.body.agenda as { itemCode: string; state: string }[];
        const row = (mine.body.rows as Row[]).find((one) => one.itemCode === itemCode);
        return {
          open: agenda.find((line) => line.itemCode === itemCode)?.state === 'open',
          held: row ? { version: row.version, value: valueIn(row.kind, row.level) } : null,
        };
      }
      if (!passes(mine)) throw new Error(`a phone that looked was told ${mine.status} ${String(mine.body.code)}`);
      await after(PAUSE_MS);
    }
  }
}
