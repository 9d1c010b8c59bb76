import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Where a request comes from: an address to count attempts by, a device in a browser's own words. */
export interface Caller {
  readonly address: string;
  readonly device: string;
}

export const From = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: request.ip, device: request.headers['user-agent'] ?? '' };
});
