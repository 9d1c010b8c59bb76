import { describe, expect, it } from '@jest/globals';
import { mistakesIn, Row } from './examples.js';

const row = (cells: Readonly<Record<string, string>>) => new Row('some.examples.md:7', new Map(Object.entries(cells)));

describe('a row of worked examples', () => {
  it('holds what is right, as exactly as it is written', () => {
    const cells = {
      given: '1 2 3',
      mean: '2',
      third: '0.33',
      exactly: '1/3',
      none: '–',
      word: 'strong',
      so: 'yes',
      both: '1 2½',
    };
    const results = { mean: 2, third: 1 / 3, exactly: 1 / 3, none: null, word: 'strong', so: true, both: [1, 2.5] };
    expect(
      mistakesIn(row(cells), (one) => {
        expect(one.numbers('given')).toEqual([1, 2, 3]);
        return results;
      }),
    ).toEqual([]);
  });

  it.each([
    ['0.33', 0.34],
    ['1/3', 0.3333],
    ['2', 3],
    ['2', null],
    ['–', 0],
    ['no', true],
    ['strong', 'wide'],
    ['1 2', [1, 3]],
    ['1 2', [1]],
    ['none', 1],
  ])('fails with its file and line where %s is written of %j', (cell, value) => {
    expect(mistakesIn(row({ result: cell }), () => ({ result: value }))).toEqual([
      `some.examples.md:7: result is written ${cell}, and is ${JSON.stringify(value)}`,
    ]);
  });

  it('fails where a column is neither read nor worked out, but for the reason why', () => {
    expect(mistakesIn(row({ forgotten: '1', why: 'the third of five' }), () => ({}))).toEqual([
      'some.examples.md:7: nobody reads or works out ‘forgotten’',
    ]);
    expect(() => mistakesIn(row({}), (one) => ({ result: one.number('missing') }))).toThrow('no column ‘missing’');
  });
});
