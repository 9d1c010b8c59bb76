/** What Node says of a connection that cannot be made or has gone. */
const OF_THE_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What PostgreSQL says when it ends a connection, or takes none: stopping, crashed, starting, and all of class 08. */
const OF_THE_SERVER = /^(08...|57P0[1235]|25P03)$/;

/** What the driver says, which has no codes for it. */
const OF_THE_DRIVER = /^Connection terminated|^Query read timeout|not queryable|^Client was closed|^Cannot use a pool after/;

/** No connection was free within the time there is for waiting. */
const OF_THE_POOL = /^timeout exceeded when trying to connect/;

const codeOf = (error: unknown): string =>
  String((error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code ?? '');

/**
 * Whether this error says that the database could not be spoken to. Of what was asked nobody knows then whether it was done: a
 * commit may have been carried out and its answer lost.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return OF_THE_NETWORK.has(code) || OF_THE_SERVER.test(code) || OF_THE_DRIVER.test(error.message);
}

/** Whether this error says that every connection was in use, or that a statement took too long: nothing was done. */
export function isTooBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return OF_THE_POOL.test(error.message) || ['53300', '57014', '55P03'].includes(codeOf(error));
}
