import { describe, expect, it } from '@jest/globals';
import { chosenOf, filtersOf, onlyOf } from './filters.js';

describe('the choices that stand in an address', () => {
  it('come out of it as they went in, whatever else stands there', () => {
    const search = { scope: 'region', type: 'Acute', waveFrom: '2026-01-01', section: 'lead', more: 3 };
    expect(chosenOf(filtersOf(search))).toEqual({ scope: 'region', type: 'Acute', waveFrom: '2026-01-01' });
  });

  it('are none where the address holds nothing, or a date that is none', () => {
    expect(chosenOf(filtersOf({}))).toEqual({});
    expect(chosenOf(filtersOf({ waveFrom: 'yesterday', waveTo: '2026-1-1', scope: 'everywhere' }))).toEqual({});
  });

  it('are those alone that a page honours, whatever the address holds of the pages before', () => {
    const address = filtersOf({ scope: 'england', type: 'Acute', setting: 'specialist', waveTo: '2026-06-30' });
    expect(chosenOf(onlyOf(address, ['instrument', 'waveFrom', 'waveTo']))).toEqual({ waveTo: '2026-06-30' });
  });
});
