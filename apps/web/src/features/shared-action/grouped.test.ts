import { describe, expect, it } from '@jest/globals';
import { grouped } from './grouped.js';
import type { Shared } from './queries.js';

const action = (organisationId: string, theme: string, ...codes: string[]): Shared => ({
  id: `${organisationId} ${theme}`,
  organisationId,
  organisationName: organisationId,
  kind: 'do',
  words: 'Train',
  due: '2027-01-31',
  instrumentTitle: 'Digital board',
  items: codes.map((code) => ({ code, title: `Item ${code}` })),
  theme,
  portfolio: null,
  sharedOn: '2026-11-01',
});
const themes = [
  { code: 'skills', words: 'Skills of staff' },
  { code: 'data', words: 'Data' },
];

describe('shared actions in groups', () => {
  it('stand by theme in the order of the alphabet, with how many trusts share each', () => {
    const groups = grouped(
      [action('a', 'skills'), action('b', 'data'), action('b', 'skills'), action('b', 'skills')],
      'theme',
      themes,
    );
    expect(groups.map(({ heading, trusts, actions }) => [heading, trusts, actions.length])).toEqual([
      ['Data', 1, 1],
      ['Skills of staff', 2, 3],
    ]);
  });

  it('stand at each of their items, and apart where they have none', () => {
    const groups = grouped([action('a', 'skills', 'DB-02', 'DB-01'), action('b', 'data')], 'item', themes);
    expect(groups.map(({ heading }) => heading)).toEqual(['Item DB-01', 'Item DB-02', 'On no single item']);
  });
});
