import { describe, expect, it } from '@jest/globals';
import { Problem } from '../platform/problem.js';
import { whatIsWrong } from './what-is-wrong.js';

const refused = (fields: Record<string, string>) =>
  new Problem({ code: 'invalid-request', status: 400, title: 'Not right', fields });

describe('what is said above a form', () => {
  it('is what the API refused, also where the form names that field as right', () => {
    expect(whatIsWrong({ words: undefined, theme: undefined }, refused({ words: 'Use 1,000 characters or fewer' }))).toEqual([
      ['words', 'Use 1,000 characters or fewer'],
    ]);
  });

  it('is in the words of the form where both find something wrong', () => {
    expect(
      whatIsWrong({ words: 'Say it in a sentence' }, refused({ words: 'Please fill in words', until: 'Too early' })),
    ).toEqual([
      ['words', 'Say it in a sentence'],
      ['until', 'Too early'],
    ]);
  });

  it('is nothing where nothing is wrong', () => {
    expect(whatIsWrong({ words: undefined }, null)).toEqual([]);
  });
});
