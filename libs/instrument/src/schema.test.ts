import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { INSTRUMENT_SCHEMA } from './schema.js';

it('the schema that editors read is the one that the reader uses (write it with "npm run schema --workspace libs/instrument")', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../instrument.schema.json', import.meta.url), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(INSTRUMENT_SCHEMA)));
});
