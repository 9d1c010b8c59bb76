import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Finding, Path } from './mistake.js';
import { INSTRUMENT_SCHEMA } from './schema.js';

let compiled: ValidateFunction | undefined;

/** What of the file is not as the format says. The schema is compiled when first used: a page that only shows items never pays for it. */
export function mistakesOfSchema(value: unknown): readonly Finding[] {
  compiled ??= new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, verbose: false }).compile(INSTRUMENT_SCHEMA);
  if (compiled(value)) return [];
  return (compiled.errors ?? []).filter((one) => one.keyword !== 'anyOf').map((one) => finding(one, value));
}

function finding(error: ErrorObject, value: unknown): Finding {
  const path = pathOf(error.instancePath, value);
  const params: Readonly<Record<string, unknown>> = error.params;
  const extra = params.additionalProperty;
  if (error.keyword === 'additionalProperties' && typeof extra === 'string') {
    return { path: [...path, extra], message: `The format has no field "${extra}" here.` };
  }
  return { path, message: inWords(error, params) };
}

function inWords({ keyword, message }: ErrorObject, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing.`;
    case 'enum':
      return `Must be one of: ${(params.allowedValues as readonly string[]).join(', ')}.`;
    case 'type':
      return `Must be ${KINDS_OF_VALUE[String(params.type)] ?? params.type}.`;
    case 'pattern':
      return params.pattern === '\\S' ? 'Must not be blank.' : `Must look like ${params.pattern} (put numbers in quotes).`;
    case 'minLength':
      return 'Must not be empty.';
    case 'maxLength':
      return `Must be ${params.limit} characters or fewer.`;
    case 'minItems':
      return `Must have ${params.limit} or more entries.`;
    case 'maxItems':
      return `Must have ${params.limit} or fewer entries.`;
    case 'minimum':
      return `Must be ${params.limit} or more.`;
    case 'maximum':
      return `Must be ${params.limit} or less.`;
    case 'uniqueItems':
      return 'Must not say the same thing twice.';
    default:
      return `Does not hold: ${message ?? keyword}.`;
  }
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'text (put numbers and true or false in quotes)',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  null: 'null or text',
};

/** Turns a JSON pointer into a way: a step is a number exactly where the value around it is a list. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let around: unknown = value;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    if (Array.isArray(around)) {
      path.push(Number(step));
      around = around[Number(step)];
    } else {
      path.push(step);
      around = typeof around === 'object' && around !== null ? Reflect.get(around, step) : undefined;
    }
  }
  return path;
}
