import { describe, expect, it } from '@jest/globals';
import { type AnswerRead, alsoCounts, type Part } from './read-across.js';

const answer = (instrumentCode: string, itemCode: string): AnswerRead => ({
  assessmentId: 'a',
  instrumentCode,
  instrumentVersion: '1.0',
  instrumentTitle: instrumentCode,
  itemCode,
  itemTitle: itemCode,
  kind: 'question',
  level: 3,
  levelName: 'Working',
  scale: 5,
  waveDate: '2026-03-01',
  sealed: true,
  corrected: null,
  relation: 'overlaps',
  relationWords: 'Overlaps with this',
  says: 'Candour',
});
const part = (code: string, ...answers: AnswerRead[]): Part => ({ code, title: code, answers });
const frameworks = [
  {
    code: 'f',
    title: 'A framework',
    publisher: 'Somebody',
    date: '2026',
    parts: [part('1', answer('x', 'X-01'), answer('y', 'Y-01')), part('2', answer('y', 'Y-01')), part('3')],
  },
];

describe('where one item also counts', () => {
  it('is each part that its crosswalk names, with what else was agreed for that part', () => {
    const found = alsoCounts({ frameworks }, { instrumentCode: 'y', itemCode: 'Y-01' });
    expect(found.map(({ part: { code }, others }) => [code, others.map(({ itemCode }) => itemCode)])).toEqual([
      ['1', ['X-01']],
      ['2', []],
    ]);
  });

  it('is nowhere for an item without an agreed level, and for the same code of another instrument', () => {
    expect(alsoCounts({ frameworks }, { instrumentCode: 'x', itemCode: 'X-02' })).toEqual([]);
    expect(alsoCounts({ frameworks }, { instrumentCode: 'x', itemCode: 'Y-01' })).toEqual([]);
  });
});
