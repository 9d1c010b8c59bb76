import { instrumentLibrary } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { type Reference, referenceFor } from '../comparison-reference.js';
import { type HowMuch, readSeen } from '../seen/read-seen.js';
import type { Scope, SeenTrust } from '../seen/seen.js';
import type { FindingsQuery } from './findings-query.dto.js';
import type { ComparisonReader } from './reader.dto.js';
import { newestOf } from './shared-subjects.js';

/** What a reader may see of what was asked for, and what it is compared with. */
export interface ToFind {
  readonly reader: ComparisonReader;
  readonly trusts: readonly SeenTrust[];
  readonly reference: Reference;
}

const SCOPES_OF: Readonly<Record<'trust' | 'board-of-system', readonly Scope[]>> = {
  'board-of-system': ['system', 'region', 'england'],
  trust: ['peers', 'england'],
};

/** Reads the publications that were asked for, as far as the reader may. @throws Problem `instrument-unknown`, `scope-not-here`. */
export async function readAsked(
  manager: EntityManager,
  actor: Actor,
  query: FindingsQuery,
  today: string,
  howMuch: HowMuch,
): Promise<ToFind> {
  const scope = scopeFor(actor, query.scope);
  refuseUnknownInstrument(query.instrument);
  const { instrument, waveFrom, waveTo } = query;
  const seen = await readSeen(manager, actor.organisationId, { scope, today, instrument, waveFrom, waveTo }, howMuch);
  const trusts = seen.trusts.filter((trust) => isWanted(trust, query));
  return {
    reader: { ...seen.reader, scope },
    trusts,
    reference: referenceFor(
      trusts.flatMap((trust) => newestOf(trust)?.content ?? []),
      newestVersion(seen.instrumentCode),
    ),
  };
}

/** The scope that was asked for, else the nearest: a system its trusts, a trust its like. */
function scopeFor({ organisationKind }: Actor, asked: Scope | undefined): Scope {
  const kind = organisationKind === 'board-of-system' ? 'board-of-system' : 'trust';
  const scopes = SCOPES_OF[kind];
  const scope = asked ?? scopes[0];
  if (scope && scopes.includes(scope)) return scope;
  const message = `You can look at: ${scopes.join(', ')}.`;
  throw new Problem('refused', message, { code: 'scope-not-here', errors: [{ path: 'scope', message }] });
}

function isWanted({ trustType, careSettings }: SeenTrust, { type, setting }: FindingsQuery): boolean {
  return (type === undefined || trustType === type) && (setting === undefined || careSettings.includes(setting));
}

function refuseUnknownInstrument(code: string | undefined): void {
  if (code === undefined || instrumentLibrary().some((one) => one.code === code)) return;
  const message = 'Choose an instrument from the list.';
  throw new Problem('refused', message, { code: 'instrument-unknown', errors: [{ path: 'instrument', message }] });
}

/** Of the instrument, or of the first there is: what to show the headings of while nothing is published. */
function newestVersion(code: string | null) {
  const library = instrumentLibrary();
  const version = (library.find((one) => one.code === code) ?? library[0])?.versions.at(-1);
  if (!version) throw new Error('no instrument is published');
  return version;
}
