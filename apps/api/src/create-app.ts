import type { Writable } from 'node:stream';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Configuration } from './platform/configuration.js';
import { allowLargeBodies } from './platform/http/body-limit.js';
import { setHeaders } from './platform/http/headers.js';
import { loggerOptions } from './platform/http/log.js';
import { serveWebPages } from './platform/http/web-pages.js';
import { Stopping } from './platform/stopping.js';

const BODY_LIMIT = 256 * 1024;

/**
 * Builds the program, ready to listen. Tests build the very same one.
 *
 * @param log where the structured log goes; the standard output unless told
 */
export async function createApp(configuration: Configuration, log?: Writable): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { ...loggerOptions(configuration.logLevel), ...(log && { stream: log }) },
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback, linklocal, uniquelocal',
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 100 },
    // At a stop idle connections are closed and requests in flight finish; a request that slips in is still answered.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), adapter, {
    logger: configuration.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  await app.register(cookie);
  await setHeaders(app);
  allowLargeBodies(app);
  const stopping = app.get(Stopping);
  adapter.getInstance().addHook('onSend', async (_, reply) => {
    if (stopping.begun) reply.header('connection', 'close');
  });
  if (configuration.webRoot) await serveWebPages(app, configuration.webRoot);
  return app;
}
