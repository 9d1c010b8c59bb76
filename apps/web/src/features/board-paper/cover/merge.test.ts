import { describe, expect, it } from '@jest/globals';
import { merge } from './merge.js';

const from = { sponsor: 'Ada', legal: '', risks: [{ title: 'One' }] };

describe('a form that somebody else saved meanwhile', () => {
  it('takes theirs where this person changed nothing', () => {
    expect(merge(from, { ...from, legal: 'Mine' }, { ...from, sponsor: 'Grace' })).toEqual({
      form: { ...from, sponsor: 'Grace', legal: 'Mine' },
      taken: ['sponsor'],
      against: [],
    });
  });

  it('keeps what was typed where both changed the same, and says so', () => {
    const mine = { ...from, risks: [{ title: 'Mine' }] };
    expect(merge(from, mine, { ...from, risks: [{ title: 'Theirs' }] })).toEqual({ form: mine, taken: [], against: ['risks'] });
  });

  it('sees nothing where both came to the same', () => {
    const same = { ...from, sponsor: 'Grace' };
    expect(merge(from, same, same)).toEqual({ form: same, taken: [], against: [] });
  });
});
