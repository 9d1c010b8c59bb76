import { describe, expect, it } from '@jest/globals';
import { aloneInWords } from './alone.js';
import { aPublication, aSeenTrust } from './testing/boards.js';

const asked = { scope: 'peers' } as const;
const self = aSeenTrust([aPublication()], { self: true });
const sharing = aSeenTrust([aPublication()]);
const silent = aSeenTrust([], { withdrawnOn: '2026-11-01' });

describe('a trust with nobody beside it', () => {
  it('reads why in one sentence, whether it has published itself or not', () => {
    const why = 'No other trust of your type shares a result with you yet, so there is nobody to put beside you.';
    for (const trusts of [[self], [aSeenTrust([], { self: true })], [self, silent]])
      expect(aloneInWords(trusts, asked)).toBe(why);
  });

  it('is told that it lies in what is chosen, where something is', () => {
    expect(aloneInWords([self], { ...asked, waveTo: '2025-01-01' })).toContain('what is chosen here');
  });

  it('is told that the register lacks its type', () => {
    expect(aloneInWords([{ ...self, trustType: null }], asked)).toContain('The register does not say');
  });

  it('is told nothing where somebody shares with it, nor is a system, which is not among its trusts', () => {
    expect(aloneInWords([self, sharing], asked)).toBeNull();
    expect(aloneInWords([silent], { ...asked, scope: 'system' })).toBeNull();
    expect(aloneInWords([], { ...asked, scope: 'system' })).toBeNull();
  });
});
