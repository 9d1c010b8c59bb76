import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDissent, anAgreedAssessment, aPieceOfEvidence, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import type { ShareRequest } from './publication/audience.dto.js';
import type { Part } from './publication/parts.js';
import { SHARED } from './testing/shared.js';

/*
 * The attack of a reader who keeps everything: every answer of every address and every export, at every moment of two waves. Two
 * worlds differ in all that their trusts do not share, and in nothing that they share. Whatever the reader does with what it has got,
 * it can tell one world from the other only if a byte differs; so none may.
 */

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

type Options = NonNullable<Parameters<typeof anAgreedAssessment>[2]>;
const WAVES = ['2025-11-01', '2026-11-01'] as const;
const OPEN = 3;

interface World {
  readonly system: Awaited<ReturnType<typeof aSystem>>;
  readonly trusts: readonly Trust[];
  /** The hidden side of this world. */
  readonly other: boolean;
}

async function aWorld(other: boolean): Promise<World> {
  const system = await aSystem(api);
  const trusts: Trust[] = [];
  for (let place = 0; place < OPEN + 5; place++) trusts.push(await aTrust(api, { systemId: system.id }));
  for (const [place, { id }] of [...trusts, system].entries())
    await api.owner.query('update candour.organisation set name = $2 where id = $1', [id, `Organisation ${place}`]);
  return { system, trusts, other };
}

async function publish(
  trust: Trust,
  parts: readonly Part[],
  options: Options,
  hidden?: (id: string) => Promise<void>,
  sharing?: ShareRequest,
): Promise<string> {
  const agreed = await anAgreedAssessment(api, trust, options);
  await hidden?.(agreed.id);
  const sealed = bodyOf<{ version: number }>(
    await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
  );
  const decision = { on: '2026-11-20', minute: '12/26', words: 'The board adopted the result.' };
  const { version } = bodyOf<{ version: number }>(
    await trust.chair.put(`/assessments/${agreed.id}/decision`, decision, { ifMatch: sealed.version }),
  );
  const path = `/assessments/${agreed.id}/publication`;
  bodyOf(await trust.chiefExecutive.post(path, { parts, sharing }, { ifMatch: version }));
  return path;
}

const same = (level: number) => () => level;
const apart = (code: string, place: number) => (code === 'DB-02' && place < 2 ? ('dont-know' as const) : 1 + (place % 5));

/** One wave of every trust. What is shared is the same in both worlds: by the first three everything, by others less. */
async function aWave({ trusts, other }: World, wave: number): Promise<void> {
  const setUp = { waveDate: WAVES[wave] };
  const [hides, parts, silent, elsewhere] = trusts.slice(OPEN) as [Trust, Trust, Trust, Trust];
  for (const [place, trust] of trusts.slice(0, OPEN).entries())
    await publish(trust, SHARED.everything, { setUp, endings: { 'DB-01': 2 + wave, 'DB-03': 1 + place } });

  // Sections alone: other levels of items that make the same levels of sections, other answers, evidence, dissent.
  const levels = other ? { 'DB-01': 5, 'DB-02': 2 } : { 'DB-01': 2, 'DB-02': 4 };
  await publish(hides, SHARED.sections, { setUp, endings: levels, given: other ? apart : same(2) }, async (id) => {
    if (!other) return;
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 5, grade: 3 });
    await aDissent(api, id, 'DB-01', 'We are nowhere near', 'A signed name');
  });

  // Items without evidence and ambitions: other proof, other wishes.
  await publish(parts, ['items'], { setUp, given: same(3) }, async (id) => {
    if (!other) return;
    await aPieceOfEvidence(api, id, { itemCode: 'DB-02', level: 3, grade: 2 });
    await api.owner.query(
      'update candour.assessment_item set ambition_level = 5 where assessment_id = $1 and ambition_level is not null',
      [id],
    );
  });

  // Sealed and shared with nobody, or never begun.
  if (other) await aSealedAssessment(api, silent, { setUp, endings: { 'DB-01': 1 } });

  // Shared with another system, or with nobody.
  if (wave > 0) return;
  const neighbour = await aSystem(api);
  await api.owner.query(`update candour.organisation set name = 'A neighbour' where id = $1`, [neighbour.id]);
  const sql = `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`;
  await api.owner.query(sql, [elsewhere.id, neighbour.id]);
  const toNeighbour = { systems: [neighbour.id], region: false, peers: false, until: null };
  if (other) await publish(elsewhere, SHARED.everything, { setUp, endings: { 'DB-01': 5 } }, undefined, toNeighbour);
}

/** What was shared and is not any more: another result behind the same day of withdrawing. */
async function whatIsGone({ trusts, other }: World): Promise<void> {
  const gone = trusts.at(-1)!;
  const path = await publish(gone, SHARED.everything, { setUp: { waveDate: WAVES[0] }, endings: { 'DB-01': other ? 5 : 1 } });
  const { version } = bodyOf<{ version: number }>(await gone.chair.get(path.replace('/publication', '')));
  bodyOf(await gone.chiefExecutive.post(`${path}/withdrawal`, { reason: other ? 'Wrong' : 'Early' }, { ifMatch: version }));
}

const ADDRESSES = [
  '/comparison',
  '/comparison/items/DB-01',
  '/comparison/items/DB-02',
  '/comparison/findings',
  '/comparison/change',
  '/comparison/side-by-side',
  ...['system', 'region', 'england'].map((scope) => `/comparison?scope=${scope}`),
  ...['items', 'sections', 'trusts', 'dictionary', 'about'].map((table) => `/comparison/exports/${table}`),
];

/** Everything that the lead of the system gets, with the names that cannot be equal taken out. */
async function everything({ system, trusts }: World): Promise<Record<string, string>> {
  const addresses = [...ADDRESSES, ...trusts.map(({ id }) => `/comparison/trusts/${id}`)];
  const { rows } = await api.owner.query<{ id: string; code: string }>(
    'select id, code from candour.organisation where id = any ($1)',
    [[...trusts.map(({ id }) => id), system.id]],
  );
  const order = [...trusts.map(({ id }) => id), system.id];
  const got: Record<string, string> = {};
  for (const address of addresses) {
    const { status, text } = await system.lead.get(address);
    const neutral = order.reduce((words, id, place) => {
      const code = rows.find((row) => row.id === id)?.code ?? '';
      return words.replaceAll(id, `id ${place}`).replaceAll(new RegExp(`\\b${code}\\b`, 'g'), `code ${place}`);
    }, `${status} ${text}`);
    const name = order.reduce((words, id, place) => words.replaceAll(id, `id ${place}`), address);
    got[name] = neutral.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'an id');
  }
  return got;
}

describe('a reader who keeps every answer and every export of two waves', () => {
  it('gets the same bytes of two worlds that differ in what is not shared alone', async () => {
    const worlds = [await aWorld(false), await aWorld(true)];
    for (const wave of [0, 1]) {
      for (const world of worlds) await aWave(world, wave);
      const [one, two] = [await everything(worlds[0]!), await everything(worlds[1]!)];
      expect(Object.values(one).every((answer) => answer.startsWith('200 '))).toBe(true);
      expect(two).toEqual(one);
    }
    for (const world of worlds) await whatIsGone(world);
    expect(await everything(worlds[1]!)).toEqual(await everything(worlds[0]!));
  }, 120_000);

  it('would notice a single level that the one shares and the other shares otherwise', async () => {
    const worlds = [await aWorld(false), await aWorld(true)];
    for (const [place, world] of worlds.entries())
      await publish(world.trusts[0]!, SHARED.items, { endings: { 'DB-01': 2 + place } });
    const [one, two] = [await everything(worlds[0]!), await everything(worlds[1]!)];
    expect(two['/comparison/items/DB-01']).not.toBe(one['/comparison/items/DB-01']);
    expect(two['/comparison/exports/items']).not.toBe(one['/comparison/exports/items']);
  }, 60_000);
});
