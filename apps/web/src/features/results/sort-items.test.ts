import type { Band } from '@candour/scoring';
import { describe, expect, it } from '@jest/globals';
import { asSorting, type Placed, sorted } from './sort-items.js';

const seen = (band: Band) => ({ spread: { band } });
const anItem = (code: string, changes: Partial<Placed>) => ({ code, spread: null, overClaim: null, ...changes });
const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code).join(' ');

describe('the order of the profile', () => {
  it('by disagreement puts two camps before different views before agreement', () => {
    const items = [anItem('a', seen('strong')), anItem('b', seen('wide')), anItem('c', seen('split'))];
    expect(codes(sorted(items, 'disagreement'))).toBe('c b a');
  });

  it('by disagreement leaves what is not shown in the order of the instrument, at the end', () => {
    const items = [anItem('a', {}), anItem('b', { spread: { band: null } }), anItem('c', seen('strong'))];
    expect(codes(sorted(items, 'disagreement'))).toBe('c a b');
  });

  it('by over-claim puts the furthest above its evidence first, and what has no level last', () => {
    const items = [anItem('a', { overClaim: null }), anItem('b', { overClaim: 0 }), anItem('c', { overClaim: 3 })];
    expect(codes(sorted(items, 'over-claim'))).toBe('c b a');
  });

  it('is by section for an address that names no order we know', () => {
    expect(asSorting('rank')).toBe('section');
  });
});
