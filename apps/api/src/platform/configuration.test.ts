import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.js';

const good = { DATABASE_URL: 'postgres://candour_app:x@127.0.0.1/candour', CANDOUR_SECRET: 'a-secret-of-our-own-0123456789' };

describe('readConfiguration', () => {
  it('takes what it is given and fills in the rest', () => {
    expect(readConfiguration(good)).toMatchObject({ port: 3000, host: '127.0.0.1', demonstration: false, webRoot: null });
  });

  it('names every mistake at once', () => {
    const act = () => readConfiguration({ PORT: 'many', CANDOUR_PUBLIC_URL: 'candour.example' });
    expect(act).toThrow(ConfigurationError);
    expect(act).toThrow(/DATABASE_URL is missing[\s\S]*CANDOUR_SECRET is missing[\s\S]*PORT must[\s\S]*CANDOUR_PUBLIC_URL/);
  });

  it.each(['changeme', 'secret', 'short'])('refuses to start with the default secret %s', (secret) => {
    expect(() => readConfiguration({ ...good, CANDOUR_SECRET: secret })).toThrow(/at least 24 characters/);
  });
});
