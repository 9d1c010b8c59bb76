import type { Register, SystemInFile, TrustInFile } from './read-register.js';
import type { RegisterMistake } from './read-table.js';

/** What of an organisation the register keeps beside its code and name. */
export interface RegisterFacts {
  readonly trustType: string | null;
  readonly trustSubtype: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly foundationTrust: boolean | null;
  readonly postcode: string | null;
  readonly opened: string | null;
  readonly source: string | null;
}

/** An organisation as the next register wants it. */
export interface WantedOrganisation extends RegisterFacts {
  readonly line: number;
  readonly kind: 'trust' | 'board-of-system';
  readonly code: string;
  readonly name: string;
  /** The system of a trust; null for a system itself. */
  readonly systemCode: string | null;
}

/** An organisation that has a code, as it is stored now. */
export interface KnownOrganisation extends RegisterFacts {
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly closed: boolean;
  readonly systemCodes: readonly string[];
}

export interface RegisterChanges {
  /** New, or back after having been closed. */
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string }[];
  /** A trust that belongs to another system from now on; `from` is null where it belonged to none. */
  readonly moved: readonly { readonly code: string; readonly name: string; readonly from: string | null; readonly to: string }[];
  /** Other facts that differ, by the names of their columns. */
  readonly amended: readonly { readonly code: string; readonly name: string; readonly what: readonly string[] }[];
  /** In the register until now and not in the file any more: kept, with today as the day it closed. */
  readonly closed: readonly { readonly code: string; readonly name: string }[];
  readonly unchanged: number;
}

const COLUMN_OF: Readonly<Record<keyof RegisterFacts, string>> = {
  trustType: 'trust_type',
  trustSubtype: 'trust_subtype',
  regionCode: 'region_code',
  regionName: 'region_name',
  foundationTrust: 'foundation_trust',
  postcode: 'postcode',
  opened: 'opened',
  source: 'source',
};
const FACTS = Object.keys(COLUMN_OF) as (keyof RegisterFacts)[];

/** Trusts and systems of the files as organisations. */
export function wantedOrganisations({ trusts, systems }: Register): WantedOrganisation[] {
  return [...systems.map(systemAsOrganisation), ...trusts.map(trustAsOrganisation)];
}

function systemAsOrganisation({ line, code, name, regionCode, regionName }: SystemInFile): WantedOrganisation {
  const none = { trustType: null, trustSubtype: null, foundationTrust: null, postcode: null, opened: null, source: null };
  return { ...none, line, kind: 'board-of-system', code, name, regionCode, regionName, systemCode: null };
}

function trustAsOrganisation(trust: TrustInFile): WantedOrganisation {
  return { ...trust, kind: 'trust' };
}

/** What the next register would change. Made-up organisations are no part of the register: nothing closes them. */
export function changesOf(wanted: readonly WantedOrganisation[], known: readonly KnownOrganisation[]): RegisterChanges {
  const knownByCode = new Map(known.map((organisation) => [organisation.code, organisation]));
  const nameOf = namesOf(wanted, known);
  const stays = wanted.flatMap((next) => {
    const now = knownByCode.get(next.code);
    return now && !now.closed ? [{ next, now, what: amendments(next, now) }] : [];
  });
  const moves = ({ next, now }: (typeof stays)[number]): boolean =>
    next.systemCode !== null && !(now.systemCodes.length === 1 && now.systemCodes[0] === next.systemCode);
  const wantedCodes = new Set(wanted.map(({ code }) => code));
  return {
    added: wanted.filter(({ code }) => knownByCode.get(code)?.closed ?? true).map(codeAndName),
    renamed: stays
      .filter(({ next, now }) => next.name !== now.name)
      .map(({ next, now }) => ({ code: next.code, from: now.name, to: next.name })),
    moved: stays.filter(moves).map(({ next, now }) => ({
      code: next.code,
      name: next.name,
      from: now.systemCodes.map(nameOf).join(', ') || null,
      to: nameOf(next.systemCode ?? ''),
    })),
    amended: stays.filter(({ what }) => what.length > 0).map(({ next, what }) => ({ ...codeAndName(next), what })),
    closed: known.filter((now) => ofRegister(now) && !now.closed && !wantedCodes.has(now.code)).map(codeAndName),
    unchanged: stays.filter((pair) => pair.next.name === pair.now.name && pair.what.length === 0 && !moves(pair)).length,
  };
}

/** A code that already stands for something else: the file cannot be right, or the register is not the place for it. */
export function clashes(wanted: readonly WantedOrganisation[], known: readonly KnownOrganisation[]): RegisterMistake[] {
  const knownByCode = new Map(known.map((organisation) => [organisation.code, organisation]));
  return wanted.flatMap((next): RegisterMistake[] => {
    const now = knownByCode.get(next.code);
    if (!now || (now.kind === next.kind && !now.demonstration)) return [];
    const what = now.demonstration ? 'a made-up organisation' : `another kind of organisation, ${now.name}`;
    const file = next.kind === 'trust' ? 'trusts' : 'systems';
    return [{ file, line: next.line, message: `The code ${next.code} belongs to ${what}` }];
  });
}

function ofRegister({ kind, demonstration }: KnownOrganisation): boolean {
  return !demonstration && (kind === 'trust' || kind === 'board-of-system');
}

function amendments(next: RegisterFacts, now: RegisterFacts): string[] {
  return FACTS.filter((fact) => next[fact] !== now[fact]).map((fact) => COLUMN_OF[fact]);
}

function codeAndName({ code, name }: { readonly code: string; readonly name: string }): { code: string; name: string } {
  return { code, name };
}

function namesOf(wanted: readonly WantedOrganisation[], known: readonly KnownOrganisation[]): (code: string) => string {
  const names = new Map([...known, ...wanted].map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
