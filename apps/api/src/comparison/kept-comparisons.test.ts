import { describe, expect, it } from '@jest/globals';
import { compare } from './comparison.js';
import type { ListedTrust } from './comparison-source.view.js';
import { KeptComparisons } from './kept-comparisons.js';
import { publishing } from './testing/seen.js';

const SYSTEM = 'a-system';

/** Trusts that have each published once, told apart by `wave`. */
const listOf = (trusts: number, wave = 'first'): readonly ListedTrust[] =>
  Array.from({ length: trusts }, (_, at) => ({
    readerName: 'A system',
    readerKind: 'board-of-system',
    instrumentCode: 'digital-board',
    openTrusts: 200,
    id: `trust-${at}`,
    name: `Trust ${at}`,
    code: null,
    trustType: 'Acute trust',
    trustSubtype: null,
    careSettings: [],
    regionName: null,
    systemNames: [],
    member: true,
    self: false,
    publications: [{ id: `${wave}-${at}`, waveDate: '2026-11-01', beside: '' }],
    formerly: [],
    became: [],
    withdrawnOn: null,
    expiredOn: null,
  }));

const comparisonOf = (id: string) =>
  compare({ system: { id, name: 'A system' }, instrumentCode: 'digital-board', trusts: [publishing({})] });

describe('comparisons that are kept', () => {
  it('are found by a list that says the same', () => {
    const kept = new KeptComparisons();
    const comparison = comparisonOf(SYSTEM);
    kept.keep(SYSTEM, listOf(2), comparison);
    expect(kept.find(SYSTEM, listOf(2))).toBe(comparison);
  });

  it('are never found for another system, nor once a list says anything else of any trust', () => {
    const kept = new KeptComparisons();
    kept.keep(SYSTEM, listOf(2), comparisonOf(SYSTEM));
    const others: Readonly<Record<keyof ListedTrust, unknown>> = {
      readerName: 'Another name',
      readerKind: 'trust',
      instrumentCode: 'another',
      openTrusts: 201,
      id: 'another',
      name: 'Another name',
      code: 'ABC',
      trustType: null,
      trustSubtype: 'Small',
      careSettings: ['acute'],
      regionName: 'A region',
      systemNames: ['A system'],
      member: false,
      self: true,
      publications: [{ id: 'first-1', waveDate: '2026-11-01', beside: '1 corrected' }],
      formerly: [{ id: 'o', name: 'Before', on: '2026-04-01', publications: [] }],
      became: [{ id: 'o', name: 'After', on: '2026-04-01' }],
      withdrawnOn: '2026-12-01',
      expiredOn: '2026-12-01',
    };
    const changed = Object.entries(others).map(([fact, value]) =>
      listOf(2).map((trust, at) => (at === 1 ? { ...trust, [fact]: value } : trust)),
    );
    expect(changed.map((listed) => kept.find(SYSTEM, listed))).toEqual(changed.map(() => null));
    expect([kept.find('another-system', listOf(2)), kept.find(SYSTEM, listOf(1)), kept.find(SYSTEM, listOf(3))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('make room, the one that nobody asked for the longest first, and none is so large that it pushes the bound', () => {
    const kept = new KeptComparisons();
    const comparison = comparisonOf(SYSTEM);
    const waves = ['1', '2', '3', '4', '5'];
    for (const wave of waves) kept.keep(SYSTEM, listOf(100, wave), comparison);
    kept.find(SYSTEM, listOf(100, '1'));
    kept.keep(SYSTEM, listOf(100, '6'), comparison);
    const stillKept = (each: readonly string[]) => each.filter((wave) => kept.find(SYSTEM, listOf(100, wave)) !== null);
    expect(stillKept([...waves, '6'])).toEqual(['1', '3', '4', '5', '6']);

    kept.keep(SYSTEM, listOf(501), comparison);
    expect(kept.find(SYSTEM, listOf(501))).toBeNull();
    kept.keep(SYSTEM, listOf(500), comparison);
    expect(kept.find(SYSTEM, listOf(500))).toBe(comparison);
  });
});
