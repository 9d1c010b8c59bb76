import { describe, expect, it } from '@jest/globals';
import { diffVersions } from './diff-versions.js';
import { edited, FIRST, read, secondText } from './two-versions.fixture.js';

const difference = (...edits: readonly (readonly [string, string])[]) => diffVersions(read(FIRST), read(secondText(edits)));
const itemOf = (code: string, ...edits: readonly (readonly [string, string])[]) =>
  difference(...edits).items.find((one) => one.code === code);

/** Two more questions, in a section of their own, to move about. */
const MORE = ['EX-07', 'EX-08']
  .map(
    (code) =>
      `      - { code: ${code}, kind: card, title: ${code}, question: What of ${code}?, whyItMatters: Because., sources: [S3.C2] }\n`,
  )
  .join('');
const withMore = edited(FIRST, ['      - code: EX-06\n', `${MORE}      - code: EX-06\n`]);

describe('what differs between two versions', () => {
  it('is nothing between a version and itself, but for its number', () => {
    expect(difference()).toEqual({
      code: 'example',
      before: '1.0',
      after: '1.1',
      whole: [],
      scales: [],
      sections: [],
      items: [],
      sources: [],
      frameworks: [],
    });
  });

  it('is each changed field with its words before and after', () => {
    expect(itemOf('EX-01', ['How far are we?', 'How far have we come?'], ['[Not far., Far.]', '[Not far., Very far.]'])).toEqual({
      code: 'EX-01',
      title: 'A question',
      status: 'kept',
      moved: null,
      fields: [
        { name: 'question', concern: 'words', before: 'How far are we?', after: 'How far have we come?' },
        { name: 'statement of level 2', concern: 'words', before: 'Far.', after: 'Very far.' },
      ],
    });
  });

  it('says nothing before or after where a field was not there or is there no longer', () => {
    const [without] = read(edited(FIRST, ['        gate: true\n', ''])).sections;
    expect(without?.items[0]?.gate).toBe(false);
    expect(itemOf('EX-04', ['title: Mine, ', 'title: Mine, whatGoodLooksLike: A habit., '])?.fields).toEqual([
      { name: 'what good looks like', concern: 'words', before: null, after: 'A habit.' },
    ]);
  });

  it.each([
    ['gate', 'rule', [['        gate: true\n', '']]],
    ['title', 'reference', [['title: A check', 'title: The check']]],
    ['crosswalk', 'reference', [['relation: overlaps', 'relation: subset']]],
    ['sources', 'reference', [['sources: [S3.P1]', 'sources: [S3.P2]']]],
    ['how many to choose', 'rule', [['chooseAtMost: 2', 'chooseAtMost: 3']]],
    ['options', 'words', [['The other]', 'Another]']]],
    ['kind', 'scale', [['code: EX-05, kind: card', 'code: EX-05, kind: reflection']]],
  ] as const)('knows what a changed %s touches: %s', (name, concern, edits) => {
    const changed = difference(...edits).items.flatMap(({ fields }) => fields);
    expect(changed).toEqual([expect.objectContaining({ name, concern })]);
  });

  it('says of a scale what becomes of every item that uses it', () => {
    const { scales, items } = difference(['    better: lower', '    better: neither']);
    expect(scales).toEqual([
      expect.objectContaining({
        code: 'warning',
        fields: [
          {
            name: 'scale',
            concern: 'scale',
            before: 'warning: 2 levels, lower is better',
            after: 'warning: 2 levels, neither end is better',
          },
        ],
      }),
    ]);
    expect(items.map(({ code, fields }) => [code, fields.map(({ name }) => name)])).toEqual([['EX-03', ['scale']]]);
  });

  it('lists what came and what went without going through all their fields', () => {
    const { items } = diffVersions(read(withMore), read(FIRST));
    expect(items.map(({ code, status, fields }) => [code, status, fields])).toEqual([
      ['EX-07', 'removed', []],
      ['EX-08', 'removed', []],
    ]);
    expect(diffVersions(read(FIRST), read(withMore)).items.map(({ code, status }) => [code, status])).toEqual([
      ['EX-07', 'added'],
      ['EX-08', 'added'],
    ]);
  });

  it('moves only what changed its place among the others, not what stands lower because something came before it', () => {
    const [seven = '', eight = ''] = MORE.split(/(?<=\n)/);
    const swapped = edited(withMore, [seven, ''], [eight, `${eight}${seven}`]);
    expect(diffVersions(read(withMore), read(swapped)).items.filter(({ moved }) => moved !== null)).toHaveLength(1);
    const moved = edited(withMore, [seven, ''], ['      - code: EX-02\n', `${seven}      - code: EX-02\n`]);
    expect(diffVersions(read(withMore), read(moved)).items).toEqual([
      {
        code: 'EX-07',
        title: 'EX-07',
        status: 'kept',
        moved: { from: { section: 'second', position: 3 }, to: { section: 'first', position: 2 } },
        fields: [],
      },
    ]);
  });

  it('covers the instrument as a whole, its sections, its sources and its frameworks', () => {
    const { whole, sections, sources, frameworks } = difference(
      ['purpose: To test the reader.', 'purpose: To try the reader.'],
      ['minutesToScore: 5', 'minutesToScore: 6'],
      ['intro: The second section.', 'intro: The last section.'],
      ['licence: Open', 'licence: Closed'],
      ['{ code: vision, title: Vision }', '{ code: vision, title: Vision }, { code: plan, title: Plan }'],
    );
    const changes = [sections, sources, frameworks].map((parts) =>
      parts.map(({ code, fields }) => [code, fields.map(({ name }) => name)]),
    );
    expect([whole.map(({ name }) => name), ...changes]).toEqual([
      ['purpose', 'minutes to score'],
      [['second', ['introduction']]],
      [['S3', ['licence']]],
      [['lenses', ['part plan']]],
    ]);
  });
});
