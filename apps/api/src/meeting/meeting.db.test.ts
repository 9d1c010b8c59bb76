import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { agrees, aMeeting, moves, readMeeting } from '../../test/meetings.js';
import { aTrust } from '../../test/organisations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

describe('a meeting after private scoring', () => {
  it('goes straight from locked to the reveal, and to an agreed level', async () => {
    const trust = await aTrust(api);
    const id = await aMeeting(trust, { 'DB-01': [2, 3, 3, 3, 4, 4, 3, 2] });
    const revealed = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(revealed.current).toMatchObject({
      itemCode: 'DB-01',
      state: 'revealed',
      spread: { shown: 'full', counts: [0, 2, 4, 2, 0], median: 3 },
    });
    const agreed = await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3 });
    expect(agreed.agenda.find((item) => item.itemCode === 'DB-01')).toMatchObject({ state: 'agreed', level: 3 });
    expect((await readMeeting(trust.members[3]!.client, id)).sentence).toContain('agreed at level 3');
  });
});
