import { instrumentLibrary } from '@candour/instrument/content';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { Scope } from './seen/seen.js';

/** What every view of a comparison can be asked; the address of its page carries the same names. */
export interface Choice {
  readonly scope?: Scope;
  readonly instrument?: string;
  readonly waveFrom?: string;
  readonly waveTo?: string;
  readonly type?: string;
  readonly setting?: string;
}

/** Trusts share with systems and with trusts of their own type: England holds nothing for a trust that its peers do not. */
const SCOPES_OF: Readonly<Record<'trust' | 'board-of-system', readonly Scope[]>> = {
  'board-of-system': ['system', 'region', 'england'],
  trust: ['peers'],
};

/** Whose publications such a reader is offered, the nearest first. */
export function scopesOf({ organisationKind }: Pick<Actor, 'organisationKind'>): readonly Scope[] {
  return SCOPES_OF[organisationKind === 'board-of-system' ? 'board-of-system' : 'trust'];
}

/**
 * The scope that was asked for, else the nearest: a system its trusts, a trust its like. England can always be asked for: an address that
 * a system sends shows a trust there what the trust itself may see.
 *
 * @throws Problem `scope-not-here`
 */
export function scopeFor(actor: Pick<Actor, 'organisationKind'>, asked: Scope | undefined): Scope {
  const scopes = scopesOf(actor);
  const scope = asked ?? scopes[0];
  if (scope && (scopes.includes(scope) || scope === 'england')) return scope;
  throw refused('scope', 'scope-not-here', `You can look at: ${[...new Set([...scopes, 'england'])].join(', ')}.`);
}

/** What boards score by: its titles are what a reader can choose from. */
export function instrumentsToChoose(): { readonly code: string; readonly title: string }[] {
  return instrumentLibrary()
    .filter(({ versions }) => versions.at(-1)?.answeredBy.includes('board'))
    .map(({ code, title }) => ({ code, title }));
}

/** What is taken away is of one's own system, whatever the page shows. @throws Problem `scope-not-here` */
export function refuseOtherThanOwnSystem(scope: Scope | undefined): void {
  if (scope === undefined || scope === 'system') return;
  throw refused('scope', 'scope-not-here', 'Exports are of the trusts of your own system. Leave the scope out.');
}

/** @throws Problem `instrument-unknown` */
export function refuseUnknownInstrument(code: string | undefined): void {
  if (code === undefined || instrumentLibrary().some((one) => one.code === code)) return;
  throw refused('instrument', 'instrument-unknown', 'Choose an instrument from the list.');
}

/** @throws Problem `waves-the-wrong-way-round` */
export function refuseTurnedWaves({ waveFrom, waveTo }: Choice): void {
  if (waveFrom === undefined || waveTo === undefined || waveFrom <= waveTo) return;
  throw refused('waveTo', 'waves-the-wrong-way-round', 'The last wave lies before the first. Choose a later day.');
}

/** @throws Problem `type-unknown`, `setting-unknown` where no trust of the scope is of that kind */
export function refuseUnknownKind(of: 'type' | 'setting', chosen: string | undefined, there: readonly string[]): void {
  if (chosen === undefined || there.includes(chosen)) return;
  const list = there.length === 0 ? 'No trust here has one.' : `Choose one of: ${there.join('; ')}.`;
  throw refused(of, `${of}-unknown`, `No trust here is of that ${of}. ${list}`);
}

function refused(path: string, code: string, message: string): Problem {
  return new Problem('refused', message, { code, errors: [{ path, message }] });
}

/** Of the instrument, or of the first there is: what to show the headings of while nothing is published. */
export function newestVersion(code: string | null) {
  const library = instrumentLibrary();
  const version = (library.find((one) => one.code === code) ?? library[0])?.versions.at(-1);
  if (!version) throw new Error('no instrument is published');
  return version;
}
