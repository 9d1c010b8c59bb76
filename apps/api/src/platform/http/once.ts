import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import { inContract } from './in-contract.js';
import { Problem } from './problem.js';

/** A repeatable request: its key, its route, and a hash of what it asked. */
export interface Repeatable {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const IdempotencyKey = createParamDecorator(readRepeatable, [
  inContract({
    name: 'Idempotency-Key',
    description: 'A new uuid for each new request: a repeat with the same key does no harm. Refused with 400 without it.',
  }),
]);

function readRepeatable(_: unknown, context: ExecutionContext): Repeatable {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key)) {
    throw new Problem(
      'idempotency-key-required',
      'Send an Idempotency-Key header with a new uuid, so that a repeat does no harm.',
    );
  }
  const route = `${request.method} ${request.url.split('?')[0] ?? ''}`;
  const requestHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  return { key: key.toLowerCase(), route, requestHash };
}

/**
 * Does the effect once for a key: a repeat gets the first result back, and a repeat with other content is refused.
 * The key is stored in the same transaction as the effect, so either both exist or neither. A repeat that arrives while the
 * first is still running waits for it. Keys are kept for a day (the hourly purge takes those of people who never come back): who asked for what, and when, is nobody's business for longer.
 */
export async function once<T>(manager: EntityManager, actor: Actor, repeat: Repeatable, effect: () => Promise<T>): Promise<T> {
  const own = [actor.organisationId, actor.personId, repeat.key];
  // As an array, so that the keys are looked through once: as a set they are looked through once for each of them.
  await manager.query(
    `delete from candour.idempotency where organisation_id = $1 and person_id = $2 and key = any (array(
       select key from candour.idempotency where organisation_id = $1 and person_id = $2 and created_at < now() - interval '24 hours'
          for update skip locked))`,
    [actor.organisationId, actor.personId],
  );
  const taken: unknown[] = await manager.query(
    `insert into candour.idempotency (organisation_id, person_id, key, route, request_hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning key`,
    [...own, repeat.route, repeat.requestHash],
  );
  if (taken.length === 0) return await earlierResult<T>(manager, own, repeat);
  const result = await effect();
  await manager.query(
    'update candour.idempotency set status = 200, body = $4::jsonb where organisation_id = $1 and person_id = $2 and key = $3',
    [...own, JSON.stringify(result ?? null)],
  );
  return result;
}

async function earlierResult<T>(manager: EntityManager, own: readonly string[], repeat: Repeatable): Promise<T> {
  const rows: { route: string; request_hash: string; body: T }[] = await manager.query(
    'select route, request_hash, body from candour.idempotency where organisation_id = $1 and person_id = $2 and key = $3',
    [...own],
  );
  const earlier = rows[0];
  if (!earlier || earlier.route !== repeat.route || earlier.request_hash !== repeat.requestHash) {
    throw new Problem('idempotency-key-reused', 'Use a new Idempotency-Key for a new request.');
  }
  return earlier.body;
}
