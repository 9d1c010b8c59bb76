import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import type { OrganisationKind } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import type { ShareRequest } from '../publication/audience.dto.js';
import type { PublicationOfAssessmentResponse, PublicationResponse } from '../publication/publication.dto.js';
import { aDecidedAssessment, SHARED, type Shared } from '../testing/published.js';
import { readSeen } from './read-seen.js';
import type { Scope, Seen } from './seen.js';

/*
 * Who sees what a trust publishes, as tables that somebody who makes policy can read. Systems A and B lie in one region, C in another.
 * In a cell: *items* or *sections* (that much of it), *withdrawn* or *until* (that it was, and the day), *name* (that there is such a
 * trust, and nothing shared), *in N* (under the name of the trust it became part of), – (not even a name).
 */

type System = Awaited<ReturnType<typeof aSystem>>;
type Reader = { readonly id: string; readonly kind: OrganisationKind };

const IN_A = 'a trust of A';
const SECTIONS = 'a trust of A, sections alone';
const SILENT = 'a trust of A that has not published';
const SHARED_TRUST = 'a shared trust of A and B';
const DISPUTED = 'a disputed trust of A and B, for A alone';
const MOVED = 'moved from A to B, and said nothing';
const MOVED_ON = 'moved from A to B, and shares with B too';
const MOVED_AWAY = 'moved from A to B, and takes it from A';
const REGION = 'a trust of A, for its region too';
const PEERS = 'a trust of A, for its like too';
const WITHDRAWN = 'a trust of A that withdrew';
const EXPIRED = 'a trust of A that shared until a day';
const MERGED = 'a trust of A that became part of N';
const SUCCESSOR = 'N, of A, that has not published itself';
const ELSEWHERE = 'a trust of C';
const UNLIKE = 'an ambulance trust of A, for its like too';

let api: TestApi;
let systems: { readonly a: System; readonly b: System; readonly c: System };
const trusts = new Map<string, Trust>();
const assessments = new Map<string, string>();

async function belongs(trust: string, system: System, from: string, to: string | null = null): Promise<void> {
  const sql = 'insert into candour.system_membership (trust_id, system_id, valid_from, valid_to) values ($1, $2, $3, $4)';
  await api.owner.query(sql, [trusts.get(trust)!.id, system.id, from, to]);
}

async function arrive(name: string, system: System, trustType = 'Acute trust'): Promise<Trust> {
  const trust = await aTrust(api, { systemId: system.id, trustType });
  trusts.set(name, trust);
  const region = system === systems.c ? 'South' : 'North';
  await api.owner.query('update candour.organisation set region_code = $2, region_name = $2 where id = $1', [trust.id, region]);
  return trust;
}

/** Publishes as the chief executive does, with what is told of the sharing; else to all its systems. */
async function publish(name: string, shared: Shared = 'items', sharing: Partial<ShareRequest> = {}): Promise<void> {
  const trust = trusts.get(name)!;
  const { id, version } = await aDecidedAssessment(api, trust);
  const { possible } = bodyOf<PublicationOfAssessmentResponse>(await trust.chiefExecutive.get(`/assessments/${id}/publication`));
  const all = { systems: possible.systems.map((one) => one.id), region: false, peers: false, until: null };
  const body = { parts: SHARED[shared], sharing: { ...all, ...sharing } };
  bodyOf(await trust.chiefExecutive.post(`/assessments/${id}/publication`, body, { ifMatch: version }));
  assessments.set(name, id);
}

async function shareWith(name: string, sharing: Partial<ShareRequest>): Promise<PublicationResponse> {
  const path = `/assessments/${assessments.get(name)}/publication`;
  const all = { systems: [], region: false, peers: false, until: null };
  return bodyOf(await trusts.get(name)!.chiefExecutive.put(`${path}/sharing`, { ...all, ...sharing }, { ifMatch: 1 }));
}

async function moves(name: string): Promise<void> {
  const today = "(now() at time zone 'Europe/London')::date";
  await api.owner.query(`update candour.system_membership set valid_to = ${today} - 1 where trust_id = $1`, [
    trusts.get(name)!.id,
  ]);
  await belongs(name, systems.b, '2026-01-01');
}

beforeAll(async () => {
  api = await startApi();
  systems = { a: await aSystem(api), b: await aSystem(api), c: await aSystem(api) };
  for (const [system, region] of [
    [systems.a, 'North'],
    [systems.b, 'North'],
    [systems.c, 'South'],
  ] as const)
    await api.owner.query('update candour.organisation set region_code = $2, region_name = $2 where id = $1', [
      system.id,
      region,
    ]);
  const { a, b, c } = systems;
  const inA = [
    IN_A,
    SECTIONS,
    SILENT,
    SHARED_TRUST,
    DISPUTED,
    MOVED,
    MOVED_ON,
    MOVED_AWAY,
    REGION,
    PEERS,
    WITHDRAWN,
    EXPIRED,
    MERGED,
  ];
  for (const name of [...inA, SUCCESSOR]) await arrive(name, a);
  await arrive(UNLIKE, a, 'Ambulance trust');
  await arrive(ELSEWHERE, c);
  for (const name of [SHARED_TRUST, DISPUTED]) await belongs(name, b, '2020-01-01');

  for (const name of [IN_A, SHARED_TRUST, MOVED, MOVED_ON, MOVED_AWAY, WITHDRAWN, EXPIRED, MERGED, ELSEWHERE])
    await publish(name);
  await publish(SECTIONS, 'sections');
  await publish(DISPUTED, 'items', { systems: [a.id] });
  await publish(REGION, 'items', { region: true });
  await publish(PEERS, 'items', { peers: true });
  await publish(UNLIKE, 'everything', { peers: true });

  for (const name of [MOVED, MOVED_ON, MOVED_AWAY]) await moves(name);
  await shareWith(MOVED_ON, { systems: [a.id, b.id] });
  await shareWith(MOVED_AWAY, { systems: [b.id] });
  const gone = trusts.get(WITHDRAWN)!;
  const path = `/assessments/${assessments.get(WITHDRAWN)}`;
  const { version } = bodyOf<{ version: number }>(await gone.chair.get(path));
  bodyOf(await gone.chiefExecutive.post(`${path}/publication/withdrawal`, { reason: 'Ours' }, { ifMatch: version }));
  await api.owner.query('update candour.publication_sharing set until = current_date - 2 where organisation_id = $1', [
    trusts.get(EXPIRED)!.id,
  ]);
  // In mid-year: the one ended on a day, the other goes on.
  const [ended, goesOn] = [trusts.get(MERGED)!.id, trusts.get(SUCCESSOR)!.id];
  await api.owner.query(`update candour.organisation set closed = '2026-07-01' where id = $1`, [ended]);
  await api.owner.query(`update candour.system_membership set valid_to = '2026-06-30' where trust_id = $1`, [ended]);
  await api.owner.query(`insert into candour.successor (organisation_id, successor_id, on_date) values ($1, $2, '2026-07-01')`, [
    ended,
    goesOn,
  ]);
}, 180_000);
afterAll(async () => {
  await api.close();
});

const actorOf = ({ id, kind }: Reader) => ({
  ...{ organisationId: id, organisationKind: kind, seatId: null, personId: null },
  roles: [],
});

async function seenBy(reader: Reader, scope: Scope): Promise<Seen> {
  const today = new Date().toISOString().slice(0, 10);
  return await api.app
    .get(Database)
    .inTransactionOf(actorOf(reader), async (manager) => await readSeen(manager, reader.id, { scope, today }));
}

const howMuch = (publications: Seen['trusts'][number]['publications']): string | null =>
  publications[0] ? (publications[0].content.items ? 'items' : 'sections') : null;

function cell(seen: Seen, { id }: Trust): string {
  const trust = seen.trusts.find(({ organisationId }) => organisationId === id);
  if (trust) return howMuch(trust.publications) ?? (trust.withdrawnOn ? 'withdrawn' : trust.sharedUntil ? 'until' : 'name');
  const former = seen.trusts.flatMap(({ formerly }) => formerly).find(({ organisationId }) => organisationId === id);
  return former ? `in N: ${howMuch(former.publications) ?? 'nothing'}` : '–';
}

/** A table as it is written below: the names of the trusts, and a cell for each reader. */
async function tableOf(names: readonly string[], readers: readonly Reader[], scope: Scope): Promise<string[]> {
  const seen = await Promise.all(readers.map(async (reader) => await seenBy(reader, scope)));
  return names.map((name) => [name, ...seen.map((one) => cell(one, trusts.get(name)!))].join(' | '));
}

/** The lines of a table without its head and its spaces. */
const lines = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean)
        .join(' | '),
    );
const namesIn = (table: string): string[] => lines(table).map((line) => line.split(' | ')[0]!);

const allSystems = (): Reader[] => Object.values(systems).map(({ id }) => ({ id, kind: 'board-of-system' as const }));
const trust = (name: string): Reader => ({ id: trusts.get(name)!.id, kind: 'trust' });

describe('what a system sees of a trust', () => {
  const OWN = `
    | the trust                                   | A           | B         | C     |
    | ------------------------------------------- | ----------- | --------- | ----- |
    | a trust of A                                | items       | –         | –     |
    | a trust of A, sections alone                | sections    | –         | –     |
    | a trust of A that has not published         | name        | –         | –     |
    | a shared trust of A and B                   | items       | items     | –     |
    | a disputed trust of A and B, for A alone    | items       | name      | –     |
    | moved from A to B, and said nothing         | –           | name      | –     |
    | moved from A to B, and shares with B too    | –           | items     | –     |
    | moved from A to B, and takes it from A      | –           | items     | –     |
    | a trust of A, for its region too            | items       | –         | –     |
    | a trust of A, for its like too              | items       | –         | –     |
    | a trust of A that withdrew                  | withdrawn   | –         | –     |
    | a trust of A that shared until a day        | until       | –         | –     |
    | a trust of A that became part of N          | in N: items | –         | –     |
    | N, of A, that has not published itself      | name        | –         | –     |
    | a trust of C                                | –           | –         | items |`;

  it('among the members of its own system, is this', async () => {
    expect(await tableOf(namesIn(OWN), allSystems(), 'system')).toEqual(lines(OWN));
  });

  const OF_REGION = `
    | the trust                                   | A           | B             | C     |
    | ------------------------------------------- | ----------- | ------------- | ----- |
    | a trust of A                                | items       | name          | –     |
    | a disputed trust of A and B, for A alone    | items       | name          | –     |
    | moved from A to B, and said nothing         | items       | name          | –     |
    | moved from A to B, and takes it from A      | name        | items         | –     |
    | a trust of A, for its region too            | items       | items         | –     |
    | a trust of A that withdrew                  | withdrawn   | name          | –     |
    | a trust of A that shared until a day        | until       | name          | –     |
    | a trust of A that became part of N          | in N: items | in N: nothing | –     |
    | a trust of C                                | –           | –             | items |`;

  it('among the trusts of its region, is this: those that share nothing are named, for the region is public', async () => {
    expect(await tableOf(namesIn(OF_REGION), allSystems(), 'region')).toEqual(lines(OF_REGION));
  });

  const OF_ENGLAND = `
    | the trust                                   | A           | B     | C     |
    | ------------------------------------------- | ----------- | ----- | ----- |
    | a trust of A                                | items       | –     | –     |
    | moved from A to B, and said nothing         | items       | name  | –     |
    | moved from A to B, and shares with B too    | items       | items | –     |
    | moved from A to B, and takes it from A      | –           | items | –     |
    | a trust of A, for its region too            | items       | items | –     |
    | a trust of A, for its like too              | items       | –     | –     |
    | a trust of A that became part of N          | in N: items | –     | –     |
    | a trust of C                                | –           | –     | items |`;

  it('in England, is this: who shares nothing is counted and not named', async () => {
    expect(await tableOf(namesIn(OF_ENGLAND), allSystems(), 'england')).toEqual(lines(OF_ENGLAND));
    const { trusts: named, notNamed } = await seenBy(allSystems()[2]!, 'england');
    const { rows } = await api.owner.query(
      `select count(*)::int as n from candour.organisation where kind = 'trust' and closed is null`,
    );
    expect(named.length + notNamed).toBe(rows[0].n);
  });
});

describe('what a trust sees of another', () => {
  const OF_PEERS = `
    | the trust                                   | itself    | another acute trust | an ambulance trust | N           |
    | ------------------------------------------- | --------- | ------------------- | ------------------ | ----------- |
    | a trust of A                                | items     | –                   | –                  | –           |
    | a trust of A, for its region too            | items     | –                   | –                  | –           |
    | a trust of A, for its like too              | items     | items               | –                  | items       |
    | an ambulance trust of A, for its like too   | items     | –                   | items              | –           |
    | a trust of A that has not published         | name      | –                   | –                  | –           |
    | a trust of A that withdrew                  | withdrawn | –                   | –                  | –           |
    | a trust of A that became part of N          | items     | –                   | –                  | in N: items |`;

  it('is this: its own, what those like it share with their like, and what became part of it', async () => {
    const readers = (name: string) => [trust(name), trust(ELSEWHERE), trust(UNLIKE), trust(SUCCESSOR)];
    const table = await Promise.all(namesIn(OF_PEERS).map(async (name) => (await tableOf([name], readers(name), 'peers'))[0]));
    expect(table).toEqual(lines(OF_PEERS));
  });
});

describe('what a trust is told of who sees it', () => {
  it('is this, in a sentence for each', async () => {
    const { a, b } = systems;
    const told = async (name: string) => {
      const path = `/assessments/${assessments.get(name)}/publication`;
      const { current } = bodyOf<PublicationOfAssessmentResponse>(await trusts.get(name)!.chiefExecutive.get(path));
      return current!.sharing.words;
    };
    const both = [a.name, b.name].sort().join(' and ');
    const table: Readonly<Record<string, string>> = {
      [IN_A]: `Read by ${a.name}, until you withdraw it.`,
      [SHARED_TRUST]: `Read by ${both}, until you withdraw it.`,
      [DISPUTED]: `Read by ${a.name}, until you withdraw it.`,
      [MOVED]: `Read by ${a.name}, until you withdraw it.`,
      [MOVED_ON]: `Read by ${both}, until you withdraw it.`,
      [MOVED_AWAY]: `Read by ${b.name}, until you withdraw it.`,
      [REGION]: `Read by ${a.name} and every system of your region, until you withdraw it.`,
      [PEERS]: `Read by ${a.name} and trusts of your type, until you withdraw it.`,
    };
    for (const [name, words] of Object.entries(table)) expect([name, await told(name)]).toEqual([name, words]);
    expect(await told(EXPIRED)).toMatch(/^Shared until \d+ \w+ \d{4}\. Nobody outside your organisation reads it now\.$/u);
  });
});

describe('the database itself', () => {
  it('gives no reader a row of a publication whose figures no table above shows them', async () => {
    const readers = [...allSystems(), ...[...trusts.keys()].map(trust)];
    const scopes = (kind: OrganisationKind): readonly Scope[] => (kind === 'trust' ? ['peers'] : ['system', 'region', 'england']);
    for (const reader of readers) {
      const shown = new Set<string>();
      for (const scope of scopes(reader.kind))
        for (const one of (await seenBy(reader, scope)).trusts)
          for (const { id } of [...one.publications, ...one.formerly.flatMap(({ publications }) => publications)]) shown.add(id);
      const rows = await api.app.get(Database).inTransactionOf(actorOf(reader), async (manager): Promise<{ id: string }[]> => {
        return await manager.query('select id from candour.publication where withdrawn_at is null');
      });
      const outside = rows.filter(({ id }) => !shown.has(id));
      expect([reader, outside]).toEqual([reader, []]);
    }
  });

  it('shows a reader nothing of who else reads: no audience of another organisation but that it is its own', async () => {
    const rows = await api.app
      .get(Database)
      .inTransactionOf(
        actorOf(allSystems()[1]!),
        async (manager): Promise<{ n: number }[]> =>
          await manager.query('select count(*)::int as n from candour.publication_reader where reader_organisation_id <> $1', [
            systems.b.id,
          ]),
      );
    expect(rows[0]!.n).toBe(0);
  });
});
