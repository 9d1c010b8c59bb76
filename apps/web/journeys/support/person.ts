import type { paths } from '@candour/api-client';
import type { Page } from '@playwright/test';
import createClient, { type Client } from 'openapi-fetch';

/** Where the system under test answers. */
export const address = process.env.CANDOUR_BASE_URL ?? '';

/** What every person of a journey chooses. */
export const password = 'three quiet words here';

const cookieName = '__Host-candour';

/** Somebody with a sign-in of their own: what a journey does not do in a browser, they do over the same API, held to the same rules. */
export interface Person {
  readonly name: string;
  readonly api: Client<paths>;
  /** For a browser of theirs. */
  readonly cookie: { readonly name: string; readonly value: string };
}

/** Signs in, by e-mail address and password. */
export async function signedIn(email: string, theirPassword: string): Promise<Person> {
  const { data, response } = await callsFrom().POST('/api/sign-in', { body: { email, password: theirPassword } });
  return personOf(data?.person.name ?? email, response);
}

/**
 * Joins by a personal link. Whoever has an account already shows their password and gains a seat or a role.
 *
 * @param link as the secretary or the operator was shown it: an address with the token after `#`
 */
export async function joinedBy(link: string | null, name: string): Promise<Person> {
  const token = new URL(link ?? '').hash.slice(1);
  const calls = callsFrom();
  const { data: about } = await calls.POST('/api/personal-links/look-up', { body: { token } });
  const named = about?.hasAccount ? {} : { name };
  const { response } = await calls.POST('/api/personal-links/use', { body: { token, password, ...named } });
  return personOf(name, response);
}

/** Whoever is signed in in this browser, for what they do beside it. */
export async function personIn(page: Page, name: string): Promise<Person> {
  const kept = (await page.context().cookies()).find((one) => one.name === cookieName);
  if (!kept) throw new Error(`${name} is not signed in.`);
  return withToken(name, kept.value);
}

/** The body of a call that went well; a refusal was thrown already. */
export async function read<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new Error('The API sent nothing back.');
  return data;
}

/** For an edit of something with a version. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

function personOf(name: string, response: Response): Person {
  const kept = response.headers.getSetCookie().find((one) => one.startsWith(`${cookieName}=`));
  const value = kept?.slice(cookieName.length + 1).split(';')[0];
  if (!value) throw new Error(`${name} got no sign-in.`);
  return withToken(name, value);
}

const withToken = (name: string, value: string): Person => ({
  name,
  api: callsFrom(`${cookieName}=${value}`),
  cookie: { name: cookieName, value },
});

/** Calls like those of the web pages: with a key of their own where something is made, and a refusal is an error that says why. */
function callsFrom(cookie?: string): Client<paths> {
  const calls = createClient<paths>({ baseUrl: address, headers: { accept: 'application/json', ...(cookie && { cookie }) } });
  calls.use({
    onRequest({ request }) {
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
    async onResponse({ request, response }) {
      if (!response.ok) throw new Error(`${request.method} ${request.url}: ${response.status} ${await response.clone().text()}`);
    },
  });
  return calls;
}
