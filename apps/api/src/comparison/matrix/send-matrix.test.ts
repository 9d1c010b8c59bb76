import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendMatrix } from './send-matrix.js';

/** What is sent to a caller who takes these encodings. */
function sentTo(accepted: string | undefined) {
  const headers: Record<string, string> = {};
  const reply = {
    header(name: string, value: string) {
      headers[name] = value;
      return reply;
    },
  };
  const request = { headers: { 'accept-encoding': accepted } } as FastifyRequest;
  const body = sendMatrix(request, reply as unknown as FastifyReply, {
    json: '{}',
    gzip: Buffer.from('packed'),
    publicationIds: [],
  });
  return [String(body), headers['content-encoding']];
}

describe('a matrix on its way', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8'])('is packed for who takes %s', (accepted) => {
    expect(sentTo(accepted)).toEqual(['packed', 'gzip']);
  });

  it.each([undefined, '', 'br', 'gzip;q=0', 'gzip;q=0.0, br', 'identity'])('is not for who takes %s', (accepted) => {
    expect(sentTo(accepted)).toEqual(['{}', undefined]);
  });
});
