import { ITEM_KINDS, RELATIONS } from './item.js';

type Schema = Readonly<Record<string, unknown>>;

/** Text that says something, up to so many characters. */
export const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' });

export const list = (items: Schema, minItems: number, maxItems: number): Schema => ({ type: 'array', items, minItems, maxItems });

/** What an editor shows beside a field. */
export const told = (schema: Schema, description: string, ...examples: readonly unknown[]): Schema => ({
  ...schema,
  description,
  ...(examples.length > 0 ? { examples } : {}),
});

/** An object with these fields and no others. */
export const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const itemCode: Schema = { type: 'string', pattern: '^[A-Z]{2,4}-\\d{2,3}$' };
const sourceCode: Schema = { type: 'string', pattern: '^[A-Z][A-Z0-9]{0,11}\\.[A-Za-z0-9]{1,8}$' };

const crosswalk = told(
  object(
    {
      framework: told(text(40), 'A code of the list of frameworks.', 'seven-lenses'),
      part: told(text(40), 'A code of the parts of that framework.', 'vision'),
      relation: told(
        { enum: RELATIONS },
        'Read from the item: it is equal to the part, a subset or a superset of it, overlaps with it, or supports it.',
      ),
      says: told(text(120), 'Who says that the relation holds.', 'Candour'),
    },
    ['framework', 'part', 'relation', 'says'],
  ),
  'One relation to a part of another framework. Only where it honestly holds.',
);

const poll = told(
  object(
    {
      options: told({ ...list(text(160), 2, 20), uniqueItems: true }, 'In no order of merit.'),
      chooseAtLeast: { type: 'integer', minimum: 1, maximum: 20 },
      chooseAtMost: { type: 'integer', minimum: 1, maximum: 20 },
    },
    ['options', 'chooseAtLeast', 'chooseAtMost'],
  ),
  'Only for a poll: what people choose from, and how many of it.',
);

/** What an item may carry. What it must or may not have because of its kind is said by `mistakesOfKind`, in words that help more. */
export const itemSchema: Schema = {
  ...object(
    {
      code: told(itemCode, 'Stable for ever, and used by no other instrument. The prefix is that of the instrument.', 'DB-01'),
      kind: told(
        { enum: ITEM_KINDS },
        'question: a level of maturity. check: does it hold. pitfall: is this us. reflection: private, how often. card: a prompt. poll: a choice.',
      ),
      title: told(text(70), 'Eight words or fewer.', 'One shared understanding of digital'),
      question: told(
        text(400),
        'What a member answers, in one sentence.',
        'How far ahead is our digital strategy costed and paid for?',
      ),
      whyItMatters: told(text(700), 'Why a board should care, in two or three sentences. It must not hint at an answer.'),
      scale: told(text(40), 'Only where the item does not use the usual scale of its kind.'),
      gate: told({ type: 'boolean' }, 'The section cannot stand above this question. Only for a question.'),
      statements: told(
        list(text(400), 2, 10),
        'One for each level of the scale, lowest first: what a board at this level would see of itself.',
      ),
      poll,
      links: told({ ...list(itemCode, 1, 10), uniqueItems: true }, 'The questions that this check or pitfall holds back.', [
        'DB-01',
      ]),
      evidenceThatWouldShow: told(list(text(240), 1, 6), 'Documents or data that somebody could be shown.'),
      followUpQuestions: told(list(text(240), 2, 2), 'Two questions to ask next.'),
      whatGoodLooksLike: told(text(700), 'A scene that one could see or hear.'),
      sources: told(
        { ...list(sourceCode, 1, 12), uniqueItems: true },
        'The elements that the item covers: the code of a source, a dot, the element.',
        ['S3.Q1'],
      ),
      crosswalk: list(crosswalk, 0, 20),
    },
    ['code', 'kind', 'title', 'question', 'whyItMatters', 'sources'],
  ),
};
