import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arranged, asPlanned, type DeskOrder, isChanged, movedUp, orderFrom, putAside } from './desk-order.js';
import { aLine } from './testing/a-meeting.js';

const lines = [aLine('Q1'), aLine('Q2', { state: 'agreed' }), aLine('Q3'), aLine('Q4')];
const codes = (order: DeskOrder, of = lines) => arranged(of, order).map(({ itemCode }) => itemCode);

describe('the order at the desk', () => {
  it('is the planned one until somebody changes it', () => {
    expect(codes(asPlanned)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(isChanged(asPlanned)).toBe(false);
  });

  it('moves an item before the last one that has no outcome yet', () => {
    const once = movedUp(lines, asPlanned, 'Q4');
    expect(codes(once)).toEqual(['Q1', 'Q2', 'Q4', 'Q3']);
    expect(codes(movedUp(lines, once, 'Q4'))).toEqual(['Q4', 'Q1', 'Q2', 'Q3']);
    expect(isChanged(once)).toBe(true);
  });

  it('leaves the first where it is', () => {
    expect(movedUp(lines, asPlanned, 'Q1')).toBe(asPlanned);
  });

  it('puts an item last until it is taken back, moved up, or settled', () => {
    const aside = putAside(asPlanned, 'Q1');
    expect(codes(aside)).toEqual(['Q2', 'Q3', 'Q4', 'Q1']);
    expect(codes(putAside(aside, 'Q1'))).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(movedUp(lines, aside, 'Q1').aside).toEqual([]);
    const settled = [aLine('Q1', { state: 'parked' }), ...lines.slice(1)];
    expect(codes(aside, settled)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  });

  it('loses no item and shows none twice, whatever was done', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('up', 'aside'), fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'gone')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (taken) => {
        const order = taken.reduce<DeskOrder>(
          (before, [name, code]) => (name === 'up' ? movedUp(lines, before, code) : putAside(before, code)),
          asPlanned,
        );
        expect([...codes(order)].sort()).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
      }),
    );
  });

  it('shows after the others what came into the agenda since', () => {
    const order = movedUp(lines, asPlanned, 'Q4');
    expect(codes(order, [aLine('Q0'), ...lines])).toEqual(['Q1', 'Q2', 'Q4', 'Q3', 'Q0']);
  });

  it('comes back from where it was kept, and from nonsense as the planned one', () => {
    const order = putAside(movedUp(lines, asPlanned, 'Q4'), 'Q1');
    expect(orderFrom(JSON.parse(JSON.stringify(order)))).toEqual(order);
    for (const kept of [null, 'x', 7, [], { moved: 'Q1' }, { aside: [1] }]) expect(orderFrom(kept)).toEqual(asPlanned);
  });
});
