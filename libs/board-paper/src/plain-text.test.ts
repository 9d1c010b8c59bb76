import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine, plainText, plainTextThroughout } from './plain-text.js';
import { drawable, printable } from './printable.js';

describe('plainText', () => {
  it('takes out control characters and marks of direction, and nothing that can be read', () => {
    expect(plainText('a\u0000b\u0007c\u202ed\u2066e\u200ff\ufeff')).toBe('abcdef');
    expect(plainText('=1+1 {PAGE} <w:br/> #set $x$ é ŵ 中 😀')).toBe('=1+1 {PAGE} <w:br/> #set $x$ é ŵ 中 😀');
  });

  it('makes every kind of line end one line feed', () => {
    expect(plainText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
    expect(oneLine('a \r\n b')).toBe('a b');
  });

  it('leaves nothing that XML 1.0 forbids, whatever comes in', () => {
    const forbidden = /[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(plainText(text)).not.toMatch(forbidden)));
    fc.assert(fc.property(fc.uint16Array(), (units) => expect(plainText(String.fromCharCode(...units))).not.toMatch(forbidden)));
  });

  it('reaches every text of a value and leaves the rest', () => {
    expect(plainTextThroughout({ a: ['x\u0000', { b: 'y\u202e' }], n: 1, z: null })).toEqual({
      a: ['x', { b: 'y' }],
      n: 1,
      z: null,
    });
  });
});

describe('printable', () => {
  const latin = (code: number) => code < 0x250;

  it('writes the number of a character that no font has, and drops what only steers it', () => {
    expect(printable('ok 中 \u{1f44d}\ufe0f', latin)).toBe('ok [U+4E2D] [U+1F44D]');
  });

  it('lets a long word break, loses none of it, and leaves a checksum whole', () => {
    const long = 'x'.repeat(100);
    expect(printable(long, latin).split('\u200b').length).toBeGreaterThan(5);
    expect(printable(long, latin).replaceAll('\u200b', '')).toBe(long);
    expect(printable('ab'.repeat(32), latin)).toBe('ab'.repeat(32));
  });

  it('writes a mark above another as its number in a drawing, and composes what can be composed', () => {
    expect(drawable('e\u0301 z\u0301\u0302 <text>', () => true)).toBe('\u00e9 \u017a[U+0302] <text>');
  });

  it('keeps the length of words in a drawing', () => {
    expect(drawable('x'.repeat(100), latin)).toBe('x'.repeat(100));
  });
});
