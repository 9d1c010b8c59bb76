import { beforeEach, describe, expect, it } from '@jest/globals';
import { DEAD_AFTER_MS, type Ending, LiveLine } from './live-line.js';

/** One try to connect, as the test's server sees it. */
interface Try {
  readonly heard: string | null;
  readonly signal: AbortSignal;
  readonly opened: () => void;
  readonly message: (data: object, id?: string) => void;
  readonly end: (ending: Partial<Ending>) => Promise<void>;
}

let now: number;
let tries: Try[];
let told: string[];
let timers: { at: number; run: () => void }[];
let line: LiveLine;

beforeEach(() => {
  [now, tries, told, timers] = [0, [], [], []];
  line = new LiveLine(
    {
      open: (heard, signal, { opened, message }) =>
        new Promise((done) => {
          tries.push({
            heard,
            signal,
            opened,
            message: (data, id) => message(JSON.stringify(data), id),
            end: async (ending) => {
              done({ status: 200, retryAfterMs: null, ...ending });
              await new Promise(setImmediate);
            },
          });
        }),
      later: (milliseconds, run) => {
        const timer = { at: now + milliseconds, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      now: () => now,
      chance: () => 0,
    },
    {
      onEvent: ({ kind, sequence }) => told.push(`${kind} ${sequence}`),
      onGap: () => told.push('gap'),
      onState: (state) => told.push(state),
    },
  );
  line.connect();
});

/** Time goes on, and what was due is done. */
function pass(milliseconds: number): void {
  const end = now + milliseconds;
  for (;;) {
    const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    timers = timers.filter((one) => one !== next);
    now = Math.max(now, next.at);
    next.run();
  }
  now = end;
}

const last = (): Try => tries.at(-1)!;
const changed = (sequence: number, epoch = 1) => ({ kind: 'changed', sequence, epoch });
const live = (sequence: number) => {
  last().opened();
  last().message(changed(sequence), `1.${sequence}`);
};

describe('a line to the room', () => {
  it('tells where things stand, then what follows, and what was missed as a gap', () => {
    live(4);
    last().message({ kind: 'progress', sequence: 4, answered: 2, eligible: 8 });
    last().message(changed(5));
    last().message(changed(7));
    expect(told).toEqual(['live', 'changed 4', 'progress 4', 'changed 5', 'gap']);
  });

  it('comes back with the place up to which it has heard, and reads nothing again where it missed nothing', async () => {
    live(4);
    await last().end({});
    pass(500);
    expect(last().heard).toBe('1.4');
    last().opened();
    last().message({ kind: 'resumed', sequence: 4, epoch: 1 }, '1.4');
    last().message({ kind: 'progress', sequence: 4, answered: 3, eligible: 8 });
    expect(told.slice(2)).toEqual(['lost', 'live', 'progress 4']);
  });

  it('reads again where it missed something while it was away, also where the number alone would not say so', async () => {
    live(4);
    await last().end({});
    pass(500);
    live(4);
    expect(told.slice(2)).toEqual(['lost', 'live', 'gap']);
    last().message(changed(5));
    expect(told.at(-1)).toBe('changed 5');
  });

  it('waits as long as the server asks when it says goodbye', async () => {
    live(4);
    last().message({ kind: 'reconnect', afterMs: 3_000 });
    await last().end({});
    pass(2_999);
    expect(tries).toHaveLength(1);
    pass(1);
    expect(tries).toHaveLength(2);
  });

  it('waits longer after each failure, also where a line opens and ends before it says anything', async () => {
    const waits: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const [before, from] = [tries.length, now];
      last().opened();
      await last().end({});
      while (tries.length === before) pass(50);
      waits.push(now - from);
    }
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000]);
    live(1);
    await last().end({});
    pass(250);
    expect(tries).toHaveLength(7);
  });

  it.each([401, 403, 404])(
    'does not ask again by itself where it was refused with %s, but has the screen read why',
    async (status) => {
      await last().end({ status });
      pass(3_600_000);
      expect(tries).toHaveLength(1);
      expect(told).toEqual(['lost', 'gap']);
      line.wake(); // somebody looks at the page again: they may have signed in meanwhile
      expect(tries).toHaveLength(2);
    },
  );

  it('comes back when it was told to, and not earlier, however often the page is looked at', async () => {
    await last().end({ status: 429, retryAfterMs: 60_000 });
    for (let second = 0; second < 59; second++) {
      pass(1_000);
      line.wake();
    }
    expect(tries).toHaveLength(1);
    pass(1_000);
    expect(tries).toHaveLength(2);
  });

  it('is dead after forty seconds without a sign of life, and connects again', () => {
    live(4);
    for (let beat = 0; beat < 10; beat++) {
      pass(15_000);
      last().message({ kind: 'beat' });
    }
    expect(tries).toHaveLength(1);
    pass(DEAD_AFTER_MS);
    expect(last().signal.aborted).toBe(true);
    pass(1_000);
    expect(tries).toHaveLength(2);
  });

  it('does not trust an old silence when a phone wakes up, and leaves a line alone that has just been heard', () => {
    live(4);
    now += 30_000;
    line.wake();
    expect(tries).toHaveLength(1);
    now += 3_600_000; // asleep: no timer ran
    line.wake();
    expect(tries).toHaveLength(2);
    expect(tries[0]!.signal.aborted).toBe(true);
  });

  it('is lost at once where the network is, and comes back with it, for it may be another network', () => {
    live(4);
    line.lose();
    expect(tries[0]!.signal.aborted).toBe(true);
    expect(told.at(-1)).toBe('lost');
    pass(3_600_000);
    expect(tries).toHaveLength(1);
    line.wake();
    expect(last().heard).toBe('1.4');
  });

  it('does not wait any more when the network is back', async () => {
    await last().end({ status: 0 });
    line.wake();
    expect(tries).toHaveLength(2);
  });

  it('hears nothing any more of a line that it has let go', async () => {
    live(4);
    const before = last();
    line.rest();
    before.message(changed(5));
    await before.end({});
    pass(3_600_000);
    expect(tries).toHaveLength(1);
    expect(told).toEqual(['live', 'changed 4']);
  });
});
