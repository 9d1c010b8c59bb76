// @ts-check
import { inData } from './parts/paths.js';
import { Plain, say } from './parts/say.js';
import { embeddedDatabase } from './postgres/embedded.js';
import { secretIn } from './postgres/secrets.js';

/** The role the program connects as. It owns nothing; the migrations make it, without a password. */
const APP_ROLE = 'candour_app';

/**
 * The two addresses of the database, whether it is the project's own, and the password the program's role is to be given.
 * @typedef {{ ownerUrl: string, appUrl: string, embedded: boolean, appPassword?: string }} DatabaseUrls
 */

/** The same server and database as another role. @param {string} url @param {string} role @param {string} password */
export function urlAs(url, role, password) {
  const other = new URL(url);
  other.username = encodeURIComponent(role);
  other.password = encodeURIComponent(password);
  return other.href;
}

/**
 * What the environment says about the database.
 * - `DATABASE_URL` and `CANDOUR_OWNER_URL`: the program connects with the first, migrations with the second; passwords are yours.
 * - `DATABASE_URL` alone: a user who may create roles; the program's own role gets a password kept in the data folder.
 * - neither: nothing, the embedded database is meant.
 * @param {Record<string, string | undefined>} env @param {() => string} password the kept one
 * @returns {DatabaseUrls | undefined}
 */
export function urlsFrom(env, password) {
  const { DATABASE_URL: url, CANDOUR_OWNER_URL: ownerUrl } = env;
  if (!url) return undefined;
  if (ownerUrl) return { ownerUrl, appUrl: url, embedded: false };
  if (decodeURIComponent(new URL(url).username) === APP_ROLE) {
    throw new Plain(
      `DATABASE_URL names ${APP_ROLE}, which may not change the schema. Set CANDOUR_OWNER_URL too, to a user that may.`,
    );
  }
  return withPassword(url, password(), false);
}

/** The database to work with: the server named in the environment, else the embedded one, which is started. */
export async function database() {
  const password = () => secretIn(inData('app-password'));
  const named = urlsFrom(process.env, password);
  if (named) {
    say(`Using the database named in DATABASE_URL (${new URL(named.appUrl).host}).`);
    return named;
  }
  return withPassword(await embeddedDatabase(), password(), true);
}

/** @param {string} ownerUrl @param {string} appPassword @param {boolean} embedded @returns {DatabaseUrls} */
const withPassword = (ownerUrl, appPassword, embedded) => ({
  ownerUrl,
  appUrl: urlAs(ownerUrl, APP_ROLE, appPassword),
  embedded,
  appPassword,
});
