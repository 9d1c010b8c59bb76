import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { inContract } from './in-contract.js';

/** As long as the longest place there can be: anything longer is no place of ours. */
const LONGEST = 40;

/** Up to where a screen that comes back has heard everything; null where it is new, or says nothing that we said. */
export const LastEventId = createParamDecorator(readLastEventId, [
  inContract({
    name: 'Last-Event-ID',
    description:
      'The id of the last event that was heard, when coming back: who missed nothing is told `resumed` and need not fetch.',
  }),
]);

function readLastEventId(_: unknown, context: ExecutionContext): string | null {
  const heard = context.switchToHttp().getRequest<FastifyRequest>().headers['last-event-id'];
  return typeof heard === 'string' && heard.length <= LONGEST ? heard : null;
}
