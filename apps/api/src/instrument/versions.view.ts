import type { PublishedVersion } from '@candour/instrument';
import { findInstrument, instrumentLibrary } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import { type OwnVersionRow, readOwnVersions } from './own/own-versions.js';

/** A version that an organisation can read, with what is not in its file. */
export interface ListedVersion {
  readonly instrument: PublishedVersion;
  /** Brought in for this organisation; else built in. */
  readonly own: boolean;
  /** Not to be chosen for anything new any more; what was made with it stays. */
  readonly withdrawn: boolean;
}

/** One instrument with all its versions, newest first: there is always one. */
export type Line = readonly [newest: ListedVersion, ...older: ListedVersion[]];

const OWN = `select instrument_code as code, instrument_version as version, checksum, withdrawn_at is not null as withdrawn
               from candour.own_instrument where organisation_id = $1`;

type Row = OwnVersionRow & { readonly withdrawn: boolean };

/**
 * One version of an instrument as an organisation may use it: built in, or else its own. Undefined for every other, so that
 * another organisation's instrument is not to be told from one that does not exist. A built-in one costs no query.
 */
export async function findListed(
  manager: EntityManager,
  organisationId: string,
  code: string,
  version: string,
): Promise<ListedVersion | undefined> {
  const builtIn = findInstrument(code, version);
  if (builtIn) return { instrument: builtIn, own: false, withdrawn: false };
  const rows: Row[] = await manager.query(`${OWN} and instrument_code = $2 and instrument_version = $3`, [
    organisationId,
    code,
    version,
  ]);
  return (await listed(manager, organisationId, rows))[0];
}

/** What a board that is new to this begins with stands first among the built-in ones. */
const FIRST = 'digital-board';

/** Every instrument that an organisation can read, each with all its versions: its own first, then the built-in ones by title. */
export async function listLines(manager: EntityManager, organisationId: string): Promise<readonly Line[]> {
  const rows: Row[] = await manager.query(`${OWN} order by instrument_code, published_at desc`, [organisationId]);
  const library = instrumentLibrary().toSorted(
    (a, b) => Number(b.code === FIRST) - Number(a.code === FIRST) || a.title.localeCompare(b.title, 'en'),
  );
  const builtIn = library.map(({ versions }) =>
    versions.toReversed().map((instrument): ListedVersion => ({ instrument, own: false, withdrawn: false })),
  );
  return [...inLines(await listed(manager, organisationId, rows)), ...builtIn].flatMap(([newest, ...older]) =>
    newest ? [[newest, ...older] as const] : [],
  );
}

/** The versions of one instrument, newest first; empty for what the organisation cannot read. */
export async function findLine(manager: EntityManager, organisationId: string, code: string): Promise<readonly ListedVersion[]> {
  const builtIn = instrumentLibrary().find((one) => one.code === code);
  if (builtIn) return builtIn.versions.toReversed().map((instrument) => ({ instrument, own: false, withdrawn: false }));
  const rows: Row[] = await manager.query(`${OWN} and instrument_code = $2 order by published_at desc`, [organisationId, code]);
  return await listed(manager, organisationId, rows);
}

async function listed(manager: EntityManager, organisationId: string, rows: readonly Row[]): Promise<ListedVersion[]> {
  const versions = await readOwnVersions(manager, organisationId, rows);
  return versions.map((instrument, i) => ({ instrument, own: true, withdrawn: rows[i]?.withdrawn ?? false }));
}

function inLines(versions: readonly ListedVersion[]): ListedVersion[][] {
  const codes = [...new Set(versions.map(({ instrument }) => instrument.code))];
  return codes.map((code) => versions.filter(({ instrument }) => instrument.code === code));
}
