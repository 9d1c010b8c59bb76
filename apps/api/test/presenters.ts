import type { TestApi } from './api.js';
import { bodyOf, Client } from './client.js';
import { followAt, type Screen } from './follow.js';

/** A projector's browser: where its screen stands, and a client that brings the cookie of its link and is signed in as nobody. */
export interface Projector {
  readonly linkId: string;
  readonly path: string;
  readonly client: Client;
  readonly setCookie: string;
}

/** The token of a link that somebody makes at this path. */
export async function aPresenterLink(maker: Client, of: string): Promise<string> {
  const { link } = bodyOf<{ link: string }>(await maker.post(`${of}/presenter-links`));
  return new URL(link).hash.slice(1);
}

/** Opens a link as a browser does that is signed in nowhere. */
export async function opensPresenter(api: TestApi, token: string): Promise<Projector> {
  const response = await api.stranger.post('/presenter/open', { token });
  const { linkId } = bodyOf<{ linkId: string }>(response);
  const [setCookie = ''] = response.headers['set-cookie'] as unknown as string[];
  return { linkId, path: `/presenter/${linkId}`, client: bringing(api, linkId, token), setCookie };
}

/** Somebody who brings a cookie of this name and value, beside a sign-in that is long over. */
export const bringing = (api: TestApi, linkId: string, token: string): Client =>
  new Client(api.server, `over; __Host-presenter-${linkId}=${token}`);

/** A projector for the wall of a meeting, its link made by whoever runs it. */
export const aProjector = async (api: TestApi, maker: Client, assessmentId: string): Promise<Projector> =>
  await opensPresenter(api, await aPresenterLink(maker, `/assessments/${assessmentId}`));

/** The wall as it follows the room over a real connection, once it knows where things stand. To be closed after the test. */
export async function aWall(api: TestApi, { client, path }: Projector): Promise<Screen> {
  const screen = await followAt(api, client, `${path}/events`);
  await screen.until((heard) => heard.some(({ kind }) => kind === 'changed'));
  return screen;
}

/** What the wall shows now. */
export const shows = async ({ client, path }: Projector): Promise<{ [key: string]: unknown }> => bodyOf(await client.get(path));
