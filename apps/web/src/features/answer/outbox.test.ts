import { beforeEach, describe, expect, it } from '@jest/globals';
import { offline, Problem } from '../../platform/problem.js';
import { draftsIn } from './draft-storage.js';
import { type Given, type MyAnswer, nothing } from './given.js';
import { type Draft, Outbox } from './outbox.js';

const level = (of: number): Given => ({ ...nothing, kind: 'level', level: of });
const row = (of: number, version: number): MyAnswer => ({
  itemCode: 'DB-01',
  roundNumber: 1,
  kind: 'level',
  level: of,
  reason: null,
  comment: null,
  shareComment: false,
  standing: false,
  version,
});
const refused = (status: number, code: string) => new Problem({ code, status, title: 'No' });

/** A device that remembers, as localStorage does. */
class Device implements Storage {
  private readonly kept = new Map<string, string>();
  full = false;
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  clear = () => this.kept.clear();
  setItem(key: string, value: string) {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  }
}

/** One request that the network has, until the test lets it arrive or fail. */
interface OnTheWay {
  readonly draft: Draft;
  readonly arrive: (row: MyAnswer) => void;
  readonly fail: (problem: Problem) => void;
}

/** A member's phone with a network and a clock that the test moves. */
function aPhone(device = new Device()) {
  const way: OnTheWay[] = [];
  const waits: { at: number; run: () => void }[] = [];
  const saved: MyAnswer[] = [];
  let readAgain = 0;
  const outbox = new Outbox({
    drafts: draftsIn(device, 'drafts.'),
    send: (_code, draft) => new Promise((arrive, fail) => way.push({ draft, arrive, fail })),
    saved: (answer) => saved.push(answer),
    outdated: () => {
      readAgain += 1;
    },
    later: (milliseconds, run) => {
      const wait = { at: milliseconds, run };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), 1);
    },
  });
  return {
    device,
    outbox,
    saved,
    way,
    waits,
    readAgain: () => readAgain,
    standing: () => outbox.snapshot().get('DB-01')?.standing,
    change: (given: Given, from?: MyAnswer) => outbox.change('DB-01', given, from, 0),
    async settled() {
      await new Promise<void>((resolve) => setImmediate(resolve));
    },
    elapse() {
      for (const { run } of waits.splice(0)) run();
    },
  };
}

describe('the outbox of a member', () => {
  let phone = aPhone();
  beforeEach(() => {
    phone = aPhone();
  });

  it('says saved only when the server has said so, and keeps the draft on the device until then', async () => {
    phone.change(level(3));
    expect(phone.standing()).toBe('saving');
    expect(phone.device.length).toBe(1);

    phone.way[0]?.arrive(row(3, 1));
    await phone.settled();

    expect(phone.standing()).toBeUndefined();
    expect(phone.saved).toEqual([row(3, 1)]);
    expect(phone.device.length).toBe(0);
  });

  it('sends what was changed meanwhile after it, upon the version that the first one brought', async () => {
    phone.change(level(3));
    phone.change(level(4));
    expect(phone.way).toHaveLength(1);

    phone.way[0]?.arrive(row(3, 1));
    await phone.settled();

    expect(phone.way[1]?.draft).toEqual({ given: level(4), expectedVersion: 1 });
    expect(phone.standing()).toBe('saving');
  });

  it('waits for the end of typing before it sends, and then sends once', () => {
    phone.outbox.change('DB-01', level(1), undefined, 500);
    phone.outbox.change('DB-01', level(2), undefined, 500);
    expect(phone.way).toHaveLength(0);
    phone.elapse();
    expect(phone.way.map(({ draft }) => draft.given.level)).toEqual([2]);
  });

  it('never sends an answer that is not whole, but keeps it', () => {
    phone.change({ ...nothing, kind: 'not-applicable' });
    expect(phone.standing()).toBe('unfinished');
    expect(phone.way).toHaveLength(0);
    expect(phone.device.length).toBe(1);
  });

  it('without a network says so and tries again by itself, until it arrives', async () => {
    phone.change(level(3));
    phone.way[0]?.fail(offline());
    await phone.settled();
    expect(phone.standing()).toBe('retrying');

    phone.elapse();
    phone.way[1]?.fail(refused(503, 'not-ready'));
    await phone.settled();
    expect(phone.standing()).toBe('retrying');

    phone.outbox.hurry();
    phone.way[2]?.arrive(row(3, 1));
    await phone.settled();
    expect(phone.standing()).toBeUndefined();
    expect(phone.saved).toHaveLength(1);
  });

  it('sends what an earlier visit left on the device', async () => {
    phone.change(level(5), row(2, 7));
    phone.way[0]?.fail(offline());
    await phone.settled();

    const reopened = aPhone(phone.device);
    expect(reopened.standing()).toBe('retrying');
    reopened.outbox.hurry();
    expect(reopened.way[0]?.draft).toEqual({ given: level(5), expectedVersion: 7 });
  });

  it('does not send what a sign-out has taken from the device', async () => {
    phone.change(level(3));
    phone.way[0]?.fail(offline());
    await phone.settled();

    phone.device.clear();
    phone.outbox.hurry();

    expect(phone.way).toHaveLength(1);
    expect(phone.standing()).toBeUndefined();
  });

  it('still sends where the device keeps nothing', () => {
    phone.device.full = true;
    phone.change(level(3));
    expect(phone.way).toHaveLength(1);
  });

  describe('when another device was first', () => {
    beforeEach(async () => {
      phone.change(level(5), row(3, 1));
      phone.way[0]?.fail(refused(412, 'changed-meanwhile'));
      await phone.settled();
    });

    it('keeps the draft, reads again, and overwrites nothing by itself', () => {
      expect(phone.standing()).toBe('conflict');
      expect(phone.readAgain()).toBe(1);
      phone.outbox.hurry();
      phone.change(level(4), row(1, 2));
      expect(phone.way).toHaveLength(1);
      expect(phone.standing()).toBe('conflict');
    });

    it('sends the draft upon their version when its owner says so', () => {
      phone.outbox.keepMine('DB-01', 2);
      expect(phone.way[1]?.draft).toEqual({ given: level(5), expectedVersion: 2 });
    });

    it('lets the draft go when its owner says so', () => {
      phone.outbox.drop('DB-01');
      expect(phone.standing()).toBeUndefined();
      expect(phone.device.length).toBe(0);
    });

    it('is no conflict where both gave the same: only the acknowledgement was lost', () => {
      phone.outbox.settle([row(5, 2)]);
      expect(phone.standing()).toBeUndefined();
    });
  });

  it('says not counted when the round was locked, and does not try again', async () => {
    phone.change(level(3));
    phone.way[0]?.fail(refused(409, 'round-locked'));
    await phone.settled();
    expect(phone.standing()).toBe('not-counted');
    phone.outbox.hurry();
    phone.elapse();
    expect(phone.way).toHaveLength(1);
  });

  it('keeps what was typed when the sign-in has ended, and sends it after signing in again', async () => {
    phone.change(level(3));
    phone.way[0]?.fail(refused(401, 'not-signed-in'));
    await phone.settled();
    expect(phone.standing()).toBe('refused');
    phone.outbox.hurry();
    expect(phone.way).toHaveLength(2);
  });

  it('sends nothing where the form was brought back to what is saved', () => {
    phone.outbox.change('DB-01', level(4), row(3, 1), 500);
    phone.outbox.change('DB-01', level(3), row(3, 1), 500);
    phone.elapse();
    expect(phone.way).toHaveLength(0);
    expect(phone.standing()).toBeUndefined();
  });
});
