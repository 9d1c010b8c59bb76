import { describe, expect, it } from '@jest/globals';
import { groupOf, inOneLine, uses } from './uses.js';

describe('what an instrument is for', () => {
  it('is listed once, under what sets it apart from a plain one for the board', () => {
    expect(groupOf({ answeredBy: ['board'] })).toBe('board');
    expect(groupOf({ answeredBy: ['board', 'teams'] })).toBe('teams');
    expect(groupOf({ answeredBy: ['board', 'system'] })).toBe('system');
  });

  it('has a heading for every use there is', () => {
    const all = ['board', 'person', 'room', 'teams', 'system', 'agenda'] as const;
    for (const who of all) expect(uses.map((use) => use.who)).toContain(groupOf({ answeredBy: [who] }));
  });

  it('is told in its first sentence', () => {
    expect(inOneLine('Helps a board see e.g. its gaps. Each member scores alone.')).toBe('Helps a board see e.g. its gaps.');
    expect(inOneLine('Without an end')).toBe('Without an end');
  });
});
