import type { INestApplication } from '@nestjs/common';

const LONGEST_STOP_MS = 20_000;

/**
 * On SIGTERM or SIGINT: readiness turns to no, streams are told to come back, requests in flight finish, the pool closes.
 * Whatever still hangs after twenty seconds is ended.
 */
export function stopGracefully(app: INestApplication): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const backstop = setTimeout(() => process.exit(1), LONGEST_STOP_MS);
    backstop.unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
