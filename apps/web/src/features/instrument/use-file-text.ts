import { useEffect, useState } from 'react';
import { draftsKey } from '../../platform/drafts.js';
import { useMe } from '../../platform/me.js';

/**
 * The text of a file as it stands in the box, kept on this device until it is published: a reload or a closed tab loses nothing.
 *
 * @param what the organisation, and the version it begins from
 * @param start what the box begins with where nothing is kept
 */
export function useFileText(
  what: string,
  start: string,
): readonly [text: string, change: (text: string) => void, forget: () => void] {
  const key = `${draftsKey(useMe()?.person.id ?? '', 'own-instrument')}${what}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? start);
  useEffect(() => {
    try {
      if (text === start || text === '') localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // A full disk or a private window: it lives in this tab alone.
    }
  }, [key, text, start]);
  return [text, setText, () => localStorage.removeItem(key)];
}
