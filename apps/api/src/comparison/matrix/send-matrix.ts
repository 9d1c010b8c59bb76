import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptMatrix } from './kept-matrices.js';

const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/;

/** Sends a matrix packed where the caller can unpack it: it was packed once, when it was made. */
export function sendMatrix(request: FastifyRequest, reply: FastifyReply, { json, gzip }: KeptMatrix): Buffer | string {
  void reply.header('content-type', 'application/json; charset=utf-8').header('vary', 'accept-encoding');
  if (!TAKES_GZIP.test(String(request.headers['accept-encoding'] ?? ''))) return json;
  void reply.header('content-encoding', 'gzip');
  return gzip;
}
