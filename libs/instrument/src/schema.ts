import { ANSWERED_BY, CHANGE_LABELS } from './instrument.js';
import { ITEM_KINDS } from './item.js';
import { itemSchema, list, object, text, told } from './schema-item.js';

const name = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' };

const scale = object(
  {
    code: told(name, 'A scale of the same code is the same in every instrument.', 'maturity'),
    title: told(text(80), 'What the scale asks.', 'How far we have come'),
    kinds: told(list({ enum: ITEM_KINDS }, 1, 6), 'The kinds of item that use this scale unless an item names another.'),
    better: told({ enum: ['higher', 'lower', 'neither'] }, 'Which end a board would rather be at.'),
    levels: told(
      list(object({ value: { type: 'integer', minimum: 1, maximum: 10 }, name: text(40) }, ['value', 'name']), 2, 10),
      'Lowest first, counting 1, 2, 3. Put Yes and No in quotes.',
      [
        { value: 1, name: 'Not yet' },
        { value: 2, name: 'Starting' },
      ],
    ),
    offScale: told(list(text(40), 0, 3), 'Answers on no level. Don’t know and not applicable always exist and are not listed.'),
  },
  ['code', 'title', 'kinds', 'better', 'levels'],
);

const section = object(
  {
    code: told(name, 'Stable, as results are kept by it.', 'meaning'),
    title: text(80),
    intro: told(text(600), 'What this section is about, before its first item.'),
    items: list({ $ref: '#/definitions/item' }, 1, 40),
  },
  ['code', 'title', 'intro', 'items'],
);

const source = object(
  {
    code: told({ type: 'string', pattern: '^[A-Z][A-Z0-9]{0,11}$' }, 'What items name it by.', 'S3'),
    title: text(200),
    publisher: text(120),
    date: told(
      text(60),
      'When it was published, or when it was read: the text says which.',
      'No date given; read in November 2026',
    ),
    licence: text(200),
    use: told(text(300), 'What was taken from it.', 'Facts only. Every sentence here is our own wording.'),
  },
  ['code', 'title', 'publisher', 'date', 'licence', 'use'],
);

const framework = object(
  {
    code: told(name, 'The same in every instrument, with the same title, date and parts.', 'seven-lenses'),
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
    items: told(list(text(12), 1, 200), 'The items that this label is true of. An item is labelled once.', ['DB-01']),
    label: told(
      { enum: CHANGE_LABELS },
      'wording: other words for the same. scope: what is asked or held back changed, or an item came, went or moved. scale: what a level is changed.',
    ),
    levelsStillCompare: told(
      { type: 'boolean' },
      'Whether a level agreed before means the same now. False after a change of kind, scale, gate or links, and for what came or went.',
    ),
    note: told(text(600), 'What changed and why, for those who compare.'),
  },
  ['items', 'label', 'levelsStillCompare', 'note'],
);

const release = object(
  {
    published: told(
      { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
      'A day, in quotes.',
      '2026-11-22',
    ),
    follows: told(
      { anyOf: [{ type: 'null' }, { $ref: '#/definitions/version' }] },
      'The version right before this one; null for the first.',
      '1.0',
    ),
    summary: told(text(1200), 'What a board that used the version before should know.'),
    changes: told(
      list(change, 0, 200),
      'Every scored item that changed in more than its title, sources or crosswalk. Empty for the first version.',
    ),
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
  description: 'content/<code>/<version>.yaml; a translation stands beside it as <version>.<language>.yaml.',
  ...object(
    {
      code: told(
        { type: 'string', pattern: '^[a-z][a-z0-9-]{1,59}$' },
        'The folder it stands in. Stable for ever.',
        'digital-board',
      ),
      version: { $ref: '#/definitions/version' },
      language: told(
        { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
        'BCP 47. The original is en-GB.',
        'en-GB',
        'cy',
      ),
      title: text(120),
      purpose: told(text(1200), 'Whom it helps to see what, and how to choose an answer.'),
      answeredBy: told(
        { ...list({ enum: ANSWERED_BY }, 1, ANSWERED_BY.length), uniqueItems: true },
        'Who it is for. A board, unless the file says otherwise.',
      ),
      minutesToScore: told({ type: 'integer', minimum: 1, maximum: 240 }, 'For one member alone, with time to think.', 20),
      scales: list(scale, 0, 12),
      sections: list(section, 1, 20),
      sources: told(list(source, 1, 40), 'The documents that the items were written from.'),
      frameworks: told(list(framework, 0, 20), 'Other frameworks that items are related to, each copied whole.'),
      release,
    },
    ['code', 'version', 'language', 'title', 'purpose', 'minutesToScore', 'scales', 'sections', 'sources', 'release'],
  ),
  definitions: {
    version: told(
      { type: 'string', pattern: '^(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})$' },
      'major.minor, in quotes.',
      '1.0',
      '1.1',
    ),
    item: itemSchema,
  },
};
