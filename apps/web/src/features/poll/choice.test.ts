import { describe, expect, it } from '@jest/globals';
import { DevicePlace } from '../../platform/kept-on-device.js';
import type { Doors } from '../../platform/on-its-way.js';
import { offline, Problem } from '../../platform/problem.js';
import { ADevice } from '../../platform/testing/a-device.js';
import { Choice, type Draft, draftFrom } from './choice.js';
import type { MyChoice } from './polls.js';
import { savedWords } from './words.js';

interface Server {
  mine: MyChoice | null;
  open: boolean;
  /** What the next sending meets: nothing, a refusal before it is kept, or a lost answer after it was kept. */
  next: 'ok' | 'offline' | 'lost' | Problem;
}

/** A choice with a server that does as it is told; what would wait runs when asked. */
function aChoice(changes: Partial<Server> = {}, least = 1, storage = new ADevice()) {
  const server: Server = { mine: null, open: true, next: 'ok', ...changes };
  const waiting: (() => void)[] = [];
  const device = new DevicePlace(storage, 'choice', draftFrom);
  const doors: Doors<Draft, MyChoice> = {
    send: async (draft) => {
      await Promise.resolve();
      const { next } = server;
      server.next = 'ok';
      if (next instanceof Problem) throw next;
      if (next === 'offline') throw offline();
      if (!server.open) throw new Problem({ code: 'poll-locked', status: 409, title: 'x' });
      if ((server.mine?.version ?? null) !== draft.expectedVersion)
        throw new Problem({ code: 'changed-meanwhile', status: 412, title: 'x' });
      server.mine = { chosen: [...draft.chosen], version: (server.mine?.version ?? 0) + 1 };
      if (next === 'lost') throw offline();
      return server.mine;
    },
    look: async () => ({ open: server.open, held: server.mine }),
    device,
    saved: () => undefined,
    outdated: () => undefined,
    later: (milliseconds, run) => {
      // Nobody's patience with a request ends here.
      if (milliseconds > 20_000) return () => undefined;
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
    chance: () => 0,
  };
  const choice = new Choice(doors, least);
  const settled = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return choice.snapshot()?.standing ?? null;
  };
  const wait = async () => {
    waiting.shift()?.();
    return await settled();
  };
  return { choice, server, device, settled, wait };
}

describe('a choice on its way', () => {
  it('is saved only once the server has said so, and kept on the device until then', async () => {
    const { choice, server, device, settled } = aChoice();
    choice.choose([3], null);
    expect([choice.snapshot()?.standing, device.kept()?.draft.chosen]).toEqual(['saving', [3]]);
    expect(await settled()).toBe('saved');
    expect([server.mine, device.kept()]).toEqual([{ chosen: [3], version: 1 }, null]);
  });

  it('goes again by itself when the network was away, and is not sent twice where it had arrived', async () => {
    const { choice, server, device, settled, wait } = aChoice({ next: 'offline' });
    choice.choose([1], null);
    expect(await settled()).toBe('retrying');
    expect(device.kept()?.draft.chosen).toEqual([1]);
    expect(await wait()).toBe('saved');
    server.next = 'lost';
    choice.choose([2], 1);
    expect(await settled()).toBe('retrying');
    expect(await wait()).toBe('saved');
    expect(server.mine).toEqual({ chosen: [2], version: 2 });
  });

  it('is what was chosen last, however fast', async () => {
    const { choice, server, settled } = aChoice();
    for (const one of [1, 4, 2]) choice.choose([one], null);
    expect(await settled()).toBe('saved');
    expect(server.mine?.chosen).toEqual([2]);
  });

  it('is said not to count where the poll was locked before it arrived', async () => {
    const { choice, server, settled } = aChoice({ next: 'offline' });
    choice.choose([1], null);
    await settled();
    server.open = false;
    choice.hurry();
    expect(await settled()).toBe('not-counted');
  });

  it('does not overwrite what was chosen on another device unless it is chosen again', async () => {
    const { choice, server, settled } = aChoice({ mine: { chosen: [4], version: 2 } });
    choice.choose([1], 1);
    expect(await settled()).toBe('elsewhere');
    expect(server.mine?.chosen).toEqual([4]);
    choice.choose([1], 2);
    expect(await settled()).toBe('saved');
  });

  it('waits for as many options as make a choice, and is taken up again after a visit that ended too soon', async () => {
    const { choice, server, settled } = aChoice({}, 2);
    choice.choose([2], null);
    expect(await settled()).toBe('unfinished');
    choice.choose([2, 1], null);
    expect(await settled()).toBe('saved');
    expect(server.mine?.chosen).toEqual([1, 2]);
    const storage = new ADevice();
    storage.setItem('choice', JSON.stringify({ draft: { chosen: [3], expectedVersion: null }, sent: [] }));
    const again = aChoice({}, 1, storage);
    again.choice.hurry();
    expect(await again.settled()).toBe('saved');
    expect(draftFrom({ chosen: '3' })).toBeNull();
  });

  it('says refused with the reason where sending again would not help', async () => {
    const reason = new Problem({ code: 'not-eligible', status: 403, title: 'No', detail: 'It was opened before you came.' });
    const { choice, settled } = aChoice({ next: reason });
    choice.choose([1], null);
    expect(await settled()).toBe('refused');
    expect(savedWords(choice.snapshot(), null)).toBe('Not saved: It was opened before you came.');
  });
});
