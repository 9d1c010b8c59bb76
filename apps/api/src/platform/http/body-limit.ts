import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { SignInReader } from './sign-in-reader.js';

const LIMIT = 'candourBodyLimit';

/** Lets a route take a larger body than every other one, in bytes: for a file. */
export const BodyLimit = (bytes: number): MethodDecorator => RouteConfig({ [LIMIT]: bytes });

/**
 * Makes the limits count. A body is read before any guard asks who is calling, so a route that takes a large one first looks
 * whether somebody is signed in: a stranger is not listened to for so long.
 */
export function allowLargeBodies(app: NestFastifyApplication): void {
  const refuseStrangers = async (request: FastifyRequest): Promise<void> => {
    if (await app.get(SignInReader).read(request.cookies['__Host-candour'])) return;
    throw new Problem('not-signed-in', 'Sign in and try again. What you typed is still on your screen.');
  };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const limit: unknown = (route.config as Record<string, unknown> | undefined)?.[LIMIT];
      if (typeof limit !== 'number') return;
      route.bodyLimit = limit;
      route.onRequest = refuseStrangers;
    });
}
