import type { PublishedVersion } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import { findListed } from './versions.view.js';

/**
 * One version of an instrument as an organisation may use it: built in, or else its own. Undefined for every other, so that
 * another organisation's instrument is not to be told from one that does not exist. A built-in one costs no query.
 */
export async function findVersion(
  manager: EntityManager,
  organisationId: string,
  code: string,
  version: string,
): Promise<PublishedVersion | undefined> {
  return (await findListed(manager, organisationId, code, version))?.instrument;
}

/** What an instrument version is called, by the names that a row of ours gives it. */
export type TitleOf = (named: { readonly instrument_code: string; readonly instrument_version: string }) => string;

/** The titles of what an organisation uses, for a list: one query at most, and none where all are built in. A code stands in for what is unknown. */
export async function titlesFor(
  manager: EntityManager,
  organisationId: string,
  rows: readonly Parameters<TitleOf>[0][],
): Promise<TitleOf> {
  const builtIn: TitleOf = (row) => findInstrument(row.instrument_code, row.instrument_version)?.title ?? row.instrument_code;
  if (rows.every((row) => findInstrument(row.instrument_code, row.instrument_version))) return builtIn;
  const own: (Parameters<TitleOf>[0] & { title: string })[] = await manager.query(
    'select instrument_code, instrument_version, title from candour.own_instrument where organisation_id = $1',
    [organisationId],
  );
  const titles = new Map(own.map((row) => [`${row.instrument_code} ${row.instrument_version}`, row.title]));
  return (row) => titles.get(`${row.instrument_code} ${row.instrument_version}`) ?? builtIn(row);
}
