import type { TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { aPublishedAssessment, type Published } from '../../comparison/testing/published.js';
import type { HelpResponse, OwnHelpLineResponse } from '../help.dto.js';
import type { IntroductionResponse } from '../introduction.dto.js';

export const ON_DB_01 = {
  instrumentCode: 'digital-board',
  itemCode: 'DB-01',
  words: 'Come and see',
  reach: ['systems'],
  until: null,
};
export const CONTACT = { contactName: 'Amal Whitlow', contactEmail: 'amal.whitlow@offering.example' };
export const OTHER_CONTACT = { contactName: 'Bede Marsh', contactEmail: 'bede.marsh@wishing.example' };

/** A system with one trust that is strong on DB-01 and one that wants to be, both published to it; and a neighbour in another system. */
export async function twoTrusts(api: TestApi) {
  const [system, elsewhere] = [await aSystem(api), await aSystem(api)];
  const strong = await aTrust(api, { systemId: system.id });
  const wanting = await aTrust(api, { systemId: system.id, trustType: 'Community trust' });
  const neighbour = await aTrust(api, { systemId: elsewhere.id, trustType: 'Ambulance trust' });
  const published: Published = await aPublishedAssessment(api, strong, 'items', { endings: { 'DB-01': 4 } });
  const wished: Published = await aPublishedAssessment(api, wanting, 'items', { endings: { 'DB-01': 2 } });
  return { system, elsewhere, strong, wanting, neighbour, published, wished };
}

export const helpOf = async (client: Client): Promise<HelpResponse> => bodyOf(await client.get('/help'));

/** Whose strengths and wishes somebody finds. */
export async function linesSeenBy(client: Client): Promise<[string, string][]> {
  const { strengths, wishes } = await helpOf(client);
  return [...strengths, ...wishes].map(({ kind, organisationName }) => [kind, organisationName]);
}

export const offered = async (trust: Trust, kind: 'strength' | 'wish', changes: object = {}): Promise<OwnHelpLineResponse> =>
  bodyOf(await trust.chiefExecutive.post('/help', { ...ON_DB_01, kind, ...changes }));

/** The same, with the strength offered and the wish stated: a match. */
export async function aMatch(api: TestApi) {
  const trusts = await twoTrusts(api);
  const strength = await offered(trusts.strong, 'strength');
  const wish = await offered(trusts.wanting, 'wish', { words: 'We begin in spring' });
  return { ...trusts, strength, wish, lines: { strengthId: strength.id, wishId: wish.id } };
}

/** The same, with an introduction that the strong trust made: it waits for the other. */
export async function anIntroduction(api: TestApi) {
  const match = await aMatch(api);
  const introduction = bodyOf<IntroductionResponse>(
    await match.strong.chiefExecutive.post('/introductions', { ...match.lines, ...CONTACT }),
  );
  return { ...match, introduction, path: `/introductions/${introduction.id}` };
}

/** The same, accepted. */
export async function anAcceptedIntroduction(api: TestApi) {
  const introduced = await anIntroduction(api);
  const accepted = bodyOf<IntroductionResponse>(
    await introduced.wanting.chiefExecutive.post(`${introduced.path}/acceptance`, OTHER_CONTACT, { ifMatch: 1 }),
  );
  return { ...introduced, accepted };
}
