import { describe, expect, it } from '@jest/globals';
import type { SideBySideResponse } from '../findings/side-by-side.dto.js';
import { changeBasis, sideBasis, sideRows } from './rows.js';

const figure = (level: number) => ({ level, words: `Level ${level}`, evidenceGrade: null, overClaim: null });
const side = (name: string) => ({
  ...{ organisationId: name, name, words: '' },
  ...{ waveDate: null, method: null, coverage: null, instrumentVersion: null },
});
const sides = (trusts: readonly (readonly [name: string, level: number])[]): Pick<SideBySideResponse, 'pairs'> => ({
  pairs: trusts.map(([name, level]) => ({
    system: side('System'),
    trust: side(name),
    sentence: '',
    items: [
      {
        ...{ code: 'SA-01', title: 'Shared aims', question: '', gap: 0, words: '', whyNot: null },
        system: figure(3),
        trust: figure(level),
      },
    ],
  })),
});
const told = (trusts: readonly (readonly [string, number])[], leaders: readonly (readonly [string, readonly string[]])[] = []) =>
  sideRows(sides(trusts) as SideBySideResponse, new Map(leaders))[0]?.trusts;

const TRIO = [
  ['Ashby', 4],
  ['Fernmoor', 2],
  ['Northwick', 2],
] as const;

describe('the trusts of a question in the paper of their system', () => {
  it('are counted by level from three independent boards', () => {
    expect(told(TRIO)).toBe('Of three independent trusts two at level 2 and one at level 4');
  });

  it('are counted once where they share a chair, by their lower middle', () => {
    const four = [...TRIO, ['Westmere', 5]] as const;
    const chair = ['Ada'];
    expect(
      told(four, [
        ['Ashby', chair],
        ['Fernmoor', chair],
      ]),
    ).toBe('Of three independent trusts two at level 2 and one at level 5');
  });

  it('are told by name where there are fewer, those that share a chair being one', () => {
    expect(told(TRIO.slice(0, 2))).toBe('Ashby: level 4; Fernmoor: level 2');
    const chair = ['Ada'];
    expect(
      told(TRIO, [
        ['Fernmoor', chair],
        ['Northwick', chair],
      ]),
    ).toBe('Ashby: level 4; Fernmoor: level 2; Northwick: level 2');
  });
});

describe('what figures of the paper rest on that are not those of the annex', () => {
  it('is told of each board once, or what stands in its place', () => {
    const published = { ...side('System'), waveDate: '2026-11-01', words: 'November 2026; version 1.0.' };
    const withheld = { ...side('Ashby'), words: 'Nothing shared with you' };
    const pair = (trust: object) => ({ system: published, trust, sentence: '', items: [] });
    const pairs = [pair(withheld), pair({ ...published, organisationId: 'Northwick', name: 'Northwick' })];
    expect(sideBasis({ pairs } as unknown as SideBySideResponse)).toEqual([
      'System: November 2026; version 1.0.',
      'Ashby: nothing shared with you.',
      'Northwick: November 2026; version 1.0.',
    ]);
  });

  it('is told of both waves of a trust that has changed', () => {
    const trust = { name: 'Ashby', aboutFrom: 'May 2026; version 1.0.', aboutTo: 'November 2026; version 1.0.' };
    const alone = { name: 'Northwick', aboutFrom: null, aboutTo: 'May 2026; version 1.0.' };
    expect(changeBasis([trust, alone] as unknown as Parameters<typeof changeBasis>[0])).toEqual([
      'Ashby: now November 2026; version 1.0. Before: May 2026; version 1.0.',
    ]);
  });
});
