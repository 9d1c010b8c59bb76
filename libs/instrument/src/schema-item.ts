import { ITEM_KINDS, RELATIONS } from './item.js';

type Schema = Readonly<Record<string, unknown>>;

/** Text that says something, up to so many characters. */
export const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' });

export const list = (items: Schema, minItems: number, maxItems: number): Schema => ({ type: 'array', items, minItems, maxItems });

/** An object with these fields and no others. */
export const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const itemCode: Schema = { type: 'string', pattern: '^[A-Z]{2,4}-\\d{2,3}$' };
const sourceCode: Schema = { type: 'string', pattern: '^[A-Z][A-Z0-9]{0,11}\\.[A-Za-z0-9]{1,8}$' };

const crosswalk = object({ framework: text(40), part: text(40), relation: { enum: RELATIONS }, says: text(120) }, [
  'framework',
  'part',
  'relation',
  'says',
]);

const poll = object(
  {
    options: { ...list(text(160), 2, 20), uniqueItems: true },
    chooseAtLeast: { type: 'integer', minimum: 1, maximum: 20 },
    chooseAtMost: { type: 'integer', minimum: 1, maximum: 20 },
  },
  ['options', 'chooseAtLeast', 'chooseAtMost'],
);

/** What an item may carry. What it must or may not have because of its kind is said by `mistakesOfKind`, in words that help more. */
export const itemSchema: Schema = {
  ...object(
    {
      code: itemCode,
      kind: { enum: ITEM_KINDS },
      title: text(70),
      question: text(400),
      whyItMatters: text(700),
      scale: { ...text(40), description: 'Only where the item does not use the usual scale of its kind.' },
      gate: { type: 'boolean', description: 'The section cannot stand above this question. Only for a question.' },
      statements: { ...list(text(400), 2, 10), description: 'One for each level of the scale, lowest first.' },
      poll,
      links: { ...list(itemCode, 1, 10), uniqueItems: true, description: 'The questions that this check or pitfall holds back.' },
      evidenceThatWouldShow: list(text(240), 1, 6),
      followUpQuestions: list(text(240), 2, 2),
      whatGoodLooksLike: text(700),
      sources: { ...list(sourceCode, 1, 12), uniqueItems: true },
      crosswalk: list(crosswalk, 0, 20),
    },
    ['code', 'kind', 'title', 'question', 'whyItMatters', 'sources'],
  ),
};
