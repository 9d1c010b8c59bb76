import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type History, type Kept, type Outcome, type Put, violations } from './history.js';

const put = (value: string, outcome: Outcome, invokedAt = 1, seat = 'one'): Put => ({
  seat,
  round: 'r',
  value,
  outcome,
  invokedAt,
});
const row = (value: string, version = 1, seat = 'one'): Kept => ({ seat, round: 'r', value, version });
const kindsOf = (history: Partial<History>) =>
  violations({ puts: [], kept: [], locks: [], reveals: [], ...history }).map(({ kind }) => kind);

describe('a history of answers', () => {
  it('is right where what was acknowledged last is kept', () => {
    expect(kindsOf({ puts: [put('1', 'acknowledged'), put('2', 'acknowledged')], kept: [row('2', 2)] })).toEqual([]);
  });

  it('lets an unknown put have happened or not', () => {
    const puts = [put('1', 'acknowledged'), put('2', 'unknown')];
    expect(kindsOf({ puts, kept: [row('1', 1)] })).toEqual([]);
    expect(kindsOf({ puts, kept: [row('2', 2)] })).toEqual([]);
    expect(kindsOf({ puts: [put('1', 'unknown')], kept: [] })).toEqual([]);
    expect(kindsOf({ puts: [put('1', 'unknown')], kept: [row('1')] })).toEqual([]);
  });

  it('has lost an answer where an acknowledged one is gone, or an older one is kept', () => {
    expect(kindsOf({ puts: [put('1', 'acknowledged')] })).toEqual(['lost']);
    expect(kindsOf({ puts: [put('1', 'acknowledged'), put('2', 'acknowledged')], kept: [row('1', 1)] })).toEqual(['lost']);
    expect(kindsOf({ puts: [put('1', 'unknown'), put('2', 'acknowledged')], kept: [row('1', 2)] })).toEqual(['lost']);
  });

  it('has lost one in the middle where fewer were carried out than acknowledged, though the value is right', () => {
    const puts = [put('1', 'acknowledged'), put('2', 'acknowledged'), put('1', 'acknowledged')];
    expect(kindsOf({ puts, kept: [row('1', 1)] })).toEqual(['lost']);
  });

  it('has doubled one where a seat is kept twice, or more was carried out than was sent', () => {
    expect(kindsOf({ puts: [put('1', 'acknowledged')], kept: [row('1'), row('1')] })).toEqual(['doubled']);
    expect(kindsOf({ puts: [put('1', 'acknowledged')], kept: [row('1', 2)] })).toEqual(['doubled']);
    expect(kindsOf({ puts: [put('1', 'acknowledged'), put('1', 'unknown')], kept: [row('1', 3)] })).toEqual(['doubled']);
  });

  it('has a wrong value where nobody sent it, and an invented answer of a seat that sent none', () => {
    expect(kindsOf({ puts: [put('1', 'acknowledged')], kept: [row('3')] })).toEqual(['wrong-value']);
    expect(kindsOf({ kept: [row('3')] })).toEqual(['invented']);
  });

  it('has counted what was refused', () => {
    expect(kindsOf({ puts: [put('1', 'acknowledged'), put('2', 'refused')], kept: [row('2', 2)] })).toEqual([
      'counted-though-refused',
    ]);
  });

  it('has acknowledged after the lock what was sent after the lock was', () => {
    const locks = [{ round: 'r', acknowledgedAt: 5 }];
    expect(kindsOf({ puts: [put('1', 'acknowledged', 4)], kept: [row('1')], locks })).toEqual([]);
    expect(kindsOf({ puts: [put('1', 'acknowledged', 6)], kept: [row('1')], locks })).toEqual(['after-the-lock']);
    expect(kindsOf({ puts: [put('1', 'refused', 6)], locks })).toEqual([]);
  });

  it('tells a reveal that is not what was kept', () => {
    const [puts, kept] = [[put('1', 'acknowledged')], [row('1')]];
    expect(kindsOf({ puts, kept, reveals: [{ round: 'r', values: ['1'] }] })).toEqual([]);
    expect(kindsOf({ puts, kept, reveals: [{ round: 'r', values: ['2'] }] })).toEqual(['reveal-differs']);
    expect(kindsOf({ puts, kept, reveals: [{ round: 'r', values: [] }] })).toEqual(['reveal-differs']);
  });

  it('is found right whatever a true server does, and wrong as soon as one acknowledged answer is taken out of it', () => {
    const step = fc.record({
      value: fc.constantFrom('1', '2', '3'),
      outcome: fc.constantFrom<Outcome>('acknowledged', 'refused', 'unknown'),
      happened: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const done = steps.filter(({ outcome, happened }) => outcome === 'acknowledged' || (outcome === 'unknown' && happened));
        const puts = steps.map(({ value, outcome }, at) => put(value, outcome, at));
        const last = done.at(-1);
        const kept = last ? [row(last.value, done.length)] : [];
        expect(kindsOf({ puts, kept })).toEqual([]);
        const promised = steps.some(({ outcome }) => outcome === 'acknowledged');
        expect(kindsOf({ puts, kept: [] })).toEqual(promised ? ['lost'] : []);
      }),
    );
  });
});
