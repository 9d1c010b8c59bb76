import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { KeptMatrices } from './kept-matrices.js';
import type { MatrixResponse } from './matrix.dto.js';

/** Of so many bytes: what is in it is no matter here. */
const ofSize = (bytes: number) => ({ notes: ['x'.repeat(bytes)] }) as unknown as MatrixResponse;

describe('matrices that are kept', () => {
  it('are found by the list they were made from, packed and not, and by no other', () => {
    const kept = new KeptMatrices();
    const made = kept.keep('a list', ofSize(10), ['p']);
    expect(kept.find('a list')).toBe(made);
    expect(gunzipSync(made.gzip).toString()).toBe(made.json);
    expect(kept.find('another list')).toBeNull();
  });

  it('make room, the one that nobody asked for the longest first', () => {
    const kept = new KeptMatrices();
    for (const key of ['a', 'b', 'c']) kept.keep(key, ofSize(10_000_000), []);
    kept.find('a');
    kept.keep('d', ofSize(10_000_000), []);
    expect(['a', 'b', 'c', 'd'].filter((key) => kept.find(key))).toEqual(['a', 'c', 'd']);
  });

  it('are not kept where one alone is larger than there is room', () => {
    const kept = new KeptMatrices();
    expect(kept.keep('a', ofSize(40_000_000), []).json.length).toBeGreaterThan(40_000_000);
    expect(kept.find('a')).toBeNull();
  });
});
