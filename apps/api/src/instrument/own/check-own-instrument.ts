import {
  type InstrumentVersion,
  isTranslation,
  type LibraryFile,
  type Mistake,
  mistakesOfLibrary,
  type PublishedVersion,
  placed,
  readInstrument,
} from '@candour/instrument';
import { checksumOf, instrumentLibrary } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import { findLine, type ListedVersion } from '../versions.view.js';

/** What reading a file for one organisation came to. */
export interface CheckedFile {
  readonly mistakes: readonly Mistake[];
  /** Null where there is a mistake. */
  readonly instrument: PublishedVersion | null;
  /** The published version that it would follow. */
  readonly follows: string | null;
}

/** More than these nobody mends in one go. (ours) */
const MOST_MISTAKES = 200;

/**
 * Reads a file as an organisation's own instrument: whole and right by itself, its code free or already this organisation's, and
 * following the last version with a release note that can be true. As an operator: the codes of all organisations are looked at.
 */
export async function checkOwnInstrument(manager: EntityManager, organisationId: string, text: string): Promise<CheckedFile> {
  const reading = readInstrument(text, 'file');
  if (!reading.ok) return { mistakes: reading.mistakes.slice(0, MOST_MISTAKES), instrument: null, follows: null };
  const { instrument } = reading;
  const [newest] = await findLine(manager, organisationId, instrument.code);
  const mistakes = [
    ...placed(await codeTaken(manager, organisationId, instrument), text, 'file'),
    ...placed(ofLanguage(instrument), text, 'file'),
    ...(newest?.own === false ? [] : ofHistory(instrument, text, newest)),
  ];
  const follows = newest?.own ? newest.instrument.version : null;
  return { mistakes, instrument: mistakes.length > 0 ? null : { ...instrument, checksum: checksumOf(text) }, follows };
}

type Findings = Parameters<typeof placed>[0];

async function codeTaken(manager: EntityManager, organisationId: string, { code }: InstrumentVersion): Promise<Findings> {
  if (instrumentLibrary().some((one) => one.code === code)) {
    return [{ path: ['code'], message: `"${code}" is the code of a built-in instrument: choose another.` }];
  }
  const others: unknown[] = await manager.query(
    'select 1 from candour.own_instrument where instrument_code = $1 and organisation_id <> $2 limit 1',
    [code, organisationId],
  );
  return others.length === 0 ? [] : [{ path: ['code'], message: `"${code}" belongs to another organisation: choose another.` }];
}

const ofLanguage = (instrument: InstrumentVersion): Findings =>
  isTranslation(instrument)
    ? [{ path: ['language'], message: 'An own instrument is written in en-GB: translations of one are not kept yet.' }]
    : [];

/** The version must come after the last one, and say truly what changed since. */
function ofHistory(instrument: InstrumentVersion, text: string, newest: ListedVersion | undefined): readonly Mistake[] {
  if (newest && !isLater(instrument.version, newest.instrument.version)) {
    const message = `Version ${newest.instrument.version} is published: a new one needs a higher number.`;
    return placed([{ path: ['version'], message }], text, 'file');
  }
  const file = `${instrument.code}/${instrument.version}.yaml`;
  const before: LibraryFile[] = newest ? [{ file: 'before', text: '', instrument: newest.instrument }] : [];
  // Both stand in their place here, whatever the language, which has a mistake of its own.
  const here = { file, text, instrument: { ...instrument, language: newest?.instrument.language ?? 'en-GB' } };
  return mistakesOfLibrary([...before, here]).filter((one) => one.file === file);
}

const isLater = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) > 0;
