// @ts-check

/** @typedef {{ host: string, port: number, user: string, password: string, database: string }} Door */

/** @param {Door} door */
export const urlOf = ({ host, port, user, password, database }) =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;

/**
 * One statement on a connection of its own.
 * `pg` is looked up only here, when packages are installed for sure: the launcher itself starts without any.
 * @param {string} url @param {string} sql @param {unknown[]} [values]
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function ask(url, sql, values = []) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, application_name: 'candour launcher' });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Does a server answer there, and take our password? That, and not a process id, tells that a database is ours and alive.
 * @param {string} url
 * @returns {Promise<'yes' | 'starting' | 'no'>} starting: it is there, but reads its journal after a crash or is going down
 */
export async function answers(url) {
  try {
    await ask(url, 'select 1');
    return 'yes';
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === '57P03' ? 'starting' : 'no';
  }
}
