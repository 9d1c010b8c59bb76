import type { FastifyReply } from 'fastify';
import { EventStream } from './event-stream.js';
import { returnAfterMs } from './return-after.js';

/**
 * Turns a response into a stream of server-sent events, after whoever asked has been found to be allowed: sends its headers, lets
 * the stream join, and calls what joining returned once the connection is gone. A stream that could not join is told to come back.
 */
export async function stream(reply: FastifyReply, join: (to: EventStream) => Promise<() => void>): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.flushHeaders();
  const to = new EventStream(raw);
  const joined = join(to);
  raw.on('close', () => void joined.then((leave) => leave()).catch(() => undefined));
  await joined.catch(() => to.reconnect(returnAfterMs()));
}
