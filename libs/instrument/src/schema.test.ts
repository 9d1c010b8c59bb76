import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { asFile } from './as-file.js';
import { publishedInstruments } from './content.js';
import { INSTRUMENT_SCHEMA } from './schema.js';

const written: unknown = JSON.parse(readFileSync(new URL('../instrument.schema.json', import.meta.url), 'utf8'));

it('the schema that editors read is the one that the reader uses (write it with "npm run schema --workspace libs/instrument")', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(INSTRUMENT_SCHEMA)));
});

/** Every part of the schema that gives examples, with its way. */
function withExamples(schema: unknown, way: string): { way: string; schema: Record<string, unknown>; examples: unknown[] }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = schema as Record<string, unknown>;
  const inner = Object.entries(own).flatMap(([key, one]) => (key === 'examples' ? [] : withExamples(one, `${way}/${key}`)));
  return Array.isArray(own.examples) ? [{ way, schema: own, examples: own.examples }, ...inner] : inner;
}

it('the examples that editors offer are right by the schema that they stand in', () => {
  const parts = withExamples(INSTRUMENT_SCHEMA, '');
  expect(parts.length).toBeGreaterThan(10);
  for (const { way, schema, examples } of parts) {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile({
      ...schema,
      definitions: INSTRUMENT_SCHEMA.definitions,
    });
    expect([way, examples.filter((example) => !validate(example))]).toEqual([way, []]);
  }
});

it('an instrument that is exported as JSON is right by the schema that is written out', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(written as object);
  for (const one of publishedInstruments())
    expect([one.code, validate(asFile(one)), validate.errors]).toEqual([one.code, true, null]);
});
