import { type Permission, permissions, type Role, roles } from '@candour/assessment';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { isForTokens } from '../src/platform/http/requires.js';
import { startApi, type TestApi } from './api.js';
import { anOpenAssessment } from './assessments.js';
import { bodyOf, Client } from './client.js';
import { exampleOf, type Route, routesOf, wrongTypeFor } from './contract-routes.js';
import { anOperator, aSystem, aTrust, type Trust } from './organisations.js';

/** What stands in the place of each path parameter: something that the trust has. A new parameter fails until it is told here. */
type Own = Readonly<Record<string, string>>;

/** Routes whose ids are not an organisation's own, with the reason. */
const OPEN_TO_OTHERS: Record<string, string> = {
  readInstrument: 'published instruments are the same for everybody; of own ones their own test proves it',
  readItemPage: 'published instruments are the same for everybody; of own ones their own test proves it',
  compareVersions: 'published instruments are the same for everybody; of own ones their own test proves it',
  listOwnInstruments: 'an operator brings instruments in for any organisation',
  checkInstrumentFile: 'an operator brings instruments in for any organisation',
  publishOwnInstrument: 'an operator brings instruments in for any organisation',
  readOrganisation: 'the register is public, and only operators and ICS leads read it',
  changeFactsOfOrganisation: 'an operator keeps the register of all organisations',
  addMembership: 'an operator keeps the register of all organisations',
  recordMerger: 'an operator keeps the register of all organisations',
  listAppointments: 'an operator appoints at any organisation',
  appoint: 'an operator appoints at any organisation',
  inviteAppointed: 'an operator invites whom an operator appointed',
  resetPasswordOfAppointed: 'an operator helps whom an operator appointed',
  endSignIn: 'a sign-in belongs to a person, not to an organisation; identity proves it',
  readOutsideSource: 'published by others; only operators reach it',
  mapOutsideMeasures: 'published by others; only operators reach it',
  undoOutsideSource: 'published by others; only operators reach it',
  bringOutsideSourceBack: 'published by others; only operators reach it',
  exportTable: 'a table by name; what is in it are publications to this reader',
  readComparisonItem: 'an item code of a published instrument; what is read are publications to this reader',
};
const UNKNOWN = '0199a000-dead-7000-8000-000000000000';

let api: TestApi;
let routes: Route[];
/** What other programs read: no sign-in opens it. */
let ofTokens: Route[];
let trust: Trust;
let neighbour: Trust;
let own: Own;
let as: Record<Role, Client>;

beforeAll(async () => {
  api = await startApi();
  const all = routesOf(api.app);
  routes = all.filter(({ requires }) => !isForTokens(requires));
  ofTokens = all.filter(({ requires }) => isForTokens(requires));
  [trust, neighbour] = [await aTrust(api), await aTrust(api)];
  own = await thingsOf(trust);
  as = { ...clientsOf(neighbour), 'ics-lead': (await aSystem(api)).lead, operator: await anOperator(api) };
});
afterAll(async () => {
  await api.close();
});

function clientsOf({ secretary, facilitator, chiefExecutive, chair, members }: Trust) {
  return { secretary, facilitator, chair, 'chief-executive': chiefExecutive, member: members[1]!.client };
}

/** One of everything that has an id, so that each can be asked for by somebody who must not see it. */
async function thingsOf({ members, secretary, facilitator, facilitatorId, id: organisationId }: Trust): Promise<Own> {
  const assessment = await anOpenAssessment(trust);
  const evidence = bodyOf<{ id: string }>(
    await secretary.post(`/assessments/${assessment.id}/evidence`, {
      itemCode: 'DB-01',
      title: 'Minutes',
      link: 'https://candour.example/minutes',
      level: 2,
      ownerSeatId: null,
      ownerName: 'Somebody',
      ownerPortfolio: 'Finance',
      dated: '2026-10-01',
      reviewOn: null,
      lineOfDefence: 1,
      claimedGrade: 1,
    }),
  );
  const action = bodyOf<{ id: string }>(
    await secretary.post(`/assessments/${assessment.id}/actions`, {
      kind: 'do',
      words: 'Meet users',
      itemCodes: ['DB-01'],
      ownerSeatId: members[0]!.seatId,
      due: '2027-01-31',
    }),
  );
  const me = members[0]!.client;
  const reflection = bodyOf<{ id: string }>(await me.post('/my-reflections', { instrumentCode: 'leader-reflection' }));
  const step = bodyOf<{ id: string }>(
    await me.post('/my-development-plan/steps', {
      id: crypto.randomUUID(),
      words: 'Spend a morning on a ward',
      instrumentCode: null,
      itemCodes: [],
      due: null,
    }),
  );
  const skills = bodyOf<{ rows: { id: string }[] }>(
    await secretary.post('/skills-pictures', {
      instrumentCode: 'leader-reflection',
      purpose: 'To plan a seminar',
      closesOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    }),
  );
  const poll = bodyOf<{ id: string }>(
    await secretary.post('/polls', {
      instrumentCode: 'opening-poll',
      instrumentVersion: '1.0',
      itemCode: 'OP-01',
      assessmentId: null,
    }),
  );
  const hand = bodyOf<{ id: string; cards: { id: string }[] }>(
    await secretary.post('/hands', {
      title: 'The digital strategy',
      meetingOn: '2026-12-01',
      cards: [{ instrumentCode: 'board-question-cards', instrumentVersion: '1.0', itemCode: 'QC-01' }],
    }),
  );
  const { link } = bodyOf<{ link: string }>(await facilitator.post(`/assessments/${assessment.id}/presenter-links`));
  const presenter = bodyOf<{ linkId: string }>(
    await api.stranger.post('/presenter/open', { token: new URL(link).hash.slice(1) }),
  );
  const { rows: files } = await api.owner.query<{ id: string }>(
    `insert into candour.paper_file (organisation_id, assessment_id, variant, format, name, asked_by_person, asked_by_name, asked_at, of, state)
     values ($1, $2, 'private', 'pdf', 'paper.pdf', $3, 'Somebody', now(), 3, 'cancelled') returning id`,
    [organisationId, assessment.id, members[0]!.personId],
  );
  return {
    ...(await helpOf(organisationId, assessment.id, action.id)),
    campaignId: await campaignFor(organisationId),
    trustId: organisationId,
    fileId: files[0]!.id,
    linkId: presenter.linkId,
    pollId: poll.id,
    handId: hand.id,
    cardId: hand.cards[0]!.id,
    reflectionId: reflection.id,
    stepId: step.id,
    pictureId: skills.rows[0]!.id,
    assessmentId: assessment.id,
    itemCode: 'DB-01',
    evidenceId: evidence.id,
    actionId: action.id,
    organisationId,
    seatId: members[0]!.seatId,
    appointmentId: facilitatorId,
    dissentId: UNKNOWN,
    signInId: UNKNOWN,
    sourceId: UNKNOWN,
    tokenId: UNKNOWN,
    importId: UNKNOWN,
    clusterId: UNKNOWN,
    membershipId: UNKNOWN,
    subject: 'item',
    paperId: UNKNOWN,
    table: 'items',
    code: 'digital-board',
    version: '1.0',
    variant: 'private',
    key: 'summary.points',
    number: '1',
  };
}

/** The trust is invited by its system. */
async function campaignFor(organisationId: string): Promise<string> {
  const { rows } = await api.owner.query<{ id: string }>(
    `with system as (insert into candour.organisation (name, kind) values ('Their system', 'board-of-system') returning id),
     made as (insert into candour.campaign (organisation_id, title, instrument_code, instrument_version, score_from, score_by, meet_by, publish_by, opened_on, opened_by_name)
       select id, 'A wave', 'digital-board', '1.0', '2026-12-01', '2026-12-10', '2027-01-10', '2027-02-10', '2026-11-22', 'Lead' from system returning id, organisation_id),
     invited as (insert into candour.campaign_invitation (organisation_id, campaign_id, trust_id, invited_on)
       select organisation_id, id, $1, '2026-11-22' from made)
     select id from made`,
    [organisationId],
  );
  return rows[0]!.id;
}

/** A strength offered, an introduction made and an action shared: written as they would be, for what they rest on takes a whole second board. */
async function helpOf(organisationId: string, assessmentId: string, actionId: string): Promise<Own> {
  const id = async (sql: string, ...more: string[]): Promise<string> =>
    (await api.owner.query<{ id: string }>(sql, [organisationId, ...more])).rows[0]!.id;
  const other = (await aTrust(api)).id;
  const publicationId = await id(
    `insert into candour.publication (organisation_id, assessment_id, instrument_code, instrument_version, wave_date, method, parts, content, published_by_name)
     values ($1, $2, 'digital-board', '1.0', '2026-11-01', 'both', '{items}', '{}', 'Chief') returning id`,
    assessmentId,
  );
  const helpId = await id(
    `insert into candour.help_line (organisation_id, kind, instrument_code, item_code, item_title, publication_id, wave_date, words, made_on, made_by_name)
     values ($1, 'strength', 'digital-board', 'DB-01', 'An item', $2, '2026-11-01', 'Come and see', '2026-11-21', 'Chief') returning id`,
    publicationId,
  );
  await api.owner.query('set session_replication_role = replica');
  const introductionId = await id(
    `insert into candour.introduction (organisation_id, strength_id, wishing_id, wish_id, instrument_code, item_code, item_title, made_by, made_by_name,
            made_on, offering_yes)
     values ($1, $2, $3, gen_random_uuid(), 'digital-board', 'DB-01', 'An item', $1, 'Chief', '2026-11-21', true) returning id`,
    helpId,
    other,
  );
  await api.owner.query('set session_replication_role = default');
  const sharedActionId = await id(
    `insert into candour.shared_action (organisation_id, action_id, kind, words, due, instrument_code, theme, to_systems, shared_on, shared_by_name)
     select organisation_id, id, kind, words, due, 'digital-board', 'skills', array[$3::uuid], '2026-11-21', 'Sec Retary'
       from candour.action where organisation_id = $1 and id = $2 returning id`,
    actionId,
    other,
  );
  return { helpId, introductionId, sharedActionId };
}

function addressOf(route: Route, things: Own): string {
  const query = new URLSearchParams(route.query).toString();
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = things[name];
    if (value === undefined) throw new Error(`${route.operationId}: tell thingsOf() what stands for {${name}}`);
    return encodeURIComponent(value);
  });
  return query === '' ? path : `${path}?${query}`;
}

async function call(client: Client, route: Route, things: Own, body?: object): Promise<Response> {
  const sent = body ?? (route.body ? (exampleOf(route.body) as object) : {});
  const address = addressOf(route, things);
  if (route.method === 'get') return await client.get(address);
  if (route.method === 'delete') return await client.delete(address, { ifMatch: 1 }, route.body ? sent : undefined);
  return await client[route.method === 'put' ? 'put' : 'post'](address, sent, { ifMatch: 1 });
}

const isPermission = (requirement: string): requirement is Permission => requirement in permissions;
const mayCall = (route: Route): readonly Role[] => (isPermission(route.requires) ? permissions[route.requires] : roles);
const callerOf = (route: Route): Client => (route.requires === 'nobody' ? api.stranger : as[mayCall(route)[0]!]);
const failures = async (check: (route: Route) => Promise<string[]>, which: readonly Route[]): Promise<string[]> =>
  (await Promise.all(which.map(check))).flat();

describe('every route', () => {
  it('refuses whoever has not signed in, unless it is made for them', async () => {
    const closed = routes.filter((route) => route.requires !== 'nobody');
    const wrong = await failures(async (route) => {
      const { status, body } = await call(api.stranger, route, own);
      return status === 401 && body.code === 'not-signed-in' ? [] : [`${route.operationId}: ${status} ${JSON.stringify(body)}`];
    }, closed);
    expect(wrong).toEqual([]);
    expect(closed.length).toBeGreaterThan(30);
  });

  it('refuses everybody, whatever they wear, where only a token opens it', async () => {
    // Whoever may do most, and nobody: all of them would pass the limit of tries from one address.
    const clients = [api.stranger, as['ics-lead'], as['chief-executive']];
    const wrong = await failures(async (route) => {
      const answers = await Promise.all(clients.map((client) => call(client, route, own)));
      return answers
        .filter(({ status, text }) => status !== 401 || text !== answers[0]!.text)
        .map(({ status }) => `${route.operationId}: ${status}`);
    }, ofTokens);
    expect(wrong).toEqual([]);
    expect(ofTokens.map(({ method }) => method).filter((method) => method !== 'get')).toEqual([]);
  });

  it('refuses a role that the table of permissions does not name', async () => {
    const wrong = await failures(async (route) => {
      const others = roles.filter(
        (role) => !mayCall(route).includes(role) && !(role === 'chair' && mayCall(route).includes('member')),
      );
      const answers = await Promise.all(others.map(async (role) => [role, await call(as[role], route, own)] as const));
      return answers
        .filter(([, { status }]) => status !== 403)
        .map(([role, { status }]) => `${route.operationId} as ${role}: ${status}`);
    }, routes);
    expect(wrong).toEqual([]);
  });

  it('names a field that it does not know', async () => {
    const wrong = await failures(
      async (route) => {
        const { status, body } = await call(callerOf(route), route, own, { ...(exampleOf(route.body!) as object), surprise: 1 });
        const named = (body.errors as { path: string }[] | undefined)?.some(({ path }) => path === 'surprise');
        return status === 400 && named ? [] : [`${route.operationId}: ${status} ${JSON.stringify(body)}`];
      },
      routes.filter(({ body }) => body !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('names each field that has a wrong type', async () => {
    const wrong = await failures(
      async (route) => {
        const fields = Object.entries(route.body?.properties ?? {});
        const answers = await Promise.all(
          fields.map(async ([name, schema]) => {
            const { status, body } = await call(callerOf(route), route, own, {
              ...(exampleOf(route.body!) as object),
              [name]: wrongTypeFor(schema),
            });
            const named = (body.errors as { path: string }[] | undefined)?.some(({ path }) => path.split('.')[0] === name);
            return status === 400 && named ? [] : [`${route.operationId}.${name}: ${status} ${JSON.stringify(body)}`];
          }),
        );
        return answers.flat();
      },
      routes.filter(({ body }) => body !== null),
    );
    expect(wrong).toEqual([]);
  });

  it("answers for a neighbour's thing in the same bytes as for one that does not exist", async () => {
    const scoped = routes.filter(
      ({ pathParameters, operationId }) => pathParameters.length > 0 && !(operationId in OPEN_TO_OTHERS),
    );
    const nothing = Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name, /^[0-9a-f-]{36}$/.test(value) ? UNKNOWN : value]),
    );
    const wrong = await failures(async (route) => {
      const [theirs, unknown] = [await call(callerOf(route), route, own), await call(callerOf(route), route, nothing)];
      const same = theirs.status === 404 && theirs.text === unknown.text;
      return same ? [] : [`${route.operationId}: ${theirs.status} ${theirs.text} / ${unknown.status} ${unknown.text}`];
    }, scoped);
    expect(wrong).toEqual([]);
    expect(scoped.length).toBeGreaterThan(10);
  });

  it('answers an address that is no id as if nothing were there', async () => {
    const withIds = routes.filter(({ pathParameters }) => pathParameters.includes('assessmentId'));
    const wrong = await failures(async (route) => {
      const { status } = await call(callerOf(route), route, { ...own, assessmentId: "x' or 1=1" });
      return status === 400 || status === 404 ? [] : [`${route.operationId}: ${status}`];
    }, withIds);
    expect(wrong).toEqual([]);
  });
});
