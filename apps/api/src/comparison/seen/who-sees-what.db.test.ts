import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { anOperator, type Trust } from '../../../test/organisations.js';
import { rowOf, tablesOf, type WrittenTable } from '../../../test/tables.js';
import type { OrganisationKind } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import type { PublicationOfAssessmentResponse } from '../publication/publication.dto.js';
import { aNeighbourhood, type Neighbourhood } from '../testing/neighbourhood.js';
import { readSeen } from './read-seen.js';
import type { Scope, Seen } from './seen.js';

/* Who sees what a trust publishes: the tables stand in who-sees-what.examples.md, for people to read. */
const tables = tablesOf(new URL('who-sees-what.examples.md', import.meta.url));
const read = new Set<string>();

interface Reader {
  readonly id: string;
  readonly kind: OrganisationKind;
}

let api: TestApi;
let neighbourhood: Neighbourhood;

beforeAll(async () => {
  api = await startApi();
  neighbourhood = await aNeighbourhood(api);
}, 240_000);
afterAll(async () => {
  await api.close();
});

function table(heading: string): WrittenTable {
  const found = tables.get(heading);
  if (!found) throw new Error(`there is no table ‘${heading}’`);
  read.add(heading);
  return found;
}

const trustCalled = (name: string): Trust => neighbourhood.trusts.get(name)!;
const asReader = (name: string): Reader => ({ id: trustCalled(name).id, kind: 'trust' });
const allSystems = (): Reader[] => Object.values(neighbourhood.systems).map(({ id }) => ({ id, kind: 'board-of-system' }));
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

/** The row of a trust: what of it each of these readers sees. */
async function rowOfTrust(name: string, readers: readonly Reader[], scope: Scope): Promise<string> {
  const seen = await Promise.all(readers.map(async (reader) => await seenBy(reader, scope)));
  return rowOf([name, ...seen.map((one) => cell(one, trustCalled(name)))]);
}

/** The rows as they are found, one after the other, as they are written. */
async function found(names: readonly string[], row: (name: string) => Promise<string>): Promise<string[]> {
  const rows: string[] = [];
  for (const name of names) rows.push(await row(name));
  return rows;
}

describe('what a system sees of a trust', () => {
  it.each([
    ['among those that belong to it', 'A system, of the trusts that belong to it', 'system'],
    ['among those of its region', 'A system, of the trusts of its region', 'region'],
    ['in England', 'A system, of the trusts of England', 'england'],
  ] as const)('%s is what is written', async (_, heading, scope) => {
    const { names, rows } = table(heading);
    expect(await found(names, async (name) => await rowOfTrust(name, allSystems(), scope))).toEqual(rows);
  });

  it('in England counts every trust that it does not name', async () => {
    const { trusts, notNamed } = await seenBy(allSystems()[2]!, 'england');
    const { rows } = await api.owner.query(
      `select count(*)::int as n from candour.organisation where kind = 'trust' and closed is null`,
    );
    expect(trusts.length + notNamed).toBe(rows[0].n);
  });

  it('is as much as the trust chose to share', async () => {
    const { names, rows } = table('How much a reader gets, by the parts that the trust chose');
    const { trusts } = await seenBy(allSystems()[0]!, 'system');
    const row = (name: string) => {
      const content = trusts.find(({ organisationId }) => organisationId === trustCalled(name).id)?.publications[0]?.content;
      const has = (what: 'level' | 'evidenceGrade' | 'ambition') => content?.items?.some((item) => what in item) ?? false;
      const cells = [(content?.sections.length ?? 0) > 0, has('level'), has('evidenceGrade'), has('ambition')];
      return rowOf([name, ...cells.map((there) => (there ? 'yes' : '–'))]);
    };
    expect(names.map(row)).toEqual(rows);
  });
});

describe('what a trust sees of another', () => {
  it.each([
    [
      'is its own, what those like it share with their like, and what became part of it',
      'A trust, of itself and of its like',
      'peers',
    ],
    ['is no more where it asks for England', 'A trust that asks for England', 'england'],
  ] as const)('%s', async (_, heading, scope) => {
    const { names, rows } = table(heading);
    const others = ['a trust of C', 'an ambulance trust of A, for its like too', 'N, of A, that has not published itself'].map(
      asReader,
    );
    expect(await found(names, async (name) => await rowOfTrust(name, [asReader(name), ...others], scope))).toEqual(rows);
  });
});

describe('what a trust is told of who sees it', () => {
  it('is a sentence with every reader in it, until when', async () => {
    const { trusts, assessments } = neighbourhood;
    const { a, b } = neighbourhood.systems;
    const told = async (name: string) => {
      const path = `/assessments/${assessments.get(name)}/publication`;
      const { current } = bodyOf<PublicationOfAssessmentResponse>(await trusts.get(name)!.chiefExecutive.get(path));
      return current!.sharing.words;
    };
    const both = [a.name, b.name].sort().join(' and ');
    const sentences: Readonly<Record<string, string>> = {
      'a trust of A': a.name,
      'a shared trust of A and B': both,
      'a disputed trust of A and B, for A alone': a.name,
      'moved from A to B, and said nothing': a.name,
      'moved from A to B, and shares with B too': both,
      'moved from A to B, and takes it from A': b.name,
      'a trust of A, for its region too': `${a.name} and every system of your region`,
      'a trust of A, for its like too': `${a.name} and trusts of your type`,
    };
    for (const [name, readers] of Object.entries(sentences)) {
      expect([name, await told(name)]).toEqual([name, `Read by ${readers}, until you withdraw it.`]);
    }
    expect(await told('a trust of A that shared until a day')).toMatch(
      /^Shared until \d+ \w+ \d{4}\. Nobody outside your organisation reads it now\.$/u,
    );
  });
});

describe('who in an organisation may do what', () => {
  /** What a column stands for, asked of the API; with a version nobody saw, so that nothing comes of it. */
  const asked = (publication: string): Readonly<Record<string, (as: Client) => ReturnType<Client['get']>[]>> => {
    const stale = { ifMatch: 999 };
    return {
      compare: (as) => ['/comparison', '/comparison/findings', '/comparison/change'].map((path) => as.get(path)),
      'take files along': (as) => [as.get('/comparison/exports/items'), as.get('/comparison/exports/spreadsheet')],
      'publish, change, withdraw': (as) => [
        as.get(publication),
        as.post(publication, { parts: [] }, stale),
        as.put(`${publication}/sharing`, { systems: [], region: false, peers: false, until: null }, stale),
        as.post(`${publication}/withdrawal`, { reason: 'Ours' }, stale),
      ],
      explain: (as) => [as.get(`${publication}/explanations`), as.delete(`${publication}/explanations/section/meaning`, stale)],
      'read who looked': (as) => [as.get('/looks')],
    };
  };
  const answered = (status: number) => (status === 403 ? '–' : status === 404 ? 'not theirs' : 'yes');

  it('is what is written, by every address', async () => {
    const { columns, names, rows } = table('Who in an organisation may do what');
    const own = trustCalled('a trust of A, everything');
    const { chiefExecutive, chair, secretary, facilitator, members } = own;
    const people: Readonly<Record<string, Client>> = {
      'the lead of a system': neighbourhood.systems.a.lead,
      ...{ 'the chief executive of the trust': chiefExecutive, 'the chair of the trust': chair },
      ...{ 'the company secretary of the trust': secretary, 'its facilitator': facilitator },
      'a member of its board': members[1]!.client,
      'the operator of the register': await anOperator(api),
      'the chief executive of another trust': trustCalled('a trust of C').chiefExecutive,
    };
    const questions = asked(`/assessments/${neighbourhood.assessments.get('a trust of A, everything')}/publication`);
    const row = async (name: string) => {
      const cells: string[] = [];
      for (const column of columns.slice(1)) {
        const answers = new Set<string>();
        for (const question of questions[column]!(people[name]!)) answers.add(answered((await question).status));
        cells.push([...answers].join(' and '));
      }
      return rowOf([name, ...cells]);
    };
    expect(await found(names, row)).toEqual(rows);
  });
});

describe('the tables', () => {
  it('are all read', () => {
    expect([...tables.keys()].filter((heading) => !read.has(heading))).toEqual([]);
  });
});

describe('the database itself', () => {
  it('gives no reader a row of a publication whose figures no table above shows them', async () => {
    const readers = [...allSystems(), ...[...neighbourhood.trusts.keys()].map(asReader)];
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
    const { b } = neighbourhood.systems;
    const rows = await api.app
      .get(Database)
      .inTransactionOf(
        actorOf(allSystems()[1]!),
        async (manager): Promise<{ n: number }[]> =>
          await manager.query('select count(*)::int as n from candour.publication_reader where reader_organisation_id <> $1', [
            b.id,
          ]),
      );
    expect(rows[0]!.n).toBe(0);
  });
});
