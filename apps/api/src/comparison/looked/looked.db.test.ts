import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { anAppointed, aSystem, aTrust } from '../../../test/organisations.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { aPublishedAssessment } from '../testing/published.js';
import { ForgetLooks } from './forget-looks.js';
import type { LedgerResponse } from './looked.dto.js';
import { type Looked, noteLooks } from './note-looks.step.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const at = (instant: string): Date => new Date(instant);

async function aLookedAt() {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const { publication } = await aPublishedAssessment(api, trust);
  const { personId } = await anAppointed(api, system.id, 'ics-lead');
  const actor = {
    ...{ signInId: personId, personId, organisationId: system.id, organisationKind: 'board-of-system' as const },
    ...{ seatId: null, roles: ['ics-lead' as const] },
  };
  const look = async (looked: Partial<Looked> = {}, fails = false) =>
    await api.app.get(Database).inTransactionOf(actor, async (manager) => {
      const all: Looked = {
        way: 'screen',
        what: 'matrix',
        publicationIds: [publication.id],
        at: at('2026-11-20T09:30:00Z'),
        ...looked,
      };
      await noteLooks(manager, actor, all);
      if (fails) throw new Error('the read came to nothing');
    });
  const ledger = async (query = ''): Promise<LedgerResponse> => bodyOf(await trust.secretary.get(`/looks${query}`));
  return { system, trust, publication, look, ledger };
}

describe('the ledger of who looked', () => {
  it('names the person, their organisation, at what and when first on that day; a repeated look adds nothing', async () => {
    const { system, publication, look, ledger } = await aLookedAt();
    expect(await ledger()).toMatchObject({ entries: [], next: null, publications: [{ id: publication.id }] });
    await look();
    await look({ at: at('2026-11-20T15:00:00Z') });
    await look({ what: 'item', at: at('2026-11-20T10:00:00Z') });
    const { entries } = await ledger();
    expect(entries).toEqual([
      {
        day: '2026-11-20',
        organisationName: system.name,
        personName: expect.stringMatching(/^Person \d+$/u),
        publicationIds: [publication.id],
        looks: [
          {
            ...{ what: 'matrix', way: 'screen', firstAt: '2026-11-20T09:30:00.000Z', words: 'the table of trusts, on screen' },
            publicationIds: [publication.id],
          },
          {
            ...{ what: 'item', way: 'screen', firstAt: '2026-11-20T10:00:00.000Z', words: 'one item across trusts, on screen' },
            publicationIds: [publication.id],
          },
        ],
      },
    ]);
  });

  it('has one line for one person on one day, whatever of several publications they looked at', async () => {
    const { trust, publication, look, ledger } = await aLookedAt();
    const older = await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2025-11-01' } });
    const both = [publication.id, older.publication.id];
    await look({ publicationIds: both });
    await look({ what: 'change', publicationIds: both, at: at('2026-11-20T10:00:00Z') });
    await look({ what: 'sides', at: at('2026-11-20T11:00:00Z') });
    const { entries } = await ledger();
    expect(entries).toMatchObject([
      {
        publicationIds: both,
        looks: [
          { words: 'the table of trusts, on screen', publicationIds: both },
          { words: 'what has changed since the wave before, on screen', publicationIds: both },
          { words: 'trust and ICS side by side, on screen', publicationIds: [publication.id] },
        ],
      },
    ]);
  });

  it('begins a new day in London at midnight there', async () => {
    const { look, ledger } = await aLookedAt();
    await look({ at: at('2026-07-01T22:30:00Z') });
    await look({ at: at('2026-07-01T23:30:00Z') });
    expect((await ledger()).entries.map(({ day }) => day)).toEqual(['2026-07-02', '2026-07-01']);
  });

  it('remembers no look whose read came to nothing: the next one is written', async () => {
    const { look, ledger } = await aLookedAt();
    await expect(look({}, true)).rejects.toThrow('came to nothing');
    expect((await ledger()).entries).toEqual([]);
    await look();
    expect((await ledger()).entries).toHaveLength(1);
  });

  it('is of one’s own publications alone, and of looks from outside', async () => {
    const one = await aLookedAt();
    const other = await aLookedAt();
    await one.look({ publicationIds: [one.publication.id, other.publication.id] });
    expect((await one.ledger()).entries).toHaveLength(1);
    // The other shares nothing with that system: there was nothing to look at.
    expect((await other.ledger()).entries).toEqual([]);
    expect((await other.ledger(`?publicationId=${one.publication.id}`)).entries).toEqual([]);
    expect((await one.ledger('?before=2026-11-20')).entries).toEqual([]);
  });

  it('is read by the secretary, the chair and the chief executive, and by nobody else', async () => {
    const { trust, system } = await aLookedAt();
    const may = [trust.secretary, trust.chair, trust.chiefExecutive];
    const mayNot = [trust.facilitator, trust.members[3]!.client, system.lead];
    for (const somebody of may) expect((await somebody.get('/looks')).status).toBe(200);
    for (const somebody of mayNot) expect((await somebody.get('/looks')).status).toBe(403);
    expect((await api.stranger.get('/looks')).status).toBe(401);
  });

  it('keeps a look for two years from its day; then it is deleted, and of a neighbour as well', async () => {
    const [one, neighbour] = [await aLookedAt(), await aLookedAt()];
    const ago = async (years: number, days: number): Promise<Date> => {
      const { rows } = await api.owner.query<{ day: string }>(
        `select (candour.today_in_london() - make_interval(years => $1) - make_interval(days => $2))::date::text as day`,
        [years, days],
      );
      return at(`${rows[0]?.day}T10:00:00Z`);
    };
    const [kept, gone] = [await ago(2, 0), await ago(2, 1)];
    for (const { look } of [one, neighbour]) {
      await look({ at: kept });
      await look({ at: gone });
    }
    expect(await api.app.get(ForgetLooks).execute()).toBe(2);
    for (const { ledger } of [one, neighbour])
      expect((await ledger()).entries.map(({ day }) => day)).toEqual([kept.toISOString().slice(0, 10)]);
    expect(await api.app.get(ForgetLooks).execute()).toBe(0);
  });

  it('cannot be written for somebody else, nor changed or emptied by anybody', async () => {
    const { system, trust, publication, look } = await aLookedAt();
    await look();
    const [person] = (await api.owner.query(`select id from candour.person order by id limit 1`)).rows;
    const asSystem = {
      organisationId: system.id,
      organisationKind: 'board-of-system',
      seatId: null,
      personId: null,
      roles: [],
    } as const;
    const asTrust = { ...asSystem, organisationId: trust.id, organisationKind: 'trust' } as const;
    const forged = `insert into candour.publication_look (organisation_id, publication_id, reader_organisation_id, reader_name, person_id, person_name, way, what, day, first_at)
      values ('${trust.id}', '${publication.id}', '${system.id}', 'x', '${person.id}', 'x', 'screen', 'matrix', '2026-11-19', now())`;
    for (const [actor, sql] of [
      [asSystem, forged],
      [asTrust, forged],
      [asTrust, 'delete from candour.publication_look'],
      [asTrust, 'update candour.publication_look set person_name = $$nobody$$'],
      [asTrust, 'select person_id from candour.publication_look'],
    ] as const)
      await expect(api.app.get(Database).inTransactionOf(actor, (manager) => manager.query(sql))).rejects.toMatchObject({
        code: '42501',
      });
  });
});
