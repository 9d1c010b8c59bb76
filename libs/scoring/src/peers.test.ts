import { describe, expect, it } from '@jest/globals';
import { groupGap } from './groups.js';
import { type PeerLevel, peerFigure, systemFigure } from './peers.js';

const boards = (...levels: number[]): PeerLevel[] =>
  levels.map((level, index) => ({ level, leaders: [`chair ${index}`, `chief ${index}`] }));

describe('peerFigure', () => {
  it('needs six independent boards for a median and eight for quartiles', () => {
    expect(peerFigure(boards(1, 2, 3, 4, 5))).toEqual({ kind: 'too-few', boards: 5, needed: 6 });
    expect(peerFigure(boards(1, 2, 3, 3, 4, 5))).toEqual({ kind: 'median', boards: 6, median: 3, q1: null, q3: null });
    expect(peerFigure(boards(1, 2, 2, 3, 3, 4, 4, 5))).toEqual({ kind: 'median', boards: 8, median: 3, q1: 2, q3: 4 });
  });

  it('counts boards with a shared chair or chief executive once, by their lower median', () => {
    const shared = boards(1, 2, 3, 3, 4, 5);
    expect(peerFigure([...shared.slice(0, 5), { level: 5, leaders: ['chair 4', 'chief 9'] }])).toMatchObject({
      kind: 'too-few',
      boards: 5,
    });
    const group = [4, 5].map((level) => ({ level, leaders: ['one chair of both'] }));
    expect(peerFigure([...boards(1, 1, 1, 4, 4), ...group])).toMatchObject({ boards: 6, median: 2.5 });
  });

  it('joins boards over a third one', () => {
    const chain = [
      { level: 2, leaders: ['Ada'] },
      { level: 3, leaders: ['Ben'] },
      { level: 4, leaders: ['Ada', 'Ben'] },
    ];
    expect(peerFigure([...chain, ...boards(1, 1, 1, 1)])).toMatchObject({ kind: 'too-few', boards: 5 });
  });
});

describe('systemFigure', () => {
  it('needs three independent boards', () => {
    expect(systemFigure(boards(2, 4))).toEqual({ kind: 'too-few', boards: 2, needed: 3 });
    expect(systemFigure(boards(2, 4, 5))).toMatchObject({ median: 4, q1: null });
    expect(systemFigure([])).toEqual({ kind: 'too-few', boards: 0, needed: 3 });
  });
});

describe('groupGap', () => {
  const item = (executives: number[], nonExecutives: number[]) => ({ executives, nonExecutives });
  const six = (executives: number[], nonExecutives: number[]) => Array.from({ length: 6 }, () => item(executives, nonExecutives));

  it('gives one word over six items together', () => {
    // means 3.6 and 3.0
    expect(groupGap(six([0, 0, 2, 3, 0], [0, 0, 5, 0, 0]))).toBe('executives-higher');
    expect(groupGap(six([0, 0, 5, 0, 0], [0, 0, 2, 3, 0]))).toBe('non-executives-higher');
    expect(groupGap(six([0, 0, 3, 2, 0], [0, 0, 5, 0, 0]))).toBe('no-clear-difference');
  });

  it('counts half a level exactly as a difference', () => {
    expect(groupGap(six([0, 0, 3, 3, 0], [0, 0, 5, 0, 0]))).toBe('executives-higher');
  });

  it('says nothing for fewer than six items, or where one group gave fewer than five levels on any', () => {
    expect(groupGap(six([0, 0, 2, 3, 0], [0, 0, 5, 0, 0]).slice(1))).toBeNull();
    expect(groupGap([...six([0, 0, 2, 3, 0], [0, 0, 5, 0, 0]), item([0, 0, 4, 0, 0], [0, 0, 5, 0, 0])])).toBeNull();
  });
});
