import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft } from '../../test/assessments.js';
import { aTrust } from '../../test/organisations.js';
import { anOpenPoll, aRevealedPoll, chooses, readPoll } from '../../test/polls.js';
import { PurgeChoices } from './purge-choices.js';

jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const OPENED = '2026-11-20T10:00:00Z';
const after = (days: number) => new Date(Date.parse(OPENED) + days * 86_400_000);
const ones = (count: number): number[][] => Array.from({ length: count }, () => [1]);
const purge = async (days: number) => await api.app.get(PurgeChoices).execute(after(days));

async function kept(pollId: string): Promise<{ choices: number; seats: number }> {
  const { rows } = await api.owner.query<{ choices: number; seats: number }>(
    `select (select count(*)::int from candour.poll_choice where poll_id = $1) as choices,
            (select count(*)::int from candour.poll_seat where poll_id = $1) as seats`,
    [pollId],
  );
  return rows[0]!;
}

describe('choices in a poll', () => {
  it('and who could choose are deleted thirty days after the reveal, not before; what was shown stays, and it is in the audit', async () => {
    const trust = await aTrust(api);
    api.setNow(OPENED);
    const poll = await aRevealedPoll(trust, ones(8));
    await purge(29.9);
    expect(await kept(poll.id)).toEqual({ choices: 8, seats: 8 });
    await purge(30);
    expect(await kept(poll.id)).toEqual({ choices: 0, seats: 0 });
    const now = await readPoll(trust.chair, poll.id);
    expect([now.tally, now.mine, now.chosen, now.eligible]).toEqual([poll.tally, null, 8, 8]);
    await purge(31);
    const { rows } = await api.owner.query(
      `select event, actor_label, detail from candour.audit where subject = $1 and event like '%deleted'`,
      [poll.id],
    );
    expect(rows).toEqual([{ event: 'choices deleted', actor_label: 'the program', detail: { choices: 8 } }]);
  });

  it('are forgotten by the ledger with that: counts are shown again, whoever chooses', async () => {
    const trust = await aTrust(api, { seats: 9 });
    api.setNow(OPENED);
    await aRevealedPoll(trust, ones(8));
    expect((await aRevealedPoll(trust, ones(9))).tally?.shown).toBe('others-chose');
    await purge(30);
    expect((await aRevealedPoll(trust, ones(9))).tally?.shown).toBe('counts');
  });

  it('of a poll that nobody revealed go after thirty days too: it ends by that, shows nothing, and another may be opened', async () => {
    const trust = await aTrust(api);
    api.setNow(OPENED);
    const { id } = await anOpenPoll(trust);
    await chooses(trust, id, ones(8));
    await purge(30);
    expect(await kept(id)).toEqual({ choices: 0, seats: 0 });
    expect(await readPoll(trust.chair, id)).toMatchObject({
      state: 'revealed',
      tally: { shown: 'lapsed', chosen: 8, eligible: 8, counts: null },
    });
    await anOpenPoll(trust);
  });

  it('stay while a hold is on the assessment of the poll', async () => {
    const trust = await aTrust(api);
    api.setNow(OPENED);
    const { id: assessmentId } = await aDraft(trust);
    const poll = await aRevealedPoll(trust, ones(8), { assessmentId });
    await api.owner.query(`update candour.assessment set hold_reason = 'An inquiry' where id = $1`, [assessmentId]);
    await purge(60);
    expect(await kept(poll.id)).toEqual({ choices: 8, seats: 8 });
    await api.owner.query('update candour.assessment set hold_reason = null where id = $1', [assessmentId]);
    await purge(60);
    expect(await kept(poll.id)).toEqual({ choices: 0, seats: 0 });
  });
});
