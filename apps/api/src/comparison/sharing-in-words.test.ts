import { describe, expect, it } from '@jest/globals';
import { sharingInWords } from './sharing-in-words.js';

describe('how many share a result with a reader', () => {
  it('is said of the others to a trust, and of all to a system', () => {
    expect(sharingInWords({ sharing: 9, all: 9, besideSelf: true })).toBe('All nine other trusts share a result with you');
    expect(sharingInWords({ sharing: 2, all: 4, besideSelf: false })).toBe('Two of four trusts share a result with you');
    expect(sharingInWords({ sharing: 1, all: 4, besideSelf: false })).toBe('One of four trusts shares a result with you');
  });

  it('reads well of one, and of none', () => {
    expect(sharingInWords({ sharing: 1, all: 1, besideSelf: true })).toBe('The one other trust here shares a result with you');
    expect(sharingInWords({ sharing: 0, all: 1, besideSelf: false })).toBe('The one trust here shares no result with you');
    expect(sharingInWords({ sharing: 0, all: 3, besideSelf: true })).toBe('None of three other trusts shares a result with you');
  });
});
