import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** As files have one: `mark.svg`. The address of version 1.0 of an instrument has none. */
const HAS_ENDING = /\.[a-z][a-z0-9]*$/i;

/**
 * Serves the built web pages beside the API: hashed assets for a year, everything else checked each time, and any other address
 * that is neither an API route nor a file gets the one page whose router knows it.
 */
export async function serveWebPages(app: NestFastifyApplication, root: string): Promise<void> {
  // ESM only beneath: loaded here, where there is a web root to serve, and not by tests of the API.
  const { default: staticFiles } = await import('@fastify/static');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(staticFiles, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path === '/api' || path.startsWith('/api/') || HAS_ENDING.test(path)) {
      reply.callNotFound();
      return reply;
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
