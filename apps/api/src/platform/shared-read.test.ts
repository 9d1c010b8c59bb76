import { describe, expect, it } from '@jest/globals';
import { SharedRead } from './shared-read.js';

/** Reads that end when they are told to. */
function reads() {
  const under: { readonly end: (value: string) => void; readonly fail: (error: Error) => void }[] = [];
  const shared = new SharedRead<string>();
  const ask = async (key: string) => await shared.read(key, () => new Promise<string>((end, fail) => under.push({ end, fail })));
  return { under, ask };
}

const aTick = async () => await new Promise((done) => setImmediate(done));

describe('one read for everybody who asks at the same time', () => {
  it('gives nobody what was read before they asked: whoever comes while one is under way shares the next', async () => {
    const { under, ask } = reads();
    const first = ask('a room');
    const later = [ask('a room'), ask('a room'), ask('a room')];
    expect(under).toHaveLength(1);
    under[0]!.end('old');
    expect(await first).toBe('old');
    await aTick();
    expect(under).toHaveLength(2);
    under[1]!.end('new');
    expect(await Promise.all(later)).toEqual(['new', 'new', 'new']);
  });

  it('keeps nothing: whoever asks when all is done gets a read of their own', async () => {
    const { under, ask } = reads();
    const first = ask('a room');
    under[0]!.end('old');
    await first;
    await aTick();
    const second = ask('a room');
    under[1]!.end('new');
    expect(await second).toBe('new');
  });

  it('shares nothing between two keys', async () => {
    const { under, ask } = reads();
    const both = [ask('one room'), ask('another')];
    expect(under).toHaveLength(2);
    under[0]!.end('of one');
    under[1]!.end('of another');
    expect(await Promise.all(both)).toEqual(['of one', 'of another']);
  });

  it('tells those who share a read that failed, and reads again for those after them', async () => {
    const { under, ask } = reads();
    const first = ask('a room');
    const second = ask('a room');
    under[0]!.fail(new Error('the database is gone'));
    await expect(first).rejects.toThrow('the database is gone');
    await aTick();
    under[1]!.end('there');
    expect(await second).toBe('there');
  });

  it('joins a waiting read even where many have come and gone', async () => {
    const { under, ask } = reads();
    const asked = [ask('a room')];
    for (let round = 0; round < 20; round++) {
      asked.push(ask('a room'), ask('a room'));
      under[round]!.end(String(round));
      await aTick();
    }
    under[20]!.end('20');
    const values = await Promise.all(asked);
    expect(values).toEqual(['0', ...Array.from({ length: 20 }, (_, at) => [String(at + 1), String(at + 1)]).flat()]);
    expect(under).toHaveLength(21);
  });
});
