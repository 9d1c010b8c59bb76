import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { follow, type Screen } from '../../test/follow.js';
import { allPresent, type Given, give } from '../../test/meetings.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import { Received } from '../../test/twin.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const everybody = (trust: Trust): [string, Client][] => [
  ['facilitator', trust.facilitator],
  ['secretary', trust.secretary],
  ['chief executive', trust.chiefExecutive],
  ...trust.members.map(({ client }, place): [string, Client] => [`member ${place}`, client]),
];

async function look(trust: Trust, id: string, when: string, received: Received): Promise<void> {
  for (const [who, client] of everybody(trust)) {
    received.take(`${who} ${when} meeting`, await client.get(`/assessments/${id}/meeting`));
    received.take(`${who} ${when} results`, await client.get(`/assessments/${id}/results`));
    received.take(`${who} ${when} assessment`, await client.get(`/assessments/${id}`));
    received.take(
      `${who} ${when} reveals`,
      await client.post(`/assessments/${id}/items/DB-02/proposal`, { epoch: 1, outcome: 'level', level: 5, rationale: 'Try' }),
    );
  }
}

async function auditOf(id: string): Promise<string> {
  const { rows } = await api.owner.query(`select actor_label, event, detail from candour.audit where subject = $1 order by seq`, [
    id,
  ]);
  return JSON.stringify(rows);
}

async function command(client: Client, id: string, path: string, received: Received, body: object = { epoch: 1 }): Promise<void> {
  const response = await client.post(`/assessments/${id}/${path}`, body);
  bodyOf(response);
  received.take(path, response);
}

async function followed(trust: Trust, id: string, run: (screens: readonly Screen[]) => Promise<void>): Promise<string> {
  const screens = [await follow(api, trust.facilitator, id), await follow(api, trust.members[7]!.client, id)];
  for (const screen of screens) await screen.until((heard) => heard.length > 0);
  await run(screens);
  for (const screen of screens) screen.close();
  return screens.map((screen) => screen.text()).join('\n---\n');
}

const LOW: readonly Given[] = [1, 1, 1, 1, 1, 'dont-know', 2, null];
const APART: readonly Given[] = [5, 1, 'not-applicable', 4, 'dont-know', 3, 5, null];

describe('two runs with other answers', () => {
  it('are the same bytes to everybody until the reveal, after private scoring', async () => {
    const trust = await aTrust(api);
    const run = async (given: readonly Given[]): Promise<string> => {
      const received = new Received();
      const { id, version } = await anOpenAssessment(trust);
      for (const itemCode of ['DB-01', 'DB-02', 'DB-03']) {
        await give(
          trust,
          id,
          itemCode,
          itemCode === 'DB-03' ? given.map((one) => (typeof one === 'number' ? Math.min(one, 3) : one)) : given,
        );
      }
      await look(trust, id, 'while scoring', received);
      received.take('close', await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
      await look(trust, id, 'after scoring', received);
      const stream = await followed(trust, id, async (screens) => {
        await command(trust.facilitator, id, 'meeting/open', received, { seats: allPresent(trust) });
        await look(trust, id, 'in the meeting', received);
        await command(trust.facilitator, id, 'items/DB-04/park', received, { epoch: 1, owner: 'Me', until: '2027-01-01' });
        await look(trust, id, 'after parking', received);
        for (const screen of screens) await screen.until((heard) => heard.length === 3);
      });
      received.add('stream', stream);
      received.add('audit', await auditOf(id));
      return received.text;
    };
    const [one, other] = [await run(LOW), await run(APART)];
    expect(one.length).toBeGreaterThan(10_000);
    expect(other).toBe(one);
  }, 60_000);

  it('are the same bytes in the room too: while people answer, after the lock, and in a re-vote until its reveal', async () => {
    const trust = await aTrust(api);
    const run = async (given: readonly Given[], again: readonly Given[]): Promise<{ before: string; after: string }> => {
      const received = new Received();
      const { id } = await aDraft(trust, { method: 'room' });
      await command(trust.facilitator, id, 'meeting/open', received, { seats: allPresent(trust) });
      for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
      const stream = await followed(trust, id, async (screens) => {
        await command(trust.facilitator, id, 'items/DB-02/open-round', received);
        await give(trust, id, 'DB-02', given);
        await look(trust, id, 'while voting', received);
        await command(trust.facilitator, id, 'items/DB-02/lock', received);
        await look(trust, id, 'after the lock', received);
        await command(trust.facilitator, id, 'items/DB-01/open-round', received);
        await give(trust, id, 'DB-01', [2, 2, 3, 3, 4, 4, 3, 3]);
        await command(trust.facilitator, id, 'items/DB-01/lock', received);
        await command(trust.facilitator, id, 'items/DB-01/reveal', received);
        await command(trust.facilitator, id, 'items/DB-01/open-round', received);
        await give(trust, id, 'DB-01', again);
        await look(trust, id, 'in the re-vote', received);
        await command(trust.facilitator, id, 'items/DB-01/lock', received);
        await look(trust, id, 'after the re-vote', received);
        // seven and eight who answered; of a re-vote, in which eight answers stand, nobody hears who changes theirs
        for (const screen of screens)
          await screen.until((heard) => heard.filter(({ kind }) => kind === 'progress').length === 15);
        for (const screen of screens) await screen.until((heard) => heard.filter(({ kind }) => kind === 'changed').length === 8);
      });
      received.add('stream', stream);
      received.add('audit', await auditOf(id));
      const before = received.text;
      await command(trust.facilitator, id, 'items/DB-01/reveal', received);
      return { before, after: received.text };
    };
    const one = await run(LOW, [2, 2, 2, 2, 2, 2, 2]);
    const other = await run(APART, [5, 1, 4, 'dont-know', 5, 2, 1]);
    expect(one.before.length).toBeGreaterThan(10_000);
    expect(other.before).toBe(one.before);
    expect(other.after).not.toBe(one.after); // the control: the comparison does see a value where one is shown
  }, 60_000);
});
