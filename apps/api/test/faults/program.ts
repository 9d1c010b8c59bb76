import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { readConfiguration } from '../../src/platform/configuration.js';
import { environmentFor } from './api-process.js';

/** The whole program within this process, on a port of its own. */
export interface Program {
  readonly app: NestFastifyApplication;
  readonly server: Server;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export async function startProgram(databaseUrl: string, more: Record<string, string> = {}): Promise<Program> {
  const app = await createApp(readConfiguration(environmentFor(databaseUrl, { LOG_LEVEL: 'silent', ...more })));
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as Server;
  return { app, server, port: (server.address() as AddressInfo).port, close: async () => await app.close() };
}
