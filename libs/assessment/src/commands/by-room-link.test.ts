import { describe, expect, it } from '@jest/globals';
import { aSituation } from '../testing/situations.js';
import { commandsByRoomLink } from './by-room-link.js';
import { allowedCommands, commandTable, decide } from './decide.js';

const asTheChair = (byRoomLink: boolean, state: 'meeting' | 'agreed') => {
  const at = aSituation({ assessment: { state } });
  return { ...at, actor: { ...at.actor, roles: ['member', 'chair'] as const, byRoomLink } };
};

describe('a room link', () => {
  it('allows what a seat does for itself, and the chair’s confirming: nothing for which a seat is not asked for by name', () => {
    expect(commandsByRoomLink.filter((name) => !commandTable[name].who.seat)).toEqual(['confirm']);
  });

  it('never takes the meeting over, calls the board back or seals, whatever office its seat has', () => {
    expect(allowedCommands(asTheChair(false, 'agreed'))).toEqual(expect.arrayContaining(['reconvene', 'seal']));
    expect(allowedCommands(asTheChair(true, 'agreed')).filter((name) => !commandsByRoomLink.includes(name))).toEqual([]);
    expect(decide({ name: 'seal' }, asTheChair(true, 'agreed'))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-permitted', code: 'not-by-room-link' },
    });
  });

  it('confirms as the chair does', () => {
    const confirm = decide({ name: 'confirm' }, asTheChair(true, 'meeting'));
    expect(confirm).toEqual(decide({ name: 'confirm' }, asTheChair(false, 'meeting')));
  });
});
