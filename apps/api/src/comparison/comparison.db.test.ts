import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, anOpenAssessment, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust, type Trust } from '../../test/organisations.js';
import type { ComparisonItemResponse } from './item/item.dto.js';
import type { MatrixResponse } from './matrix/matrix.dto.js';
import { aDecidedAssessment, aPublishedAssessment, type Published, SHARED } from './testing/published.js';
import { type UnfoldedRow, unfolded } from './testing/unfolded.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

type System = Awaited<ReturnType<typeof aSystem>>;

const read = async (lead: Client, query = ''): Promise<MatrixResponse> => bodyOf(await lead.get(`/comparison${query}`));
const rowsOf = unfolded;
const rowFor = async (system: System, trust: Trust, query = ''): Promise<UnfoldedRow | undefined> =>
  rowsOf(await read(system.lead, query)).find(({ organisationId }) => organisationId === trust.id);
const withdraw = async (trust: Trust, { id, version }: Published): Promise<void> => {
  bodyOf(
    await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'A mistake' }, { ifMatch: version }),
  );
};

describe('who sees a publication', () => {
  it('is as this table says, before it is withdrawn and after', async () => {
    const [system, otherSystem] = [await aSystem(api), await aSystem(api)];
    const trust = await aTrust(api, { systemId: system.id });
    const neighbour = await aTrust(api, { systemId: system.id });
    const published = await aPublishedAssessment(api, trust);
    const operator = await anOperator(api);
    const path = `/assessments/${published.id}/publication`;

    /** What a person gets of its address, and whether a comparison shows them the level of the trust. */
    const sees = async (client: Client): Promise<string> => {
      const own = await client.get(path);
      const compared = await client.get('/comparison');
      const row =
        compared.status === 200 ? rowsOf(compared.body).find(({ organisationId }) => organisationId === trust.id) : undefined;
      const level = row?.sections.some(({ level: shown }) => shown !== null);
      return `${own.status} / ${compared.status}${row ? (level ? ' levels' : ` ${row.sections[0]!.words.split(' ')[0]}`) : ''}`;
    };
    const everybody = {
      'chief executive of the trust': trust.chiefExecutive,
      'secretary of the trust': trust.secretary,
      'chair of the trust': trust.chair,
      'member of the trust': trust.members[3]!.client,
      'facilitator of the trust': trust.facilitator,
      'chief executive of another trust of the system': neighbour.chiefExecutive,
      'chair of another trust of the system': neighbour.chair,
      'lead of the system': system.lead,
      'lead of another system': otherSystem.lead,
      operator,
      'nobody who has signed in': api.stranger,
    };
    const table = async () =>
      Object.fromEntries(
        await Promise.all(Object.entries(everybody).map(async ([who, client]) => [who, await sees(client)] as const)),
      );

    // the publication itself / the comparison
    const whileItStands = {
      'chief executive of the trust': '200 / 200 levels',
      'secretary of the trust': '403 / 200 levels',
      'chair of the trust': '403 / 200 levels',
      'member of the trust': '403 / 403',
      'facilitator of the trust': '403 / 403',
      'chief executive of another trust of the system': '404 / 200',
      'chair of another trust of the system': '403 / 200',
      'lead of the system': '403 / 200 levels',
      'lead of another system': '403 / 200',
      operator: '403 / 403',
      'nobody who has signed in': '401 / 401',
    };
    expect(await table()).toEqual(whileItStands);
    await withdraw(trust, published);
    expect(await table()).toEqual({
      ...whileItStands,
      'chief executive of the trust': '200 / 200 Withdrawn',
      'secretary of the trust': '403 / 200 Withdrawn',
      'chair of the trust': '403 / 200 Withdrawn',
      'lead of the system': '403 / 200 Withdrawn',
    });
  });

  it('is refused to the neighbour in the same bytes as what does not exist', async () => {
    const system = await aSystem(api);
    const [trust, neighbour] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    const { id, version } = await aDecidedAssessment(api, trust);
    const unknown = '0199a000-0000-7000-8000-000000000000';
    const tried = async (which: string) => [
      await neighbour.chiefExecutive.get(`/assessments/${which}/publication`),
      await neighbour.chiefExecutive.post(`/assessments/${which}/publication`, { parts: SHARED.items }, { ifMatch: version }),
      await neighbour.chiefExecutive.post(`/assessments/${which}/publication/withdrawal`, { reason: 'x' }, { ifMatch: version }),
    ];
    const [theirs, nothing] = [await tried(id), await tried(unknown)];
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(theirs.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
    expect((await rowFor(system, trust))?.published).toBe(false);
  });

  it('are the systems of that day: one joined later does not see it, one left keeps what it was given', async () => {
    const [system, later] = [await aSystem(api), await aSystem(api)];
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    await api.owner.query(`update candour.system_membership set valid_to = current_date - 1 where trust_id = $1`, [trust.id]);
    await api.owner.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`,
      [trust.id, later.id],
    );
    expect(await rowFor(later, trust)).toMatchObject({ state: 'not-published' });
    // no row in the matrix of a system that it left, but still a peer of its type
    expect(await rowFor(system, trust)).toBeUndefined();
  });
});

describe('a trust that has not published', () => {
  it('reads the same whether it has not begun, is scoring, or has sealed: nothing of its state is told', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    const seen = async () => (await system.lead.get('/comparison')).text;
    const before = await seen();
    expect(JSON.parse(before).groups[0].trusts[0]).toMatchObject({
      state: 'not-published',
      about: null,
      sections: null,
      items: null,
    });

    await anOpenAssessment(trust);
    expect(await seen()).toBe(before);
    await aClosedAssessment(api, trust);
    expect(await seen()).toBe(before);
    await aSealedAssessment(api, trust);
    expect(await seen()).toBe(before);
    await aDecidedAssessment(api, trust);
    expect(await seen()).toBe(before);
    await aPublishedAssessment(api, trust);
    expect(await seen()).not.toBe(before);
  });
});

describe('a comparison', () => {
  it('holds what each trust shares and no more: sections, items, items with evidence', async () => {
    const system = await aSystem(api);
    const shown: Record<string, UnfoldedRow | undefined> = {};
    for (const detail of ['sections', 'items', 'everything'] as const) {
      const trust = await aTrust(api, { systemId: system.id });
      await aPublishedAssessment(api, trust, detail);
      shown[detail] = await rowFor(system, trust);
    }
    expect(shown.sections).toMatchObject({ items: null, about: { parts: [] } });
    expect(shown.sections?.sections[0]).toMatchObject({
      level: 3,
      words: 'Level 3. With two questions, both have to reach a level.',
    });
    expect(shown.sections?.remarks[0]).toMatch(/^Not shared: Levels of items; /);
    expect(shown.items?.items?.[0]).toMatchObject({
      level: 3,
      evidenceGrade: null,
      overClaim: null,
    });
    expect(shown.everything?.items?.[0]).toMatchObject({ level: 3, evidenceGrade: 0, overClaim: 2 });
    expect(shown.everything?.remarks).toEqual([]);
  });

  it('takes the newest wave of each trust, and only waves from a day on where one is asked for', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2025-11-01' } });
    const newest = await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2026-05-01' } });
    expect((await rowFor(system, trust))?.waveDate).toBe('2026-05-01');
    expect(await rowFor(system, trust, '?waveFrom=2026-06-01')).toMatchObject({ state: 'not-published' });
    expect(await rowFor(system, trust, '?waveFrom=2026-05-01&instrument=digital-board')).toMatchObject({ published: true });

    await withdraw(trust, newest);
    expect(await rowFor(system, trust)).toMatchObject({ state: 'published', waveDate: '2025-11-01' });
    expect(await rowFor(system, trust, '?waveFrom=2026-05-01')).toMatchObject({ state: 'not-published' });
  });

  it('greys what was scored in another way, by the reason, and leaves it out of every figure', async () => {
    const system = await aSystem(api);
    const made = [];
    for (const method of ['both', 'both', 'survey'] as const) {
      const trust = await aTrust(api, { systemId: system.id });
      await aPublishedAssessment(api, trust, 'items', { setUp: { method } });
      made.push(trust);
    }
    const comparison = await read(system.lead);
    const row = (trust: Trust) => rowsOf(comparison).find(({ organisationId }) => organisationId === trust.id)!;
    expect(made.map((trust) => row(trust).compares)).toEqual([true, true, false]);
    expect(row(made[2]!).whyNot).toEqual(['One was scored in the room, the other before the meeting']);
    expect(comparison.sentences[0]).toContain('Shared gap: not known.');
    expect(comparison.notes.join(' ')).toContain(`${made[2]!.name} has figures that do not compare`);
  });

  it('says a shared gap, a shared strength and what is planned from three independent boards', async () => {
    const system = await aSystem(api);
    for (let each = 0; each < 3; each++) {
      const trust = await aTrust(api, { systemId: system.id });
      await aPublishedAssessment(api, trust, 'items', { endings: { 'DB-01': 2, 'DB-02': 5 } });
    }
    const { sentences } = await read(system.lead);
    expect(sentences[0]).toBe(
      'Shared gap: half or more of the independent boards stand at level 2 or lower on ‘One shared understanding of digital’.',
    );
    expect(sentences[1]).toBe(
      'Shared strength: half or more of the independent boards stand at level 5 or higher on ‘A digital lens on all business’.',
    );
    expect(sentences[2]).toMatch(
      /^Planned: three independent boards want to reach a higher level on ‘.+, the first by 1 November 2027\.$/,
    );
  });

  it('counts boards once that share a chief executive', async () => {
    const system = await aSystem(api);
    const trusts = [];
    for (let each = 0; each < 3; each++) trusts.push(await aTrust(api, { systemId: system.id }));
    const leader = `(select person_id from candour.appointment where organisation_id = $1 and role = 'chief-executive')`;
    await api.owner.query(`update candour.seat set person_id = ${leader} where organisation_id = $2 and office = 'chair'`, [
      trusts[0]!.id,
      trusts[1]!.id,
    ]);
    await aPublishedAssessment(api, trusts[0]!, 'items');
    const { id, version } = await aSealedBy(trusts[1]!);
    bodyOf(await trusts[1]!.chiefExecutive.post(`/assessments/${id}/publication`, { parts: SHARED.items }, { ifMatch: version }));
    await aPublishedAssessment(api, trusts[2]!, 'items');
    const comparison = await read(system.lead);
    expect(rowsOf(comparison).map(({ published, compares }) => published && compares)).toEqual([true, true, true]);
    expect(comparison.sentences[0]).toContain('not known');
  });

  it('refuses an instrument that there is not, and a date that is none', async () => {
    const { lead } = await aSystem(api);
    const unknown = await lead.get('/comparison?instrument=no-such');
    expect([unknown.status, unknown.body.code]).toEqual([422, 'instrument-unknown']);
    expect((await lead.get('/comparison?waveFrom=2026-02-31')).status).toBe(400);
    expect((await lead.get('/comparison?order=level')).status).toBe(400);
  });

  it('of a system without trusts says what to do', async () => {
    const { lead } = await aSystem(api);
    expect(await read(lead)).toMatchObject({
      groups: [],
      notes: [expect.stringContaining('No trust belongs to this system today')],
    });
  });
});

/** The chair of this trust is another person than the one who signed in with it: what they did is arranged past them. */
async function aSealedBy(trust: Trust): Promise<{ id: string; version: number }> {
  const leads = trust.members[1]!;
  await api.owner.query(`update candour.seat set office = 'vice-chair' where id = $1`, [leads.seatId]);
  return await aDecidedAssessment(api, { ...trust, chair: leads.client, members: trust.members.slice(1) });
}

describe('one item across trusts', () => {
  it('has a dot a trust, like trusts together, what stands in place of a level, and the middle of like trusts from six', async () => {
    const system = await aSystem(api);
    const acute = [];
    for (let each = 0; each < 6; each++) {
      const trust = await aTrust(api, { systemId: system.id, trustType: 'Acute trust' });
      await aPublishedAssessment(api, trust, 'items', { endings: { 'DB-01': 2 + (each % 2) } });
      acute.push(trust);
    }
    const other = await aTrust(api, { systemId: system.id, trustType: 'Mental health trust' });
    await aPublishedAssessment(api, other, 'sections');
    const silent = await aTrust(api, { systemId: system.id, trustType: 'Mental health trust' });

    const item = bodyOf<ComparisonItemResponse>(await system.lead.get('/comparison/items/DB-01'));

    expect(item.item.levels.map(({ name }) => name)).toEqual(['Not yet', 'Starting', 'Working', 'Embedded', 'Leading']);
    expect(item.groups.map(({ trustType, dots }) => [trustType, dots.length])).toEqual([
      ['Acute trust', 6],
      ['Mental health trust', 2],
    ]);
    expect(item.groups[0]?.peers.median).toBe(2.5);
    const wordsOf = (trust: Trust) =>
      item.groups.flatMap(({ dots }) => dots).find(({ organisationId }) => organisationId === trust.id)?.words;
    expect([wordsOf(acute[0]!), wordsOf(other), wordsOf(silent)]).toEqual([
      'Level 2: Starting',
      'Not shared',
      'Not yet published',
    ]);
    expect(item.groups[1]?.peers).toEqual({
      median: null,
      words: 'Too few independent boards of this type to say: none can be seen, and it takes six.',
    });
    expect(item.finding).toBe('The six independent boards that compare stand between level 2 and level 3.');
  });

  it('is not found where the instrument does not ask it', async () => {
    const { lead } = await aSystem(api);
    expect((await lead.get('/comparison/items/XX-99')).status).toBe(404);
  });
});
