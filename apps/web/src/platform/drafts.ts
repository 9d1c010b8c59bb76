/*
 * Where what somebody has typed waits on this device until the server has it. The key names the person, so that a draft is never
 * sent in the name of the next one at the same screen.
 */
const prefix = 'candour.draft.';

/** The beginning of the keys of one person's drafts in one place. */
export const draftsKey = (personId: string, place: string) => `${prefix}${personId}.${place}.`;

/** Forgets every draft on this device and in this tab: at sign-out; and, when somebody signs in, those of everybody else. */
export function forgetDrafts(keep?: { readonly personId: string }): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of keysOf(storage, prefix)) {
      if (!keep || !key.startsWith(`${prefix}${keep.personId}.`)) storage.removeItem(key);
    }
  }
}

/** The keys that begin so, as they are now: removing while looking would skip some. */
export const keysOf = (storage: Storage, beginning: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(beginning));
