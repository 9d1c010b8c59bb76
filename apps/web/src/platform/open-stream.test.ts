import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { streamAt } from './open-stream.js';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

async function followed(response: Response | null, heard: string | null = null) {
  const asked = jest.fn<typeof fetch>(() => (response ? Promise.resolve(response) : Promise.reject(new TypeError('no network'))));
  globalThis.fetch = asked;
  const all: string[] = [];
  const ending = await streamAt('/api/x/events')(heard, new AbortController().signal, {
    opened: () => all.push('opened'),
    message: (data, id) => all.push(`${id ?? ''} ${data}`),
  });
  return { ending, all, headers: asked.mock.calls[0]?.[1]?.headers };
}

const streamOf = (...parts: string[]) =>
  new Response(
    new ReadableStream({
      start: (to) => {
        for (const part of parts) to.enqueue(new TextEncoder().encode(part));
        to.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );

describe('a stream of events', () => {
  it('gives each message with its id, however the network cuts it up, and says when it is over', async () => {
    const { ending, all } = await followed(streamOf('id: 1.4\nda', 'ta: {"a":1}\n\n', 'data: {"b":"é', '"}\n\n'));
    expect(all).toEqual(['opened', '1.4 {"a":1}', ' {"b":"é"}']);
    expect(ending).toEqual({ status: 200, retryAfterMs: null });
  });

  it('says up to where all was heard', async () => {
    expect((await followed(streamOf(), '1.4')).headers).toMatchObject({ 'last-event-id': '1.4' });
    expect((await followed(streamOf())).headers).not.toHaveProperty('last-event-id');
  });

  it('tells why it was refused and when to come back', async () => {
    const refusal = new Response('{}', { status: 429, headers: { 'retry-after': '60' } });
    expect(await followed(refusal)).toMatchObject({ all: [], ending: { status: 429, retryAfterMs: 60_000 } });
    expect((await followed(new Response('{}', { status: 404 }))).ending).toEqual({ status: 404, retryAfterMs: null });
  });

  it('takes neither a missing network nor the welcome page of a guest network for a stream', async () => {
    const welcome = new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } });
    expect(await followed(welcome)).toMatchObject({ all: [], ending: { status: 0, retryAfterMs: null } });
    expect((await followed(null)).ending).toEqual({ status: 0, retryAfterMs: null });
  });
});
