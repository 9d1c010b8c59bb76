import { describe, expect, it } from '@jest/globals';
import { asProblem, isProblem, problemFrom } from './problem.js';

describe('a refusal', () => {
  it('keeps the code, the words and what is wrong with each field', () => {
    const problem = problemFrom(400, {
      code: 'invalid-request',
      title: 'Something in the request is not right',
      detail: 'Look at the fields.',
      errors: [
        { path: 'email', message: 'Enter an e-mail address' },
        { path: 'email', message: 'A second word about the same field' },
      ],
    });
    expect(problem).toMatchObject({ code: 'invalid-request', status: 400, detail: 'Look at the fields.' });
    expect(problem.fields).toEqual({ email: 'Enter an e-mail address' });
  });

  it('is a Problem also where something other than our API answered', () => {
    expect(problemFrom(502, '<html>')).toMatchObject({ code: 'status-502', status: 502, title: 'Something went wrong' });
  });

  it('is told apart by its code, and any other error is not one', () => {
    expect(isProblem(problemFrom(409, { code: 'round-locked' }), 'round-locked')).toBe(true);
    expect(isProblem(problemFrom(409, { code: 'conflict' }), 'round-locked')).toBe(false);
    expect(isProblem(new Error('boom'))).toBe(false);
    expect(asProblem(new Error('boom')).code).toBe('unexpected');
  });
});
