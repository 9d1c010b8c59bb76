import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../platform/problem.js';
import type { ReflectionAnswer } from './queries.js';
import { Saver, savedWords } from './saver.js';

const answer = (level: number | null, note: string | null = null): ReflectionAnswer => ({
  itemCode: 'LR-01',
  level,
  offScale: null,
  note,
});
const offline = () => new Problem({ code: 'offline', status: 0, title: 'No network' });

/** A server that answers when it is told to, and time that passes when it is told to. */
function aWorld() {
  const waiting: { answer: ReflectionAnswer; accept: () => void; refuse: (problem: Problem) => void }[] = [];
  const timers: { run: () => void; off: boolean }[] = [];
  const saved: ReflectionAnswer[] = [];
  const saver = new Saver({
    send: (sent) =>
      new Promise((resolve, reject) => {
        waiting.push({ answer: sent, accept: () => resolve(sent), refuse: reject });
      }),
    saved: (row) => saved.push(row),
    later: (_, run) => {
      const timer = { run, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  });
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  const passTime = () => {
    for (const { run, off } of timers.splice(0)) if (!off) run();
  };
  return { saver, waiting, saved, settled, passTime };
}

describe('saving a reflection', () => {
  it('says saved only when the server has acknowledged the very words that stand there', async () => {
    const { saver, waiting, saved, settled } = aWorld();
    saver.change(answer(3), 0);
    saver.change(answer(3, 'And a note'), 0);
    expect(waiting).toHaveLength(1); // one request at a time
    waiting[0]!.accept();
    await settled();
    expect(savedWords(saver.snapshot().get('LR-01'), saved[0])).toBe('Saving…');
    waiting[1]!.accept();
    await settled();
    expect(saved).toEqual([answer(3), answer(3, 'And a note')]);
    expect(savedWords(saver.snapshot().get('LR-01'), saved[1])).toBe('Saved. Only you can see it');
  });

  it('sends what was typed in one go after a pause', () => {
    const { saver, waiting, passTime } = aWorld();
    for (const words of ['A', 'An', 'And']) saver.change(answer(2, words), 1000);
    expect(waiting).toHaveLength(0);
    passTime();
    expect(waiting.map((one) => one.answer.note)).toEqual(['And']);
  });

  it('keeps trying without a network and loses nothing', async () => {
    const { saver, waiting, settled, passTime } = aWorld();
    saver.change(answer(1), 0);
    waiting[0]!.refuse(offline());
    await settled();
    expect(savedWords(saver.snapshot().get('LR-01'), undefined)).toContain('no network');
    passTime();
    waiting[1]!.accept();
    await settled();
    expect(saver.snapshot().size).toBe(0);
  });

  it('says why something is not taken, and does not try it again by itself', async () => {
    const { saver, waiting, settled, passTime } = aWorld();
    saver.change(answer(1), 0);
    waiting[0]!.refuse(new Problem({ code: 'reflection-finished', status: 409, title: 'No', detail: 'It is finished.' }));
    await settled();
    passTime();
    expect(waiting).toHaveLength(1);
    expect(savedWords(saver.snapshot().get('LR-01'), undefined)).toBe('Not saved: It is finished.');
  });
});
