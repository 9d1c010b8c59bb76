import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftFrom } from './room-draft.js';
import { APhone, doesNotApply, level } from './testing/a-phone.js';
import { ARoom } from './testing/a-room.js';

const wrote = (chosen: number, version: number) => expect.objectContaining({ level: chosen, version });

describe('an answer in the room', () => {
  let room: ARoom;
  let phone: APhone;
  beforeEach(() => {
    room = new ARoom();
    phone = new APhone(room);
  });

  it('is saved only when the server has said so, and lies on the device until then', async () => {
    phone.network = 'by-hand';
    phone.choose(level(3));
    expect([phone.standing, phone.device.length]).toEqual(['saving', 1]);
    phone.way[0]?.reach();
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['saving', wrote(3, 1)]);
    phone.way[0]?.answer();
    await phone.settles();
    expect([phone.standing, phone.device.length]).toEqual(['saved', 0]);
  });

  it('waits through two minutes without a network and is saved when it is back', async () => {
    phone.network = 'loses-requests';
    phone.choose(level(3));
    for (let times = 0; times < 12; times++) await phone.passes();
    expect([phone.standing, phone.device.length]).toEqual(['retrying', 1]);
    phone.network = 'works';
    phone.answer.networkIsBack();
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['saved', wrote(3, 1)]);
  });

  it('that came late is told of once: where it was chosen, or afterwards', async () => {
    phone.network = 'loses-requests';
    phone.choose(level(3));
    await phone.settles();
    phone.network = 'works';
    await phone.passes();
    expect(phone.answer.snapshot()).toMatchObject({ standing: 'saved', late: true });
    phone.answer.told();
    expect(phone.answer.snapshot()).toMatchObject({ standing: 'saved', late: false });
  });

  it('is saved, not in conflict with itself, when only the acknowledgement was lost', async () => {
    phone.network = 'loses-answers';
    phone.choose(level(4));
    await phone.settles();
    expect(phone.standing).toBe('retrying');
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.row, phone.sendings]).toEqual(['saved', wrote(4, 1), 1]);
  });

  it('chosen anew after a lost acknowledgement takes the place of its own forerunner, which is no other device', async () => {
    phone.network = 'loses-answers';
    phone.choose(level(4));
    await phone.settles();
    phone.network = 'works';
    phone.choose(level(2));
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['saved', wrote(2, 2)]);
  });

  it('is given up in the air after a while, and asked for: the network may have gone without a word', async () => {
    phone.network = 'by-hand';
    phone.choose(level(4));
    await phone.takesForever();
    expect(phone.standing).toBe('retrying');
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.row]).toEqual(['saved', wrote(4, 1)]);
    // The first request arrives after all.
    phone.way[0]?.reach();
    expect(room.row).toEqual(wrote(4, 1));
  });

  it('is said to be not counted when the round was locked meanwhile, with what counted instead, until that is read', async () => {
    phone.choose(level(5));
    await phone.settles();
    phone.network = 'loses-requests';
    phone.choose(level(2), 1);
    await phone.settles();
    room.lock();
    phone.network = 'works';
    await phone.passes();
    expect(phone.answer.snapshot()).toMatchObject({ standing: 'not-counted', held: { level: 5 }, draft: { given: level(2) } });
    const again = new APhone(room, phone.device);
    again.answer.hurry();
    await again.settles();
    expect(again.standing).toBe('not-counted');
    again.answer.forget();
    expect([again.standing, again.device.length]).toEqual([null, 0]);
  });

  it('is not said to be lost where it arrived just before the lock', async () => {
    phone.network = 'loses-answers';
    phone.choose(level(2));
    await phone.settles();
    room.lock();
    room.votesAgain();
    phone.network = 'works';
    await phone.passes();
    expect(phone.standing).toBe('saved');
  });

  it('never slips into the next vote, not even over a network that brings it late', async () => {
    phone.network = 'by-hand';
    phone.choose(level(2));
    await phone.takesForever();
    room.lock();
    room.votesAgain();
    phone.way[0]?.reach();
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.rowIn(1), room.rowIn(2)]).toEqual(['not-counted', null, null]);
  });

  it('waits while the meeting is paused', async () => {
    room.state = 'paused';
    phone.choose(level(2));
    await phone.settles();
    expect(phone.answer.snapshot()).toMatchObject({ standing: 'retrying', problem: { code: 'meeting-paused' } });
    room.state = 'open';
    await phone.passes();
    expect(phone.standing).toBe('saved');
  });

  it('gives way to another device, and says so', async () => {
    room.put({ itemCode: 'Q1', roundNumber: 1, given: level(5), comment: null, shareComment: false, expectedVersion: null });
    phone.choose(level(2));
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['elsewhere', wrote(5, 1)]);
    phone.choose(level(2));
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['saved', wrote(2, 2)]);
  });

  it('chosen before the screen has read the earlier one goes upon it', async () => {
    room.put({ itemCode: 'Q1', roundNumber: 1, given: level(5), comment: null, shareComment: false, expectedVersion: null });
    phone.choose(level(2), 'not read');
    await phone.settles();
    expect([phone.standing, room.row]).toEqual(['saved', wrote(2, 2)]);
  });

  it('ends at the last of several quick choices, each upon the one before', async () => {
    for (const chosen of [1, 5, 2]) phone.choose(level(chosen));
    await phone.settles();
    expect(phone.standing).toBe('saved');
    // The screen has not read anew yet.
    phone.choose(level(3));
    phone.choose(level(4));
    await phone.settles();
    expect([phone.standing, room.row?.level]).toEqual(['saved', 4]);
  });

  it('that does not apply here is not sent before it has a reason, and is told when the round is locked before that', async () => {
    phone.choose(doesNotApply(' '));
    await phone.settles();
    expect([phone.standing, phone.sendings]).toEqual(['unfinished', 0]);
    room.lock();
    phone.answer.hurry();
    await phone.settles();
    expect(phone.standing).toBe('not-counted');
  });

  it('without its reason stays unfinished when what was chosen before it could not be sent', async () => {
    phone.network = 'loses-requests';
    phone.choose(level(3));
    phone.choose(doesNotApply(''));
    await phone.settles();
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.row]).toEqual(['unfinished', null]);
    phone.choose(doesNotApply('We have none'), null, 800);
    await phone.passes();
    expect([phone.standing, room.row?.reason]).toEqual(['saved', 'We have none']);
  });

  it('of somebody who was signed out waits, and goes on once they have signed in again', async () => {
    room.signedOut = true;
    phone.choose(level(3));
    await phone.settles();
    expect([phone.standing, phone.device.length]).toEqual(['refused', 1]);
    room.signedOut = false;
    phone.answer.hurry();
    await phone.settles();
    expect(phone.standing).toBe('saved');
  });

  it('is never sent once it was wiped from the device: the next person at this screen is somebody else', async () => {
    phone.network = 'loses-requests';
    phone.choose(level(3));
    await phone.settles();
    phone.device.clear();
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.row]).toEqual([null, null]);
  });

  it('lives in its tab where the device keeps nothing', async () => {
    phone.device.full = true;
    phone.network = 'loses-requests';
    phone.choose(level(3));
    await phone.settles();
    phone.network = 'works';
    await phone.passes();
    expect([phone.standing, room.row?.level]).toEqual(['saved', 3]);
  });

  it('is taken up again from the device after a refresh, also while it was in the air', async () => {
    phone.network = 'by-hand';
    phone.choose(level(3));
    phone.choose(level(4));
    phone.way[0]?.reach();
    phone.dies();
    const again = new APhone(room, phone.device);
    again.answer.hurry();
    await again.settles();
    expect([again.standing, room.row]).toEqual(['saved', wrote(4, 2)]);
  });
});

describe('two tabs of one device', () => {
  it('agree on what was chosen last, without a storm', async () => {
    const room = new ARoom();
    const one = new APhone(room);
    const other = new APhone(room, one.device);
    one.network = 'loses-requests';
    other.network = 'loses-requests';
    one.choose(level(3));
    other.answer.deviceChanged();
    expect(other.answer.snapshot()?.draft.given).toEqual(level(3));
    other.choose(level(4));
    one.answer.deviceChanged();
    one.network = 'works';
    other.network = 'works';
    for (let times = 0; times < 4; times++) {
      await one.passes();
      other.answer.deviceChanged();
      await other.passes();
      one.answer.deviceChanged();
    }
    expect(room.row?.level).toBe(4);
    expect([one.standing, other.standing]).not.toContain('elsewhere');
    expect(one.sendings + other.sendings).toBeLessThanOrEqual(4);
    expect(one.device.length).toBe(0);
  });
});

describe('a draft kept on the device', () => {
  it('that cannot be understood is let go', () => {
    for (const value of [null, '', 7, {}, { itemCode: 'Q1', roundNumber: 1, given: { kind: 'level' } }])
      expect(draftFrom(value)).toBeNull();
    const phone = new APhone(new ARoom());
    phone.device.setItem('draft.1', 'not json');
    expect(new APhone(phone.room, phone.device).standing).toBeNull();
  });
});
