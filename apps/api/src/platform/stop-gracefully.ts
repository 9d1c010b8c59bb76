import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { Stopping } from './stopping.js';

const LONGEST_STOP_MS = 20_000;
/** From when readiness says no, every answer ends its connection: so long, and nobody busy sends the next into one that closes. */
const LET_GO_MS = 300;
/** How often connections that have nothing to do any more are closed: a browser would keep its own open for a minute. */
const LOOK_FOR_IDLE_MS = 50;

/**
 * On SIGTERM or SIGINT: readiness turns to no, then, once the proxy has had time to notice, streams are told to come back, requests
 * in flight finish, the pool closes. Whatever still hangs after twenty seconds is ended.
 *
 * @param noticeMs how long the proxy takes to notice; nothing where there is no second process to go to
 */
export function stopGracefully(app: INestApplication, noticeMs: number): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    app.get(Stopping).begin();
    await after(Math.max(noticeMs, LET_GO_MS));
    const backstop = setTimeout(() => process.exit(1), LONGEST_STOP_MS);
    backstop.unref();
    const server = app.getHttpServer() as Server;
    setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
