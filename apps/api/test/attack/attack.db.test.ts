import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHARED } from '../../src/comparison/testing/shared.js';
import { startApi, type TestApi } from '../api.js';
import { everything } from './everything.js';
import { theyHelpEachOther } from './help-each-other.js';
import { aWave, publish, WAVES, whatIsGone } from './waves.js';
import { aTableOfOthers, aWorld, type World } from './world.js';

/*
 * The attack of readers who keep everything: every answer of every address, every export, every file of the system's paper, every answer
 * to a program, at every moment of two waves. Two worlds differ in all that their trusts do not share, and in nothing that they share.
 * Whatever a reader does with what it has got, it can tell one world from the other only if a byte differs; so none may.
 *
 * What two boards share is arithmetic, and is attacked without a database: src/comparison/attack-comparison.test.ts.
 */

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.setNow(WAVES[0].now);
  await aTableOfOthers(api);
});
afterAll(async () => {
  await api.close();
});

type Worlds = readonly [World, World];
const twoWorlds = async (): Promise<Worlds> => [await aWorld(api, false), await aWorld(api, true)];

/** The addresses at which one world reads otherwise than the other. */
async function whatDiffers([one, other]: Worlds): Promise<string[]> {
  const [here, there] = [await everything(api, one), await everything(api, other)];
  expect(Object.keys(there)).toEqual(Object.keys(here));
  return Object.keys(here).filter((address) => here[address] !== there[address]);
}

/** Where a level of an item that openA shares is told. */
const TELLING = [
  ...['', '/items/DB-01', '/trusts/openA', '/findings'].flatMap((view) => [
    `lead /comparison${view}`,
    `token /v1/comparison${view}`,
    `trust /comparison${view}`,
  ]),
  ...['items', 'spreadsheet'].flatMap((table) => [`lead /comparison/exports/${table}`, `token /v1/exports/${table}`]),
  'lead /system-papers/id 0',
  ...['word', 'pdf', 'html', 'spreadsheet', 'slides'].map((format) => `lead, the paper as ${format}`),
];

describe('readers who keep every answer, every export and every paper of two waves', () => {
  it('get the same bytes of two worlds that differ in what is not shared alone', async () => {
    const worlds = await twoWorlds();
    for (const wave of [0, 1] as const) {
      api.setNow(WAVES[wave].now);
      for (const world of worlds) {
        await aWave(api, world, wave);
        if (wave === 0) await theyHelpEachOther(world);
      }
      expect(await whatDiffers(worlds)).toEqual([]);
    }
    for (const world of worlds) await whatIsGone(api, world);
    expect(await whatDiffers(worlds)).toEqual([]);
  }, 240_000);

  it('would notice a single level that the one shares and the other shares otherwise, wherever it is told', async () => {
    const worlds = await twoWorlds();
    for (const { other, system, trusts } of worlds) {
      const shared = { parts: SHARED.items, sharing: { systems: [system.id], region: false, peers: true, until: null } };
      // With it the middle of the three stands at level 2, a gap, or at level 3.
      await publish(api, trusts.openA, { ...shared, endings: { 'DB-01': other ? 3 : 2 } });
      await publish(api, trusts.openB, { ...shared, endings: { 'DB-01': 2 } });
      await publish(api, trusts.openC, shared);
    }
    const differs = await whatDiffers(worlds);
    expect(TELLING.filter((address) => !differs.includes(address))).toEqual([]);
  }, 240_000);
});
