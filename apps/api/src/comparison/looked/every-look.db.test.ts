import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { type Route, routesOf } from '../../../test/contract-routes.js';
import { anAppointed, aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { MakeFiles } from '../../board-paper/files/make-files.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { aPublishedAssessment, type Published } from '../testing/published.js';
import type { LedgerResponse } from './looked.dto.js';
import { noteLooks } from './note-looks.step.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** Every address at which somebody reads what others publish, by what it does, and as what it stands in the ledger. */
const LOOKS: Readonly<Record<string, string>> = {
  readComparison: 'matrix, screen',
  readComparisonItem: 'item, screen',
  readComparedTrust: 'trust, screen',
  readFindings: 'findings, screen',
  readChange: 'change, screen',
  readMyPlace: 'mine, screen',
  exportTable: 'export, file',
  exportSpreadsheet: 'export, file',
  v1ReadComparison: 'matrix, token',
  v1ReadComparisonItem: 'item, token',
  v1ReadComparedTrust: 'trust, token',
  v1ReadFindings: 'findings, token',
  v1ReadChange: 'change, token',
  v1ReadMyPlace: 'mine, token',
  v1ExportTable: 'export, token',
  v1ExportSpreadsheet: 'export, token',
  readOutsideFigures: 'trust, screen',
  v1ReadOutsideFigures: 'trust, token',
  beginSystemPaper: 'paper, paper',
  readSystemPaper: 'paper, paper',
  changeSystemPaper: 'paper, paper',
  issueSystemPaper: 'paper, paper',
  readSystemEdition: 'paper, paper',
  askForSystemPaperFiles: 'paper, file',
  downloadSystemPaperFile: 'paper, file',
};
/** It asks another instrument, which the board of the system publishes; its own test follows it. */
const OTHERWISE = ['readSideBySide', 'v1ReadSideBySide'];
/** Names, states and days of one's own papers and files: no figure of anybody. */
const NO_FIGURE = [
  'listSystemPapers',
  'removeSystemPaper',
  'listSystemPaperFiles',
  'readSystemPaperFile',
  'throwSystemPaperFileAway',
];

const readsOthers = (routes: readonly Route[]): readonly Route[] =>
  routes.filter(({ requires }) => /^(?:comparison:read|system-paper:|outside-figure:read|token:(?!edit))/u.test(requires));

type System = Awaited<ReturnType<typeof aSystem>>;

interface Around {
  readonly system: System;
  readonly trust: Trust;
  readonly like: Trust;
  readonly published: Published;
}

async function aTrustThatIsSeen(): Promise<Around> {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  const like = await aTrust(api);
  const published = await aPublishedAssessment(api, trust);
  const sharing = { systems: [system.id], region: false, peers: true, until: null };
  bodyOf(await trust.chiefExecutive.put(`/assessments/${published.id}/publication/sharing`, sharing, { ifMatch: 1 }));
  await api.owner.query(
    `with s as (
       insert into candour.outside_source (title, publisher, published_on, collected, licence, attribution, scale_min, scale_max, file_name, read_as, imported_at, imported_by_name)
       values ('Scores', $2, '2026-03-27', '2025', 'Made up', 'Made up', 1, 5, 'a.csv', '{}', now(), 'Operator') returning id),
     m as (insert into candour.outside_measure select id, 1, 'Meaning' from s returning *),
     f as (insert into candour.outside_figure (source_id, place, organisation_id, words, value) select source_id, 1, $1, '3', 3 from m returning *)
     insert into candour.outside_overlap select source_id, 1, 'digital-board', 'meaning', 'Operator', '2026-04-01' from m`,
    [trust.id, crypto.randomUUID()],
  );
  return { system, trust, like, published };
}

/** What stands in the ledger of a trust: at what, how, and of which publication. */
async function ledgerOf(trust: Trust): Promise<{ readonly looks: readonly string[]; readonly of: readonly string[] }> {
  const { entries } = bodyOf<LedgerResponse>(await trust.chair.get('/looks'));
  return {
    looks: entries.flatMap((entry) => entry.looks.map(({ what, way }) => `${what}, ${way}`)),
    of: entries.flatMap(({ publicationIds }) => publicationIds),
  };
}

const addressOf = ({ path }: Route, trust: Trust): string =>
  path
    .replace('/api', '')
    .replace('{itemCode}', 'DB-01')
    .replace('{organisationId}', trust.id)
    .replace('{table}', 'items')
    .replace(/outside-figures$/u, `outside-figures?organisationId=${trust.id}`);

async function readByToken(maker: Client, address: string): Promise<number> {
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const scopes = ['comparison:read', 'findings:read', ...(address.includes('export') ? ['export:read'] : [])];
  const { token } = bodyOf<{ token: string }>(await maker.post('/tokens', { name: 'A dashboard', scopes, expiresOn }));
  const { status } = await request(api.server).get(`/api${address}`).set('authorization', `Bearer ${token}`);
  return status;
}

const PAPER = {
  cover: { meetingName: 'Board', meetingDate: null, agendaReference: '', purpose: 'discuss', sponsor: '', author: '' },
  words: { background: null, asks: null },
  choice: { instrument: null, waveFrom: null, waveTo: null, type: null, setting: null },
};

/** A paper of a system, step by step, each by whoever is told. */
function aPaper() {
  let paper = { id: '', version: 0 };
  let fileId = '';
  const at = (rest = '') => `/system-papers/${paper.id}${rest}`;
  const keep = ({ id, version }: typeof paper) => {
    paper = { id, version };
  };
  return {
    beginSystemPaper: async (by) => keep(bodyOf(await by.post('/system-papers', PAPER))),
    readSystemPaper: async (by) => keep(bodyOf(await by.get(at()))),
    changeSystemPaper: async (by) => keep(bodyOf(await by.put(at(), PAPER, { ifMatch: paper.version }))),
    issueSystemPaper: async (by) => keep(bodyOf(await by.post(at('/editions'), {}, { ifMatch: paper.version }))),
    readSystemEdition: async (by) => bodyOf(await by.get(at('/editions/1'))),
    askForSystemPaperFiles: async (by) => {
      const asked = bodyOf<{ files: { id: string }[] }>(await by.post(at('/files'), { formats: ['word'], edition: 1 }));
      fileId = asked.files[0]?.id ?? '';
      await api.app.get(MakeFiles).quiet();
    },
    downloadSystemPaperFile: async (by) => bodyOf(await by.get(at(`/files/${fileId}/content`))),
  } satisfies Record<string, (by: Client) => Promise<unknown>>;
}

type Step = keyof ReturnType<typeof aPaper>;

/** Does these steps, each by a lead who has not looked before, and says which left no line of that lead in the ledger of the trust. */
async function unseen({ system, trust }: Around, paper: ReturnType<typeof aPaper>, steps: readonly Step[]): Promise<string[]> {
  const missing: string[] = [];
  for (const step of steps) {
    const { client, personId } = await anAppointed(api, system.id, 'ics-lead');
    await paper[step](client);
    const { rows } = await api.owner.query<{ look: string }>(
      `select distinct what || ', ' || way as look from candour.publication_look where organisation_id = $1 and person_id = $2`,
      [trust.id, personId],
    );
    const looks = rows.map(({ look }) => look);
    if (looks.join() !== LOOKS[step]) missing.push(`${step}: ${looks.join('; ') || 'nothing'}`);
  }
  return missing;
}

describe('nobody outside reads a figure', () => {
  it('at an address that this test does not know', () => {
    const known = [...Object.keys(LOOKS), ...OTHERWISE, ...NO_FIGURE].sort();
    expect(
      readsOthers(routesOf(api.app))
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(known);
  });

  it('without standing in the ledger of its trust, by the thing that was read and the day', async () => {
    const missing: string[] = [];
    for (const route of readsOthers(routesOf(api.app))) {
      const { operationId, requires } = route;
      const expected = LOOKS[operationId];
      if (!expected || requires.startsWith('system-paper:')) continue;
      const { system, trust, like, published } = await aTrustThatIsSeen();
      const mine = operationId.endsWith('MyPlace');
      const status = requires.startsWith('token:')
        ? await readByToken(mine ? like.chiefExecutive : system.lead, addressOf(route, trust))
        : (await (mine ? like.chair : system.lead).get(addressOf(route, trust))).status;
      expect([operationId, status]).toEqual([operationId, 200]);
      const { looks, of } = await ledgerOf(trust);
      if (looks.join() !== expected || of.join() !== published.publication.id)
        missing.push(`${operationId}: ${looks.join('; ') || 'nothing'}`);
    }
    expect(missing).toEqual([]);
  }, 120_000);

  it('in a paper of its system either, at any step of its life', async () => {
    const paper = aPaper();
    const steps = Object.keys(paper) as Step[];
    const known = readsOthers(routesOf(api.app)).filter(({ requires }) => requires.startsWith('system-paper:'));
    expect(known.map(({ operationId }) => operationId).sort()).toEqual(
      [...steps, ...NO_FIGURE.filter((one) => one.includes('SystemPaper'))].sort(),
    );
    expect(await unseen(await aTrustThatIsSeen(), paper, steps)).toEqual([]);
  }, 60_000);

  it('in an issued paper, though its publication was withdrawn or is shared with that system no longer', async () => {
    for (const gone of ['withdrawn', 'taken from the system'] as const) {
      const around = await aTrustThatIsSeen();
      const { system, trust, published } = around;
      const paper = aPaper();
      await paper.beginSystemPaper(system.lead);
      await paper.issueSystemPaper(system.lead);
      const path = `/assessments/${published.id}/publication`;
      const peersAlone = { systems: [], region: false, peers: true, until: null };
      bodyOf(
        gone === 'withdrawn'
          ? await trust.chiefExecutive.post(`${path}/withdrawal`, { reason: 'Ours' }, { ifMatch: published.version })
          : await trust.chiefExecutive.put(`${path}/sharing`, peersAlone, { ifMatch: 2 }),
      );
      const steps = ['readSystemEdition', 'askForSystemPaperFiles', 'downloadSystemPaperFile'] as const;
      expect([gone, await unseen(around, paper, steps)]).toEqual([gone, []]);
      expect((await ledgerOf(trust)).of).toContain(published.publication.id);
    }
  }, 60_000);

  it('and nobody writes a look at what no paper of theirs rests on and they cannot read', async () => {
    const [one, other] = [await aTrustThatIsSeen(), await aTrustThatIsSeen()];
    const { personId } = await anAppointed(api, other.system.id, 'ics-lead');
    const actor = {
      organisationId: other.system.id,
      organisationKind: 'board-of-system',
      seatId: null,
      personId,
      roles: [],
    } as const;
    const looked = { way: 'paper', what: 'paper', publicationIds: [one.published.publication.id], at: new Date() } as const;
    const noted = api.app
      .get(Database)
      .inTransactionOf(
        actor,
        async (manager) => await noteLooks(manager, { ...actor, signInId: personId }, { ...looked, of: [one.trust.id] }),
      );
    await expect(noted).rejects.toMatchObject({ code: '42501' });
    expect((await ledgerOf(one.trust)).looks).toEqual([]);
  });
});
