import { draftsKey, keysOf } from '../../../platform/drafts.js';

/**
 * What somebody has typed on the paper page and not saved, kept in this tab until it is saved or given up: a reload loses nothing.
 * It holds words of the paper and never an answer. Where the browser keeps nothing, it lives in the page alone.
 */
export interface Kept<Value> {
  readonly mine: Value;
  /** What stood there when it was begun, so that what somebody else has saved meanwhile is noticed. */
  readonly from: Value;
}

/** The place of one unsaved edit: of this person, on this paper. */
export const keptKey = (personId: string, assessmentId: string, what: string) =>
  `${draftsKey(personId, `paper.${assessmentId}`)}${what}`;

export function readKept<Value>(key: string, isValue: (value: unknown) => value is Value): Kept<Value> | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof found !== 'object' || found === null || !('mine' in found) || !('from' in found)) return null;
    return isValue(found.mine) && isValue(found.from) ? { mine: found.mine, from: found.from } : null;
  } catch {
    return null;
  }
}

/** Whether something waits there, whatever it is. */
export function isKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function writeKept<Value>(key: string, kept: Kept<Value> | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A private window may keep nothing; the words are still in the page.
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Words that wait in this tab under keys that begin so, by what follows in the key. */
export function keptTexts(beginning: string): readonly { readonly of: string; readonly key: string; readonly mine: string }[] {
  try {
    return keysOf(sessionStorage, beginning).flatMap((key) => {
      const found = readKept(key, isText);
      return found ? [{ of: key.slice(beginning.length), key, mine: found.mine }] : [];
    });
  } catch {
    return [];
  }
}
