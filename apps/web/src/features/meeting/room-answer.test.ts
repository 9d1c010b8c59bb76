import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AtTheServer } from '../../platform/on-its-way.js';
import { offline, Problem } from '../../platform/problem.js';
import { type Draft, type MyAnswer, RoomAnswer } from './room-answer.js';
import { draftFrom } from './room-draft.js';

const level = (chosen: number) => ({ kind: 'level', level: chosen, reason: '' }) as const;
const draft = (chosen: number, changes: Partial<Draft> = {}): Draft => ({
  itemCode: 'Q1',
  roundNumber: 1,
  given: level(chosen),
  comment: null,
  shareComment: false,
  expectedVersion: null,
  ...changes,
});
const rowOf = ({ itemCode, roundNumber, given }: Draft, version: number): MyAnswer => ({
  itemCode,
  roundNumber,
  kind: given.kind,
  level: given.level,
  reason: given.reason || null,
  comment: null,
  shareComment: false,
  standing: false,
  version,
});

/** A room with one vote: it keeps what arrives, refuses as the server does, and can lose the network on the way in or out. */
class Room {
  round = 1;
  open = true;
  row: MyAnswer | null = null;
  lost: 'nothing' | 'request' | 'acknowledgement' = 'nothing';
  kept: Draft | null = null;
  waiting: (() => void)[] = [];

  readonly doors = {
    send: async (sent: Draft): Promise<MyAnswer> => {
      if (this.lost === 'request') throw offline();
      if (!this.open) throw new Problem({ code: 'round-locked', status: 409, title: 'Locked' });
      if ((this.row?.version ?? null) !== sent.expectedVersion)
        throw new Problem({ code: 'changed-meanwhile', status: 412, title: 'Changed' });
      this.row = rowOf({ ...sent, roundNumber: this.round }, (this.row?.version ?? 0) + 1);
      if (this.lost === 'acknowledgement') throw offline();
      return this.row;
    },
    look: async ({ roundNumber }: Draft): Promise<AtTheServer<MyAnswer>> => {
      if (this.lost !== 'nothing') throw offline();
      return {
        open: this.open && roundNumber === this.round,
        held: this.row?.roundNumber === roundNumber ? this.row : null,
      };
    },
    keep: (kept: Draft | null) => {
      this.kept = kept;
    },
    saved: () => undefined,
    later: (_: number, run: () => void) => {
      this.waiting.push(run);
      return () => {
        this.waiting = this.waiting.filter((one) => one !== run);
      };
    },
  };

  /** Lets everything that waits for its time happen, and all that follows from it at once. */
  async passes(): Promise<void> {
    const due = this.waiting;
    this.waiting = [];
    for (const run of due) run();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('an answer in the room', () => {
  let room: Room;
  let answer: RoomAnswer;
  const standing = () => answer.snapshot()?.standing;
  beforeEach(() => {
    room = new Room();
    answer = new RoomAnswer(room.doors, null);
  });

  it('is saved only when the server has said so, and stays on the device until then', async () => {
    answer.choose(draft(3));
    expect(standing()).toBe('saving');
    expect(room.kept).toMatchObject({ given: level(3) });
    await room.passes();
    expect(standing()).toBe('saved');
    expect(room.kept).toBeNull();
  });

  it('waits through a lost network and is saved when it is back', async () => {
    room.lost = 'request';
    answer.choose(draft(3));
    await room.passes();
    await room.passes();
    expect(standing()).toBe('retrying');
    room.lost = 'nothing';
    await room.passes();
    expect(standing()).toBe('saved');
    expect(room.row?.level).toBe(3);
  });

  it('is saved, not in conflict with itself, when only the acknowledgement was lost', async () => {
    room.lost = 'acknowledgement';
    answer.choose(draft(4));
    await room.passes();
    expect(standing()).toBe('retrying');
    room.lost = 'nothing';
    await room.passes();
    expect(standing()).toBe('saved');
    expect(room.row?.version).toBe(1);
  });

  it('is said to be not counted when the round was locked meanwhile', async () => {
    room.lost = 'request';
    answer.choose(draft(2));
    await room.passes();
    room.lost = 'nothing';
    room.open = false;
    await room.passes();
    expect(standing()).toBe('not-counted');
    expect(room.kept).toBeNull();
  });

  it('never slips into the next vote', async () => {
    room.lost = 'request';
    answer.choose(draft(2));
    await room.passes();
    room.lost = 'nothing';
    room.round = 2;
    await room.passes();
    expect(standing()).toBe('not-counted');
    expect(room.row).toBeNull();
  });

  it('gives way to another device, and says so', async () => {
    room.row = rowOf(draft(5), 1);
    answer.choose(draft(2));
    await room.passes();
    expect(standing()).toBe('elsewhere');
    expect(room.row.level).toBe(5);
    answer.choose(draft(2, { expectedVersion: 1 }));
    await room.passes();
    expect(room.row.level).toBe(2);
  });

  it('ends at the last of several quick choices, each upon the one before', async () => {
    answer.choose(draft(1));
    answer.choose(draft(2));
    await room.passes();
    expect(standing()).toBe('saved');
    // The screen has not read anew yet.
    answer.choose(draft(3));
    const first = room.passes();
    answer.choose(draft(4));
    await first;
    await room.passes();
    expect(standing()).toBe('saved');
    expect(room.row?.level).toBe(4);
  });

  it('that does not apply here is not sent before it has a reason', async () => {
    answer.choose(draft(0, { given: { kind: 'not-applicable', level: null, reason: ' ' } }));
    await room.passes();
    expect(standing()).toBe('unfinished');
    expect(room.row).toBeNull();
  });

  it('of an earlier visit is taken up again from the device', async () => {
    room.lost = 'request';
    answer.choose(draft(3));
    await room.passes();
    const again = new RoomAnswer(room.doors, draftFrom(JSON.stringify(room.kept)));
    room.lost = 'nothing';
    again.hurry();
    await room.passes();
    expect(again.snapshot()?.standing).toBe('saved');
    expect(room.row?.level).toBe(3);
  });
});

describe('a draft kept on the device', () => {
  it('that cannot be understood is let go', () => {
    for (const written of [null, '', 'not json', '{}', '{"itemCode":"Q1","roundNumber":1,"given":{"kind":"level"}}'])
      expect(draftFrom(written)).toBeNull();
  });
});
