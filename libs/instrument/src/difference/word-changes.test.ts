import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from './word-changes.js';

const joined = (runs: readonly { kind: string; text: string }[], without: string) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ');

describe('what changed within a text', () => {
  it('is told word by word, each with its punctuation', () => {
    expect(wordChanges('We own it, each of us.', 'We all own it.')).toEqual([
      { kind: 'same', text: 'We' },
      { kind: 'added', text: 'all' },
      { kind: 'same', text: 'own' },
      { kind: 'removed', text: 'it, each of us.' },
      { kind: 'added', text: 'it.' },
    ]);
  });

  it('is nothing where only blanks and line breaks differ, and nothing at all for no words', () => {
    expect(wordChanges('one  two\nthree', ' one two three ')).toEqual([{ kind: 'same', text: 'one two three' }]);
    expect(wordChanges('', '  ')).toEqual([]);
  });

  it('is the whole text for one too long to be read word by word', () => {
    const long = 'word '.repeat(700);
    expect(wordChanges(long, `${long} more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives back both texts, whatever they are, and no two runs of one kind side by side', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e.'), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordChanges(before, after);
        expect(joined(runs, 'added')).toBe(before);
        expect(joined(runs, 'removed')).toBe(after);
        expect(runs.some(({ kind }, i) => kind === runs[i + 1]?.kind)).toBe(false);
      }),
    );
  });

  it('keeps as much of the text as any other account of it could: a word put in leaves all others standing', () => {
    const words = fc.array(fc.constantFrom<string>('a', 'b', 'c'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat({ max: 20 }), (before, at) => {
        const runs = wordChanges(before.join(' '), before.toSpliced(at, 0, 'new').join(' '));
        expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'new' }]);
      }),
    );
  });
});
