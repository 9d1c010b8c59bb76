import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { type Choice, refuseTurnedWaves, refuseUnknownInstrument, refuseUnknownKind, scopeFor } from './comparison-query.js';
import { byWords, typeOf } from './comparison-rows.js';
import type { ComparisonReader } from './reader.dto.js';
import { type ListedTrust, listSeen, notNamedBeside } from './seen/list-seen.js';
import type { Scope } from './seen/seen.js';

export interface AskedFor extends Choice {
  readonly scope: Scope;
  readonly today: string;
}

/** What a reader may see of what was asked for, before anything is read of it. */
export interface Listed {
  /** The same key is the same list, asked for by the same reader: what follows from it is the same too. */
  readonly key: string;
  readonly asked: AskedFor;
  readonly reader: ComparisonReader;
  readonly instrumentCode: string | null;
  /** The trusts that were chosen, with their publications of the waves that were chosen. */
  readonly rows: readonly ListedTrust[];
  /** Trusts whose publications are all of other waves. */
  readonly ofOtherWaves: ReadonlySet<string>;
  /** Trusts of England that share nothing with this reader. */
  readonly notNamed: number;
  /** What can be chosen of the scope, whatever is chosen. */
  readonly types: readonly string[];
  readonly settings: readonly string[];
  /** Days, newest first. */
  readonly waves: readonly string[];
}

/**
 * Lists what a reader may see of what was asked for. It is read anew every time, under the policies.
 *
 * @throws Problem `scope-not-here`, `instrument-unknown`, `waves-the-wrong-way-round`, `type-unknown`, `setting-unknown`
 */
export async function listAsked(manager: EntityManager, actor: Actor, choice: Choice, today: string): Promise<Listed> {
  const scope = scopeFor(actor, choice.scope);
  refuseUnknownInstrument(choice.instrument);
  refuseTurnedWaves(choice);
  const all = await listSeen(manager, { scope, today, instrument: choice.instrument });
  return listedFor(all, { ...choice, scope, today }, actor);
}

function listedFor(all: readonly ListedTrust[], asked: AskedFor, actor: Actor): Listed {
  const trusts = all.filter(({ id }) => id !== null);
  const { types, settings } = kindsToChoose(trusts, asked);
  const chosen = trusts.filter((trust) => isWanted(trust, asked));
  const rows = chosen.map((trust) => ofWaves(trust, asked));
  const head = all[0];
  return {
    key: createHash('sha256')
      .update(JSON.stringify([actor.organisationId, asked, all]))
      .digest('base64'),
    asked,
    reader: {
      organisationId: actor.organisationId,
      name: head?.readerName ?? '',
      kind: head?.readerKind ?? actor.organisationKind,
      scope: asked.scope,
    },
    instrumentCode: head?.instrumentCode ?? null,
    rows,
    ofOtherWaves: new Set(
      rows.flatMap(({ id, publications }, at) =>
        publications.length === 0 && chosen[at]?.publications.length ? (id ?? []) : [],
      ),
    ),
    notNamed: notNamedBeside(all, asked.scope),
    types,
    settings,
    waves: sorted(trusts.flatMap(({ publications }) => publications.map(({ waveDate }) => waveDate))).reverse(),
  };
}

/** The types and settings of these trusts. @throws Problem `type-unknown`, `setting-unknown` where none is of the chosen one */
export function kindsToChoose(trusts: readonly Pick<ListedTrust, 'trustType' | 'careSettings'>[], { type, setting }: Choice) {
  const types = sorted(trusts.map(typeOf));
  const settings = sorted(trusts.flatMap(({ careSettings }) => careSettings));
  refuseUnknownKind('type', type, types);
  refuseUnknownKind('setting', setting, settings);
  return { types, settings };
}

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort(byWords);

/** Whether it is of the type and the setting that were chosen. */
export function isWanted(trust: Pick<ListedTrust, 'trustType' | 'careSettings'>, { type, setting }: Choice): boolean {
  return (type === undefined || typeOf(trust) === type) && (setting === undefined || trust.careSettings.includes(setting));
}

/** With its publications of the waves that were chosen. */
export function ofWaves(trust: ListedTrust, { waveFrom = '', waveTo = '9999' }: Choice): ListedTrust {
  const of = (list: ListedTrust['publications']) => list.filter(({ waveDate }) => waveDate >= waveFrom && waveDate <= waveTo);
  const publications = of(trust.publications);
  return {
    ...trust,
    publications,
    // Beside an older wave that was asked for, nothing fell back.
    laterGone: publications[0] === trust.publications[0] ? trust.laterGone : null,
    formerly: trust.formerly.map((one) => ({ ...one, publications: of(one.publications) })),
  };
}
