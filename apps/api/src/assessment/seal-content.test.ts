import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, checksumOf } from './seal-content.js';

/** The same value with the keys of every object in the opposite order. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turnedRound(member)]),
  );
}

describe('the text that a checksum is made of', () => {
  it('does not depend on the order of keys, at any depth', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(turnedRound(value)) === canonicalJson(value)));
  });

  it('says the same value again when it is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves absent members out, as a store of JSON does', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it('changes with every change of a value or of the order of a list', () => {
    expect(checksumOf({ a: [1, 2] })).not.toBe(checksumOf({ a: [2, 1] }));
    expect(checksumOf({ a: '1' })).not.toBe(checksumOf({ a: 1 }));
  });

  it('has the checksum that sha256sum prints', () => {
    // printf '%s' '{"a":1,"b":[true,null]}' | sha256sum
    expect(checksumOf({ b: [true, null], a: 1 })).toBe('1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668');
  });
});
