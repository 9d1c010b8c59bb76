import type { PublishedVersion } from '@candour/instrument';
import { Belonging } from '../organisation/register/by-hand/belonging.js';
import { ChangeByHand } from '../organisation/register/by-hand/change-by-hand.js';
import { Clusters } from '../organisation/register/by-hand/clusters.js';
import { RecordMerger } from '../organisation/register/by-hand/record-merger.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { appointedAt, boardOf, type Names } from './board.js';
import { conduct } from './conduct.js';
import { system } from './content/around-the-trusts.js';
import type { Wave } from './content/made-up-trust.js';
import { neighbourSystem, UNLISTED } from './content/neighbours.js';
import { clusters, inTwoSystems, merged, merger, moved } from './content/register.js';
import { daysAfter } from './days.js';
import { makeTrust } from './make-trust.js';
import type { Making } from './making.js';
import { makeMemberships, makeOrganisations } from './organisations.step.js';
import { makePeople } from './people.step.js';

const onceMore = (): Repeatable => ({ key: crypto.randomUUID(), route: 'demonstration', requestHash: '' });

/**
 * What an operator has said of the made-up register: a trust that merged in mid-year after publishing, one in two systems, one that
 * moved, and the clusters of the two systems. Said as an operator says it, so that each of it can be undone.
 */
export async function keepTheRegister(
  making: Making,
  operator: Actor,
  names: Names,
  instrumentOf: (wave: Wave) => PublishedVersion,
): Promise<void> {
  const ids = await idsByCode(making, operator);
  const idOf = (code: string) => ids.get(code) ?? '';
  const mergedId = await makeMerged(making, operator, names, instrumentOf, idOf(system.code));
  making.clock.set(making.now);
  const byHand = new ChangeByHand(making.database, making.clock);
  const belonging = new Belonging(byHand);
  const day = (daysAgo: number) => daysAfter(making.today, -daysAgo);

  await new RecordMerger(byHand).execute(operator, mergedId, idOf(merger.into), day(merger.daysAgo), onceMore());
  const since = { from: day(inTwoSystems.daysAgo), to: null };
  await belonging.addToSystem(operator, idOf(inTwoSystems.code), idOf(neighbourSystem.code), since, onceMore());
  await move(making, operator, belonging, { trustId: idOf(moved.code), from: idOf(system.code), on: day(moved.daysAgo) });
  for (const cluster of clusters) {
    await new Clusters(byHand).add(operator, cluster.name, onceMore());
    const clusterId = await idOfCluster(making, operator, cluster.name);
    for (const one of cluster.systems) {
      const to = 'leftDaysAgo' in one ? day(one.leftDaysAgo) : null;
      await belonging.addToCluster(operator, clusterId, idOf(one.code), { from: day(one.daysAgo), to }, onceMore());
    }
  }
}

/** A small trust with one result that its system read, while it was there. */
async function makeMerged(
  making: Making,
  operator: Actor,
  names: Names,
  instrumentOf: (wave: Wave) => PublishedVersion,
  systemId: string,
): Promise<string> {
  const { code, name, subtype } = merged;
  const made = await makeOrganisations(
    making,
    operator,
    [{ code, name, kind: 'trust', type: subtype[0], subtype: subtype[1] }],
    UNLISTED,
  );
  const id = made.get(code) ?? '';
  await makeMemberships(making, operator, [{ trustId: id, systemId }]);
  const board = boardOf(merged, names, making.today);
  const appointed = appointedAt(merged, board, names);
  const people = await makePeople(making, [...board, ...appointed]);
  const trust = await makeTrust(making, merged, { id, board, appointed, people });
  for (const [place, wave] of merged.waves.entries()) await conduct(making, trust, instrumentOf(wave), place);
  return id;
}

/** What it belonged to until then ends, and what it belongs to now begins: the day before, and the day. */
async function move(
  making: Making,
  operator: Actor,
  belonging: Belonging,
  { trustId, from, on }: { readonly trustId: string; readonly from: string; readonly on: string },
): Promise<void> {
  const rows = await making.database.inTransactionOf(
    operator,
    async (manager): Promise<{ id: string; version: number }[]> =>
      await manager.query('select id, version from candour.system_membership where trust_id = $1', [trustId]),
  );
  for (const { id, version } of rows) await belonging.change(operator, 'system', trustId, id, { from: on, to: null }, version);
  await belonging.addToSystem(operator, trustId, from, { from: '2019-04-01', to: daysAfter(on, -1) }, onceMore());
}

async function idsByCode({ database }: Making, operator: Actor): Promise<ReadonlyMap<string, string>> {
  const rows = await database.inTransactionOf(
    operator,
    async (manager): Promise<{ code: string; id: string }[]> =>
      await manager.query('select code, id from candour.organisation where demonstration and code is not null'),
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function idOfCluster({ database }: Making, operator: Actor, name: string): Promise<string> {
  const rows = await database.inTransactionOf(
    operator,
    async (manager): Promise<{ id: string }[]> => await manager.query('select id from candour.cluster where name = $1', [name]),
  );
  return rows[0]?.id ?? '';
}
