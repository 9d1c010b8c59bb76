import { describe, expect, it } from '@jest/globals';
import { offline, Problem } from './problem.js';
import { type PutOnBehalf, ReadBack, type VotePlace } from './read-back.js';

const place: VotePlace = { itemCode: 'DB-01', roundNumber: 2 };
const told = { kind: 'level', level: 3, reason: '' } as const;

/** A scribe's page whose server gives these answers in turn, then accepts; time passes only when it is told to. */
function aPage(...answers: (Error | null)[]) {
  const sent: PutOnBehalf[] = [];
  const waiting: (() => void)[] = [];
  let ids = 0;
  const page = new ReadBack({
    send: async (_, body) => {
      sent.push(body);
      const answer = answers.shift();
      if (answer) throw answer;
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    later: (_, run) => {
      waiting.push(run);
      return () => waiting.splice(0);
    },
  });
  return { page, sent, waiting, standing: () => page.snapshot().standing };
}
const refusal = (code: string, status = 409) => new Problem({ code, status, title: 'No', detail: 'Because.' });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what a scribe writes down', () => {
  it('goes nowhere before it was read back', () => {
    const { page, sent, standing } = aPage();
    page.tell(place, told);
    page.tell(place, { kind: 'dont-know', level: null, reason: '' });
    expect([sent, standing()]).toEqual([[], 'told']);
  });

  it('is forgotten here once it counts', async () => {
    const { page, sent, standing } = aPage();
    page.tell(place, told);
    await page.put();
    expect(sent).toEqual([{ kind: 'level', level: 3, reason: null, roundNumber: 2, readBack: true, readingId: 'id-1' }]);
    expect([standing(), page.snapshot().told]).toEqual(['counted', null]);
    page.at({ itemCode: 'DB-02', roundNumber: 1 });
    expect(standing()).toBe('nothing');
  });

  it('is told not to count where the round was locked before it was read back', () => {
    const { page, sent, standing } = aPage();
    page.tell(place, told);
    page.at(place);
    expect(standing()).toBe('told');
    page.at(null);
    expect([standing(), page.snapshot().told, sent]).toEqual(['missed', null, []]);
    page.forget();
    expect(standing()).toBe('nothing');
  });

  it('is sent again over a bad network as the same reading back, and by nobody twice', async () => {
    const { page, sent, waiting, standing } = aPage(offline(), refusal('meeting-paused'));
    page.tell(place, told);
    await page.put();
    expect(standing()).toBe('retrying');
    page.tell(place, { kind: 'level', level: 1, reason: '' }); // what was read back is on its way: it cannot change now
    page.at(null);
    expect(standing()).toBe('retrying');
    waiting.shift()?.();
    await settled();
    expect(standing()).toBe('retrying');
    page.hurry();
    await settled();
    expect(standing()).toBe('counted');
    expect(sent.map(({ readingId, level }) => [readingId, level])).toEqual([
      ['id-1', 3],
      ['id-1', 3],
      ['id-1', 3],
    ]);
    expect(waiting).toEqual([]);
  });

  it('is said not to be counted where the lock came first, and kept to be put right where it was refused', async () => {
    const late = aPage(refusal('round-locked'));
    late.page.tell(place, told);
    await late.page.put();
    expect([late.standing(), late.page.snapshot().told]).toEqual(['not-counted', null]);

    const ended = aPage(refusal('no-longer-scribe'));
    ended.page.tell(place, told);
    await ended.page.put();
    expect([ended.standing(), ended.page.snapshot().told]).toEqual(['refused', told]);
  });

  it('of a later reading back has another id', async () => {
    const { page, sent } = aPage();
    for (const level of [3, 3]) {
      page.tell(place, { ...told, level });
      await page.put();
    }
    expect(sent.map(({ readingId }) => readingId)).toEqual(['id-1', 'id-2']);
  });
});
