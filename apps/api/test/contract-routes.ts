import type { INestApplication } from '@nestjs/common';
import { describeContract } from '../src/contract.js';
import type { Requirement } from '../src/platform/http/requires.js';

/** The little of JSON Schema that our DTOs describe themselves with. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly operationId: string;
  readonly requires: Requirement;
  readonly pathParameters: readonly string[];
  /** What an address must carry behind its question mark, with a value for each. */
  readonly query: Readonly<Record<string, string>>;
  readonly body: Schema | null;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-requires'?: Requirement;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
}

/** Every route of the API as its contract has it, with the schemas of request bodies resolved. A route without a requirement throws. */
export function routesOf(app: INestApplication): Route[] {
  const document = describeContract(app);
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    (Object.entries(operations) as [Route['method'], Operation][]).map(([method, operation]) => {
      const requires = operation['x-requires'];
      if (!requires) throw new Error(`${method} ${path} says nothing about who may call it`);
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        method,
        path: path.replace(/^\/api/, ''),
        operationId: operation.operationId,
        requires,
        pathParameters: (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name),
        query: Object.fromEntries(
          (operation.parameters ?? [])
            .filter((parameter) => parameter.in === 'query' && parameter.required)
            .map((parameter) => [parameter.name, String(exampleOf(parameter.schema ?? {}, parameter.name))]),
        ),
        body: schema ? resolved(schema, schemas) : null,
      };
    }),
  );
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.anyOf?.some(({ type }) => type === 'null')) return { ...resolved(schema.anyOf[0] ?? {}, schemas), nullable: true };
  if (schema.allOf?.[0]) return { ...schema, ...resolved(schema.allOf[0], schemas) };
  const properties =
    schema.properties &&
    Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, resolved(inner, schemas)]));
  return { ...schema, ...(properties && { properties }), ...(schema.items && { items: resolved(schema.items, schemas) }) };
}

const FORMATS: Record<string, string> = {
  uuid: '0199a000-0000-7000-8000-000000000000',
  date: '2026-11-22',
  'date-time': '2026-11-22T10:00:00Z',
  email: 'somebody@candour.example',
  password: 'a password that is long enough',
};

/** A value that the schema allows: the least of everything. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.nullable === true || (Array.isArray(schema.type) && schema.type.includes('null'))) return null;
  if (schema.enum) return schema.enum[0];
  if (schema.format && FORMATS[schema.format]) return FORMATS[schema.format];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}, name));
  if (schema.type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, exampleOf(inner, key)]));
  }
  if (name === 'link') return 'https://candour.example/evidence';
  return 'a'.repeat(Math.max(1, schema.minLength ?? 1));
}

/** A value of a type that the schema does not allow. */
export function wrongTypeFor(schema: Schema): unknown {
  return schema.type === 'object' || schema.properties || schema.type === 'array' ? 7 : { wrong: true };
}
