import { Injectable } from '@nestjs/common';
import type { Comparison } from './comparison.js';
import type { ListedTrust } from './comparison-source.view.js';

/** Trusts kept in all, of all systems: all of England for two readers, some 25 MB. */
const MOST_TRUSTS = 500;

/**
 * Comparisons that were made already, by the very list they were made from. Publications never change but for corrections
 * that are added beside them, which the list counts, so the same list gives the same comparison; the list itself is read for every request, under the policies, and nothing is found here but by it. Who may see
 * what is therefore never decided here: what is withdrawn is in nobody's list any more.
 */
@Injectable()
export class KeptComparisons {
  private readonly kept = new Map<string, { readonly comparison: Comparison; readonly size: number }>();
  private trusts = 0;

  find(systemId: string, listed: readonly ListedTrust[]): Comparison | null {
    const key = keyOf(systemId, listed);
    const found = this.kept.get(key);
    if (!found) return null;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.comparison;
  }

  /** Those that were not asked for the longest make room. */
  keep(systemId: string, listed: readonly ListedTrust[], comparison: Comparison): void {
    const key = keyOf(systemId, listed);
    this.forget(key);
    this.kept.set(key, { comparison, size: listed.length });
    this.trusts += listed.length;
    for (const oldest of this.kept.keys()) {
      if (this.trusts <= MOST_TRUSTS) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.trusts -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }
}

const keyOf = (systemId: string, listed: readonly ListedTrust[]): string => JSON.stringify([systemId, listed]);
