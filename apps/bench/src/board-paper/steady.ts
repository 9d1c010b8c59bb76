import { setTimeout as after } from 'node:timers/promises';
import type { Caller, ScoringTrust } from '../arrange.js';
import { Times } from '../meeting/times.js';

/** What a board does meanwhile, in its places: half of it looks at the home page, half saves an answer. */
const A_SECOND = 40;

/**
 * So many requests a second, each sent when its time has come whether the one before has been answered or not: whoever waits in a
 * queue is measured with it.
 */
export class SteadyLoad {
  private stopped = false;
  private next = 0;
  private readonly versions = new Map<string, number>();
  private readonly running: Promise<void>;
  private into = new Times();
  readonly aSecond = A_SECOND;
  failed = 0;

  constructor(
    private readonly url: string,
    private readonly trust: ScoringTrust,
  ) {
    this.running = this.run();
  }

  /** Measures into another list from now on. */
  measure(): Times {
    this.into = new Times();
    return this.into;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    const from = performance.now();
    const all: Promise<void>[] = [];
    for (let number = 0; !this.stopped; number++) {
      const due = from + (number * 1000) / A_SECOND;
      await after(Math.max(0, due - performance.now()));
      all.push(this.one(number, due));
    }
    await Promise.all(all);
  }

  private async one(number: number, due: number): Promise<void> {
    const times = this.into;
    const { members } = this.trust;
    const member = members[number % members.length]!;
    const ok = number % 2 === 0 ? await this.look(member) : await this.answer(member);
    times.add(performance.now() - due);
    if (!ok) this.failed += 1;
  }

  private async look({ cookie }: Caller): Promise<boolean> {
    const response = await fetch(`${this.url}/api/home`, { headers: { cookie } });
    await response.arrayBuffer();
    return response.ok;
  }

  /** No two answers that are under way have the same member and item. */
  private async answer({ cookie }: Caller): Promise<boolean> {
    const { assessmentId, itemCodes } = this.trust;
    const itemCode = itemCodes[this.next++ % itemCodes.length]!;
    const key = `${cookie} ${itemCode}`;
    const version = this.versions.get(key) ?? null;
    const response = await fetch(`${this.url}/api/assessments/${assessmentId}/items/${itemCode}/my-answer`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'level', level: 1 + ((version ?? 0) % 3), expectedVersion: version }),
    });
    await response.arrayBuffer();
    if (response.ok) this.versions.set(key, (version ?? 0) + 1);
    return response.ok;
  }
}
