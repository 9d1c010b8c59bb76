import { describe, expect, it } from '@jest/globals';
import { offline, Problem } from '../../platform/problem.js';
import { nothing } from './given.js';
import type { Entry, Standing } from './outbox.js';
import { savedWords } from './saved-words.js';

const entry = (standing: Standing, problem: Problem | null = null): Entry => ({
  draft: { given: nothing, expectedVersion: null },
  standing,
  problem,
});
const saved = {
  itemCode: 'DB-01',
  roundNumber: 1,
  kind: 'dont-know' as const,
  level: null,
  reason: null,
  comment: null,
  shareComment: false,
  standing: false,
  version: 1,
};

describe('what is said about saving', () => {
  it('is saved only where nothing is on its way and the server holds an answer', () => {
    expect(savedWords(undefined, saved)).toBe('Saved');
    expect(savedWords(undefined, undefined)).toBe('Not answered yet');
    for (const standing of ['unfinished', 'saving', 'retrying', 'conflict', 'not-counted', 'refused'] as const) {
      expect(savedWords(entry(standing), saved)).not.toMatch(/^Saved/);
    }
  });

  it('names the network only where it is the network', () => {
    expect(savedWords(entry('retrying', offline()), saved)).toBe('Not saved: no network, we keep trying');
    expect(savedWords(entry('retrying', new Problem({ code: 'not-ready', status: 503, title: '' })), saved)).toBe(
      'Not saved: Candour does not answer, we keep trying',
    );
  });

  it('says that an answer which stays closed was given earlier', () => {
    expect(savedWords(undefined, { ...saved, kind: null })).toBe('Answered earlier');
  });
});
