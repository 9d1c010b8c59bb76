import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Appointment, Board, Seat } from './board.repository.js';
import { APPOINTED_BY_SECRETARY, overlap, refusalOfAppointment, refusalOfRole, refusalOfSeat } from './board.rules.js';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-02-${String(date).padStart(2, '0')}`);
const span = fc
  .tuple(day, fc.option(day))
  .map(([from, to]) => (to !== null && to < from ? { from: to, to: from } : { from, to }));

const aSeat = (id: string, of: Partial<Seat>): Seat => ({
  ...{ id, name: id, email: `${id}@trust.example`, portfolio: '', executive: false, voting: true, office: 'none' },
  ...{ from: '2027-01-01', to: null, joined: false, version: 1 },
  ...of,
});
const anAppointment = (id: string, of: Partial<Appointment>): Appointment => ({
  ...{ id, name: id, email: `${id}@trust.example`, role: 'facilitator', from: '2027-01-01', to: null, joined: false, version: 1 },
  ...of,
});

const daysOf = (of: { from: string; to: string | null }): string[] =>
  Array.from({ length: 31 }, (_, index) => `2027-02-${String(index + 1).padStart(2, '0')}`).filter(
    (each) => each >= of.from && (of.to === null || each <= of.to),
  );

describe('the rules of a board', () => {
  it('say that two spans overlap exactly where they have a day in common', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const inCommon = daysOf(one).some((each) => daysOf(other).includes(each));
        expect(overlap(one, other)).toBe(inCommon);
        expect(overlap(other, one)).toBe(inCommon);
      }),
    );
  });

  it('never let a board have two chairs, or one address in two seats, on any day, in whatever order seats are added', () => {
    const wanted = fc.record({ email: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'), span, chair: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (all) => {
        const seats: Seat[] = [];
        for (const { email, span: days, chair } of all) {
          const seat = aSeat(`seat-${seats.length}`, { email, ...days, office: chair ? 'chair' : 'none' });
          if (!refusalOfSeat({ seats, appointments: [] }, seat, null)) seats.push(seat);
        }
        for (const each of daysOf({ from: '2027-02-01', to: null })) {
          const then = seats.filter((seat) => daysOf(seat).includes(each));
          expect(then.filter(({ office }) => office === 'chair').length).toBeLessThanOrEqual(1);
          expect(new Set(then.map(({ email }) => email)).size).toBe(then.length);
        }
      }),
    );
  });

  it('let the next chair begin on the day after the last one ends, and not on that day', () => {
    const board: Board = { seats: [aSeat('old', { office: 'chair', to: '2027-03-31' })], appointments: [] };

    const next = (from: string) => refusalOfSeat(board, aSeat('new', { office: 'chair', from }), null)?.code ?? 'allowed';

    expect(next('2027-04-01')).toBe('allowed');
    expect(next('2027-03-31')).toBe('second-chair');
  });

  it('let a vice-chair sit beside the chair, and a seat keep what it is when it is changed', () => {
    const chair = aSeat('chair', { office: 'chair' });
    const board: Board = { seats: [chair], appointments: [] };

    expect(refusalOfSeat(board, aSeat('vice', { office: 'vice-chair' }), null)).toBeNull();
    expect(refusalOfSeat(board, chair, chair.id)).toBeNull();
  });

  it('keep facilitator and member apart, whichever of them comes first', () => {
    const email = 'one@trust.example';
    const withSeat: Board = { seats: [aSeat('seat', { email, to: '2027-03-31' })], appointments: [] };
    const withFacilitator: Board = { seats: [], appointments: [anAppointment('run', { email })] };

    expect(refusalOfAppointment(withSeat, anAppointment('run', { email }), null)?.code).toBe('facilitator-holds-seat');
    expect(refusalOfAppointment(withSeat, anAppointment('run', { email, from: '2027-04-01' }), null)).toBeNull();
    expect(refusalOfAppointment(withSeat, anAppointment('chief', { email, role: 'chief-executive' }), null)).toBeNull();
    expect(refusalOfSeat(withFacilitator, aSeat('seat', { email }), null)?.code).toBe('facilitator-holds-seat');
  });

  it('refuse a last day before the first', () => {
    const reversed = { from: '2027-02-02', to: '2027-02-01' };

    expect(refusalOfSeat({ seats: [], appointments: [] }, aSeat('seat', reversed), null)?.code).toBe('dates-reversed');
    expect(refusalOfAppointment({ seats: [], appointments: [] }, anAppointment('run', reversed), null)?.code).toBe(
      'dates-reversed',
    );
  });

  it.each(['ics-lead', 'operator'] as const)('never let a secretary appoint an %s', (role) => {
    expect(refusalOfRole(APPOINTED_BY_SECRETARY.trust, role)?.code).toBe('role-not-here');
  });
});
