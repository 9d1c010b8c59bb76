import 'reflect-metadata';
import type { Server } from 'node:http';
import type { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../src/create-app.js';
import { Clock } from '../src/platform/clock.js';
import { readConfiguration } from '../src/platform/configuration.js';
import { Client } from './client.js';
import { type FreshDatabase, freshDatabase } from './database.js';

/** The whole program on a database of its own, for one test file. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly server: Server;
  /** Sees everything, past all policies: for arranging and asserting only. */
  readonly owner: pg.Client;
  /** Where its database is, for programs of their own. */
  readonly database: Pick<FreshDatabase, 'ownerUrl' | 'appUrl'>;
  /** Somebody who has not signed in. */
  readonly stranger: Client;
  /** Moves the program's clock; tests never wait. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

interface Options {
  readonly demonstration?: boolean;
  readonly smtpUrl?: string;
  /** Connections of the program to its database: 5 unless many are to work at the same moment. */
  readonly pool?: number;
  /** Takes the program's log at its most talkative; without it the program is silent. */
  readonly log?: Writable;
}

/** Starts the program as it runs for real, on a fresh copy of the migrated database. */
export async function startApi(options: Options = {}): Promise<TestApi> {
  const database = await freshDatabase();
  const configuration = readConfiguration({
    DATABASE_URL: database.appUrl,
    CANDOUR_SECRET: 'a secret for tests alone, not for use',
    CANDOUR_DEMONSTRATION: options.demonstration ? 'on' : 'off',
    CANDOUR_POOL: String(options.pool ?? 5),
    SMTP_URL: options.smtpUrl,
    LOG_LEVEL: options.log ? 'trace' : 'silent',
  });
  const app = await createApp(configuration, options.log);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const server = app.getHttpServer() as Server;
  const clock = app.get(Clock);
  return {
    app,
    server,
    owner,
    database,
    stranger: new Client(server, null),
    setNow: (instant) => {
      clock.now = () => new Date(instant);
    },
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}
