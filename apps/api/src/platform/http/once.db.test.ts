import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { aSetUp } from '../../../test/assessments.js';
import { bodyOf } from '../../../test/client.js';
import { aTrust } from '../../../test/organisations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

it('the key of a request is forgotten after a day, and the next request takes the old ones away', async () => {
  const trust = await aTrust(api);
  const draft = () => trust.secretary.post('/assessments', aSetUp());
  bodyOf(await draft());
  await api.owner.query(
    `update candour.idempotency set created_at = created_at - interval '25 hours' where organisation_id = $1`,
    [trust.id],
  );
  const idempotencyKey = crypto.randomUUID();
  bodyOf(await trust.secretary.post('/assessments', aSetUp(), { idempotencyKey }));
  const { rows } = await api.owner.query('select key from candour.idempotency where organisation_id = $1', [trust.id]);
  expect(rows).toEqual([{ key: idempotencyKey }]);
});
