import { describe, expect, it } from '@jest/globals';
import { inCommon } from './in-common.js';

const action = (organisationId: string, theme = 'skills', ...codes: string[]) => ({
  organisationId,
  theme,
  instrumentTitle: 'Digital board',
  items: codes.map((code) => ({ code, title: `Item ${code}` })),
});

describe('what trusts have in common', () => {
  it('is said from three trusts on, for themes and for items', () => {
    expect(inCommon([action('a'), action('b')])).toEqual([]);
    expect(inCommon([action('a', 'skills', 'DB-01'), action('b', 'skills', 'DB-01'), action('c', 'data', 'DB-01')])).toEqual([
      'Three trusts share an action on ‘Item DB-01’.',
    ]);
    expect(inCommon(['a', 'b', 'c'].map((id) => action(id)))).toEqual(['Three trusts put time or money into ‘Skills of staff’.']);
  });

  it('counts a trust once, however many actions it shares', () => {
    expect(inCommon([action('a'), action('a'), action('a'), action('b')])).toEqual([]);
  });

  it('names themes by name and not by number, and how many are left', () => {
    const themes = ['skills', 'data', 'cyber', 'access', 'buying', 'records'];
    const actions = themes.flatMap((theme) => ['a', 'b', 'c'].map((id) => action(id, theme)));
    const [said] = inCommon([...actions, action('d', 'skills')]);
    expect(said).toMatch(/into ‘Buying, contracts and suppliers’ \(three trusts\), ‘Cyber/u);
    expect(said).toMatch(/and one more\.$/u);
  });
});
