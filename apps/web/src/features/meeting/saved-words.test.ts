import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../platform/problem.js';
import type { AnswerOnItsWay, Draft, MyAnswer } from './room-answer.js';
import { chosenWords, lateWords, savedWords } from './saved-words.js';

const draft: Draft = {
  ...{ itemCode: 'Q4', roundNumber: 1, comment: null, shareComment: false, expectedVersion: null },
  given: { kind: 'level', level: 3, reason: '' },
  said: 'Developing',
};
const row: MyAnswer = {
  ...{ itemCode: 'Q4', roundNumber: 1, kind: 'level', level: 2, reason: null, comment: null, shareComment: false },
  ...{ standing: false, version: 1 },
};
const anAnswer = (standing: AnswerOnItsWay['standing'], changes: Partial<AnswerOnItsWay> = {}): AnswerOnItsWay => ({
  ...{ draft, standing, problem: null, held: null, late: true },
  ...changes,
});
const problem = (status: number, code = 'x') => new Problem({ code, status, title: 'No', detail: 'It was refused.' });

describe('what is said of an answer', () => {
  it('is *saved* only where the server holds it', () => {
    const all = (['unfinished', 'saving', 'retrying', 'not-counted', 'elsewhere', 'refused'] as const).map((standing) =>
      savedWords(anAnswer(standing), row),
    );
    for (const words of all) expect(words).toMatch(/^(Saving…$|Not )/);
    expect([savedWords(null, null), savedWords(null, row), savedWords(anAnswer('saved'), null)]).toEqual([
      'Not answered yet',
      'Saved',
      'Saved',
    ]);
    expect(savedWords(null, { ...row, standing: true })).toBe('Your earlier answer stands');
  });

  it('names what is in the way, and what to do about it', () => {
    const retrying = (status: number, code?: string) =>
      savedWords(anAnswer('retrying', { problem: problem(status, code) }), null);
    expect(retrying(0, 'offline')).toBe('Not saved yet: no connection. We keep trying, stay on this page');
    expect(retrying(503)).toBe('Not saved yet: Candour does not answer. We keep trying, stay on this page');
    expect(retrying(409, 'meeting-paused')).toBe('Not saved yet: the meeting is paused. We keep trying, stay on this page');
    expect(savedWords(anAnswer('refused', { problem: problem(401) }), null)).toBe(
      'Not saved: you are signed out. Your answer waits on this device',
    );
    expect(savedWords(anAnswer('refused', { problem: problem(409) }), null)).toBe('Not saved: It was refused.');
  });

  it('tells, once a vote is over, what counted', () => {
    expect(lateWords(anAnswer('saved'), 'item 4')).toBe('Counted: your answer to item 4 arrived in time');
    expect(lateWords(anAnswer('not-counted'), 'item 4')).toBe(
      'Not counted: the vote on item 4 was locked before your last answer arrived. You have no answer in that vote',
    );
    expect(lateWords(anAnswer('not-counted', { held: row }), 'item 4')).toContain('The answer that you gave before it counted');
    expect(lateWords(anAnswer('retrying', { problem: problem(0, 'offline') }), 'item 4')).toContain('We do not know yet whether');
  });

  it('gives its author their own words back', () => {
    const given = (kind: Draft['given']['kind'], reason = '') => chosenWords({ ...draft, given: { kind, level: null, reason } });
    expect(chosenWords(draft)).toBe('Developing');
    expect(given('dont-know')).toBe('I don’t know');
    expect(given('not-applicable', ' We run no theatres ')).toBe('Does not apply here: We run no theatres');
    expect(given('not-applicable')).toBe('Does not apply here, without a reason');
  });
});
