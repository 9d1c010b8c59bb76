import { ANSWERED_BY, CHANGE_LABELS } from './instrument.js';
import { ITEM_KINDS } from './item.js';
import { itemSchema, list, object, text } from './schema-item.js';

const scale = object(
  {
    code: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' },
    title: text(80),
    kinds: {
      ...list({ enum: ITEM_KINDS }, 1, 6),
      description: 'The kinds of item that use this scale unless an item names another.',
    },
    better: { enum: ['higher', 'lower', 'neither'] },
    levels: {
      ...list(object({ value: { type: 'integer', minimum: 1, maximum: 10 }, name: text(40) }, ['value', 'name']), 2, 10),
    },
    offScale: { ...list(text(40), 0, 3), description: 'Answers on no level. Don’t know and not applicable always exist.' },
  },
  ['code', 'title', 'kinds', 'better', 'levels'],
);

const section = object(
  {
    code: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' },
    title: text(80),
    intro: text(600),
    items: list({ $ref: '#/definitions/item' }, 1, 40),
  },
  ['code', 'title', 'intro', 'items'],
);

const source = object(
  {
    code: { type: 'string', pattern: '^[A-Z][A-Z0-9]{0,11}$' },
    title: text(200),
    publisher: text(120),
    date: text(60),
    licence: text(200),
    use: text(300),
  },
  ['code', 'title', 'publisher', 'date', 'licence', 'use'],
);

const framework = object(
  {
    code: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' },
    title: text(200),
    publisher: text(120),
    date: text(60),
    parts: list(
      object({ code: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$' }, title: text(160) }, ['code', 'title']),
      1,
      80,
    ),
  },
  ['code', 'title', 'publisher', 'date', 'parts'],
);

const change = object(
  {
    items: list(text(12), 1, 200),
    label: { enum: CHANGE_LABELS },
    levelsStillCompare: { type: 'boolean' },
    note: text(600),
  },
  ['items', 'label', 'levelsStillCompare', 'note'],
);

const release = object(
  {
    published: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
    follows: { anyOf: [{ type: 'null' }, { $ref: '#/definitions/version' }] },
    summary: text(1200),
    changes: list(change, 0, 200),
  },
  ['published', 'follows', 'summary', 'changes'],
);

/**
 * The format of an instrument file, as JSON Schema draft 7 (what editors of YAML understand best).
 * `instrument.schema.json` is this very value, written out for editors; a test compares the two.
 */
export const INSTRUMENT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'An instrument of Candour, one version',
  ...object(
    {
      code: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,59}$' },
      version: { $ref: '#/definitions/version' },
      language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
      title: text(120),
      purpose: text(1200),
      answeredBy: {
        ...list({ enum: ANSWERED_BY }, 1, ANSWERED_BY.length),
        uniqueItems: true,
        description: 'Who it is for. A board, unless the file says otherwise.',
      },
      minutesToScore: { type: 'integer', minimum: 1, maximum: 240 },
      scales: list(scale, 0, 12),
      sections: list(section, 1, 20),
      sources: list(source, 1, 40),
      frameworks: list(framework, 0, 20),
      release,
    },
    ['code', 'version', 'language', 'title', 'purpose', 'minutesToScore', 'scales', 'sections', 'sources', 'release'],
  ),
  definitions: {
    version: { type: 'string', pattern: '^(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})$', description: 'major.minor, in quotes.' },
    item: itemSchema,
  },
};
