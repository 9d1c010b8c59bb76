import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.js';

const changed = (sequence: number) => ({ kind: 'changed', sequence, epoch: 1 }) as const;

/** A client that takes what it is given and never reads it. */
const frozen = () => new Writable({ highWaterMark: 1, write: () => {} });

describe('a stream of events', () => {
  it('writes each message as a line of JSON, with an id where the sequence moves', () => {
    const out = new PassThrough();
    const stream = new EventStream(out);
    stream.send(changed(4));
    stream.send({ kind: 'progress', sequence: 4, itemCode: 'DB-01', answered: 2, eligible: 8 });
    stream.beat();
    expect(String(out.read())).toBe(
      'id: 1.4\ndata: {"kind":"changed","sequence":4,"epoch":1}\n\n' +
        'data: {"kind":"progress","sequence":4,"itemCode":"DB-01","answered":2,"eligible":8}\n\n' +
        'data: {"kind":"beat"}\n\n',
    );
  });

  it('keeps a bounded number of bytes for a client that does not read, and lets go of it', () => {
    const out = frozen();
    const stream = new EventStream(out);
    for (let sequence = 1; sequence <= 10_000; sequence++) stream.send(changed(sequence));
    expect(stream.isOver).toBe(true);
    expect(out.writableLength).toBeLessThan(20_000);
    expect(out.writableEnded).toBe(true);
  });

  it('keeps for a client that lags only the newest progress, and gives it that when it reads again', async () => {
    const taken: string[] = [];
    let goOn = () => {};
    const out = new Writable({
      write: (text: Buffer, _, done) => {
        taken.push(String(text));
        goOn = done;
      },
    });
    const stream = new EventStream(out);
    const progress = (answered: number) =>
      stream.send({ kind: 'progress', sequence: 9, itemCode: 'DB-01', answered, eligible: 320 });
    for (let answered = 1; answered <= 320; answered++) progress(answered);
    expect(out.writableLength).toBeLessThan(6_000);
    expect(stream.isOver).toBe(false);
    for (let before = -1; before < taken.length; ) {
      before = taken.length;
      goOn();
      await new Promise(setImmediate);
    }
    expect(taken.length).toBeLessThan(80);
    expect(taken.at(-1)).toContain('"answered":320');
    stream.send(changed(10));
    progress(1);
    expect(taken.at(-1)).toContain('"sequence":10');
  });

  it('lets no change of state wait behind progress, nor any progress come after a change that it was before', () => {
    const out = frozen();
    const stream = new EventStream(out);
    for (let answered = 1; answered <= 320; answered++) {
      stream.send({ kind: 'progress', sequence: 9, itemCode: 'DB-01', answered, eligible: 320 });
    }
    const before = out.writableLength;
    stream.send(changed(10));
    expect(out.writableLength).toBeGreaterThan(before);
    expect(stream.isOver).toBe(false);
  });

  it('says goodbye once, and nothing after it', () => {
    const out = new PassThrough();
    const stream = new EventStream(out);
    stream.reconnect(700);
    stream.reconnect(900);
    stream.send(changed(5));
    stream.beat();
    expect(String(out.read())).toBe('data: {"kind":"reconnect","afterMs":700}\n\n');
  });

  it('is over where its connection breaks', async () => {
    const out = frozen();
    const stream = new EventStream(out);
    const closed = new Promise((done) => out.once('close', done));
    out.destroy(new Error('connection reset'));
    await closed;
    expect(stream.isOver).toBe(true);
  });
});
