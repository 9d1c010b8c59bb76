import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { inContract } from './in-contract.js';
import { Problem } from './problem.js';

/** The version a caller saw, from `If-Match: "7"`. Without it two people could overwrite each other unseen: 428. */
export function versionFrom(header: string | undefined): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '');
  if (!match) throw new Problem('if-match-required', 'Send the version that you saw in an If-Match header, as in "3".');
  return Number(match[1]);
}

export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    versionFrom(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    inContract({
      name: 'If-Match',
      description: 'The version that the caller saw, as in "3". Refused with 428 without it, with 412 once it has passed.',
    }),
  ],
);
