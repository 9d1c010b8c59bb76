import { describe, expect, it } from '@jest/globals';
import { day, figure, inWords, levelOf, listed, many, named, sentence } from './words.js';

describe('words', () => {
  it('writes a day as people say it, whatever the zone of the machine', () => {
    expect(day('2026-03-04')).toBe('4 March 2026');
    expect(day('2026-12-31T23:30:00Z')).toBe('31 December 2026');
  });

  it('writes numbers in letters up to nine', () => {
    expect([0, 1, 9, 10].map(inWords)).toEqual(['no', 'one', 'nine', '10']);
    expect([many(1, 'item'), many(2, 'item'), many(2, 'reply', 'replies')]).toEqual(['one item', 'two items', 'two replies']);
  });

  it('joins with commas and an and', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('names three, and says how many more; never “and one more”, which would be longer than the name', () => {
    expect(named(['A', 'B', 'C', 'D'])).toBe('‘A’, ‘B’, ‘C’ and ‘D’');
    expect(named(['A', 'B', 'C', 'D', 'E'])).toBe('‘A’, ‘B’, ‘C’ and two more');
  });

  it('closes a sentence once', () => {
    expect(['Done', 'Done.', 'Done?', 'He said “no.”', ''].map(sentence)).toEqual([
      'Done.',
      'Done.',
      'Done?',
      'He said “no.”',
      '',
    ]);
  });

  it('gives a level of a question its number, a check or pitfall its word alone', () => {
    expect(levelOf({ kind: 'question', levelNames: ['Absent', 'Emerging'] }, 2)).toBe('2 Emerging');
    expect(levelOf({ kind: 'check', levelNames: ['No', 'Partly', 'Yes'] }, 1)).toBe('No');
    expect(levelOf({ kind: 'question', levelNames: [] }, 4)).toBe('4');
  });

  it('writes the half between two people as a half', () => {
    expect([3, 2.5, 2.25].map(figure)).toEqual(['3', '2½', '2.3']);
  });
});
