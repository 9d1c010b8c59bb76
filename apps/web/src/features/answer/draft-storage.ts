import { keysOf } from '../../platform/drafts.js';
import { type Given, nothing } from './given.js';
import type { Draft } from './outbox.js';

/** Drafts by item code, on this device. */
export interface Drafts {
  readonly codes: () => string[];
  readonly read: (itemCode: string) => string | null;
  readonly has: (itemCode: string) => boolean;
  readonly write: (itemCode: string, draft: Draft) => void;
  readonly remove: (itemCode: string) => void;
}

/** Drafts under keys that begin so, one key for each item: two tabs of the same browser then never write over each other. */
export function draftsIn(storage: Storage, beginning: string): Drafts {
  /** Where the device keeps nothing (a full disk, a private window) drafts live in this tab alone. */
  const inThisTab = new Set<string>();
  return {
    codes: () => keysOf(storage, beginning).map((key) => key.slice(beginning.length)),
    read: (code) => storage.getItem(beginning + code),
    has: (code) => inThisTab.has(code) || storage.getItem(beginning + code) !== null,
    write: (code, draft) => {
      try {
        storage.setItem(beginning + code, JSON.stringify(draft));
        inThisTab.delete(code);
      } catch {
        inThisTab.add(code);
      }
    },
    remove: (code) => {
      inThisTab.delete(code);
      storage.removeItem(beginning + code);
    },
  };
}

/** What an earlier visit left. What cannot be understood (an older version of this program wrote it) is let go. */
export function readDrafts(drafts: Drafts): [string, Draft][] {
  return drafts.codes().flatMap((code) => {
    const draft = draftFrom(drafts.read(code));
    if (!draft) drafts.remove(code);
    return draft ? [[code, draft] satisfies [string, Draft]] : [];
  });
}

function draftFrom(written: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(written ?? 'null');
    if (!isRecord(value) || !isRecord(value.given)) return null;
    const expectedVersion = typeof value.expectedVersion === 'number' ? value.expectedVersion : null;
    return { given: givenFrom(value.given), expectedVersion };
  } catch {
    return null;
  }
}

const kinds = ['level', 'dont-know', 'not-applicable'] as const;
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function givenFrom(value: Record<string, unknown>): Given {
  return {
    ...nothing,
    kind: kinds.find((kind) => kind === value.kind) ?? null,
    level: typeof value.level === 'number' ? value.level : null,
    reason: text(value.reason),
    comment: text(value.comment),
    shareComment: value.shareComment === true,
  };
}
