import { useState } from 'react';
import { draftsKey } from '../../platform/drafts.js';
import { useMe } from '../../platform/me.js';

/**
 * What one person's desk keeps on this device over a reload: forgotten at sign-out with their drafts. Where the browser keeps
 * nothing it lasts as long as the page.
 *
 * @param read makes what was kept usable, and something to begin with out of anything else
 */
export function useKept<Kept>(place: string, read: (kept: unknown) => Kept): [Kept, (next: Kept) => void] {
  const personId = useMe()?.person.id ?? '';
  const key = draftsKey(personId, place);
  const [kept, setKept] = useState<{ readonly key: string; readonly value: Kept }>(() => ({ key, value: read(keptAt(key)) }));
  if (kept.key !== key) setKept({ key, value: read(keptAt(key)) });
  return [
    kept.value,
    (value) => {
      setKept({ key, value });
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Full, or switched off: it holds until the page is left.
      }
    },
  ];
}

function keptAt(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
