import { describe, expect, it } from '@jest/globals';
import { fromFiles } from './from-files.js';

describe('fromFiles', () => {
  it('takes a secret from the file that is named for it, without the line end', () => {
    const env = fromFiles({ CANDOUR_SECRET_FILE: '/run/secrets/candour', PORT: '3000' }, (path) => `the content of ${path}\n`);
    expect(env).toMatchObject({ CANDOUR_SECRET: 'the content of /run/secrets/candour', PORT: '3000' });
  });

  it('leaves everything else as it is', () => {
    expect(fromFiles({ DATABASE_URL: 'postgres://here' })).toEqual({ DATABASE_URL: 'postgres://here' });
  });

  it('does not start quietly without a file that was named', () => {
    expect(() => fromFiles({ CANDOUR_SECRET_FILE: '/nowhere/at/all' })).toThrow(/nowhere/);
  });
});
