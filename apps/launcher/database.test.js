// @ts-check
import { describe, expect, it } from '@jest/globals';
import { urlsFrom } from './database.js';

describe('which database is meant', () => {
  const kept = () => 'kept';

  it('is the embedded one when nothing is said', () => expect(urlsFrom({}, kept)).toBeUndefined());

  it('is as said when both addresses are given; no password is touched', () => {
    const urls = urlsFrom(
      { DATABASE_URL: 'postgres://app:a@db/candour', CANDOUR_OWNER_URL: 'postgres://boss:b@db/candour' },
      kept,
    );
    expect(urls).toEqual({ appUrl: 'postgres://app:a@db/candour', ownerUrl: 'postgres://boss:b@db/candour', embedded: false });
  });

  it('gives the program a role of its own when only one address is given', () => {
    const urls = urlsFrom({ DATABASE_URL: 'postgres://boss:b%40@db:5433/candour' }, kept);
    expect(urls).toMatchObject({
      ownerUrl: 'postgres://boss:b%40@db:5433/candour',
      appUrl: 'postgres://candour_app:kept@db:5433/candour',
      appPassword: 'kept',
    });
  });

  it('asks for the other address when the only one is of the role that may not migrate', () => {
    expect(() => urlsFrom({ DATABASE_URL: 'postgres://candour_app:a@db/candour' }, kept)).toThrow('CANDOUR_OWNER_URL');
  });
});
