import { describe, expect, it } from '@jest/globals';
import type { RegisterChanges } from '../register.js';
import { inOneSentence, sumOf } from './sum-of-changes.js';

const one = { code: 'RXX', name: 'A trust' };
const changesOf = (changes: Partial<RegisterChanges>): RegisterChanges => ({
  added: [],
  renamed: [],
  moved: [],
  merged: [],
  amended: [],
  closed: [],
  clustered: [],
  removed: [],
  keptClosed: [],
  notInFile: [],
  preview: '',
  importId: null,
  unchanged: 240,
  mistakes: [],
  saved: false,
  ...changes,
});

describe('what an import would do', () => {
  it('says only what it does, and what it leaves', () => {
    const changes = changesOf({ added: [one, one], closed: [one] });
    expect(inOneSentence(changes)).toBe('2 added, 1 closed, 240 unchanged.');
    expect(sumOf(changes)).toBe(3);
  });

  it('says that it does nothing, where it does nothing', () => {
    expect(inOneSentence(changesOf({}))).toBe('Nothing: all 240 entries are as the files have them.');
  });

  it('speaks of nothing but the mistakes where there is one, because then nothing is imported', () => {
    const mistake = { file: 'trusts', line: 5, message: 'no name' } as const;
    const another = { ...mistake, message: 'no code' };
    expect(inOneSentence(changesOf({ added: [one], mistakes: [mistake, another] }))).toBe(
      'Nothing can be imported yet: 1 line is wrong.',
    );
  });
});
