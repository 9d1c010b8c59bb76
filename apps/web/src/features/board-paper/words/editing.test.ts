import { describe, expect, it } from '@jest/globals';
import { changedBy } from './editing.js';

describe('who wrote the words of the trust', () => {
  const change = (who: string, at: string, after: string) => ({ at, number: 1, who, what: 'Summary', before: null, after });

  it('is whoever last left them so', () => {
    const changes = [
      change('Grace Hu, company secretary', '2027-01-03T09:00:00Z', 'Ours'),
      change('Ada Roe, chief executive', '2027-01-02T09:00:00Z', 'Ours'),
    ];
    expect(changedBy(changes, ' Ours')).toBe('Changed by the trust: Grace Hu, company secretary, 3 January 2027 at 09:00');
  });

  it('is not guessed where the history does not know', () => {
    expect(changedBy([change('Grace Hu', '2027-01-03T09:00:00Z', 'Others')], 'Ours')).toBe('Changed by the trust');
  });
});
