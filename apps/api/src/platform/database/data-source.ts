import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

const DEFAULT_POOL = 10;
const CONNECT_WITHIN_MS = 5_000;
const STATEMENT_WITHIN_MS = 15_000;
/** Longer than a statement may take: only a server that cannot be heard any more keeps silent for so long. */
const ANSWER_WITHIN_MS = 20_000;
const IDLE_IN_TRANSACTION_MS = 30_000;

/**
 * How the program connects: as the role that owns nothing, to the schema `candour`. Features bring their entities; the schema is
 * the migrations' business alone, so nothing here creates, alters or installs.
 *
 * The time limits keep one stuck request from holding a connection, and with it a lock, for ever.
 */
export function dataSourceOptions(url: string, poolSize: number = DEFAULT_POOL): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'candour',
    poolSize,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    migrationsRun: false,
    connectTimeoutMS: CONNECT_WITHIN_MS,
    applicationName: 'candour',
    extra: {
      statement_timeout: STATEMENT_WITHIN_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    },
  };
}

/** The same server and database, as another role. */
export function urlAs(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(role);
  other.password = encodeURIComponent(password);
  return other.href;
}
