import type { paths } from '@candour/api-client';
import createClient from 'openapi-fetch';
import { offline, Problem, problemFrom } from './problem.js';

/**
 * The one way to the API: typed by the contract, with the cookie of this origin. A refusal is thrown as a `Problem`, so
 * `data` is there whenever a call returns.
 *
 * To read:  `const items = await read(api.GET('/api/assessments/{id}', { params: { path: { id } } }));`
 * To write: see `useAction` in `use-action.ts`.
 */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', headers: { accept: 'application/json' } });

api.use({
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw problemFrom(response.status, body);
  },
  onError({ error }) {
    // An aborted read is the query library's own doing and must stay recognisable to it.
    if (error instanceof Problem || (error instanceof DOMException && error.name === 'AbortError')) return undefined;
    return offline();
  },
});

interface Call<T> {
  data?: T;
  response: Response;
}

/** The body of a successful call. Throws a `Problem` for a refusal or a missing network. */
export async function read<T>(call: Promise<Call<T>>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) {
    throw new Problem({
      code: 'empty-answer',
      status: 0,
      title: 'Something went wrong',
      detail: 'The server sent nothing back.',
    });
  }
  return data;
}

/** `If-Match` for something with a row version: the server refuses (412) if somebody else has changed it since. */
export const ifMatch = (version: number | string) => ({
  'If-Match': typeof version === 'number' ? `"${version}"` : version,
});
