import { describe, expect, it } from '@jest/globals';
import { type OwnPublished, strengthsOf, whyNotMore, wishesOf } from './own-published.js';

const item = (code: string, level: number | null, changes: object = {}) => ({
  code,
  title: code,
  kind: 'question',
  level,
  outcome: level === null ? 'not-agreed' : 'agreed',
  ambition: { level: 4 },
  ...changes,
});

const published = (items: OwnPublished['items'], changes: Partial<OwnPublished> = {}): OwnPublished[] => [
  { publicationId: 'p', instrumentCode: 'digital-board', waveDate: '2026-05-01', until: null, items, corrected: [], ...changes },
];
const codes = (items: readonly { readonly itemCode: string }[]) => items.map(({ itemCode }) => itemCode);

describe('what of a published result can be offered or wished for', () => {
  it.each([
    ['a question at level 3', item('A', 3), ['A'], ['A']],
    ['a question at level 2', item('A', 2), [], ['A']],
    ['a question at its ambition', item('A', 4), ['A'], []],
    ['a question without an ambition', item('A', 2, { ambition: null }), [], []],
    ['a question whose ambition is not shared', item('A', 2, { ambition: undefined }), [], []],
    ['a question that was not agreed', item('A', null), [], []],
    ['a pitfall that is often us', item('A', 3, { kind: 'pitfall' }), [], []],
    ['a check', item('A', 3, { kind: 'check' }), [], []],
  ])('%s', (_, one, strengths, wishes) => {
    expect([codes(strengthsOf(published([one]))), codes(wishesOf(published([one])))]).toEqual([strengths, wishes]);
  });

  it('goes by the newest correction, and by none that says no level', () => {
    const corrected = (shouldRead: string) => published([item('A', 4)], { corrected: [{ code: 'A', shouldRead }] });
    expect(codes(strengthsOf(corrected('Level 2: Beginning')))).toEqual([]);
    expect(codes(wishesOf(corrected('Level 2: Beginning')))).toEqual(['A']);
    expect(codes(strengthsOf(corrected('Not agreed or not assured')))).toEqual([]);
  });

  it('leaves out what a trust brought in for itself, which nobody else knows', () => {
    expect(strengthsOf(published([item('A', 5)], { instrumentCode: 'own-thing' }))).toEqual([]);
  });

  it('says why there is nothing', () => {
    expect(whyNotMore([])[0]).toMatch(/shares no result today/);
    expect(whyNotMore(published(null))[0]).toMatch(/levels of sections only/);
    expect(whyNotMore(published([item('A', 2, { ambition: null })]))[0]).toMatch(/shares no ambitions/);
    expect(whyNotMore(published([item('A', 2)]))).toEqual([]);
  });
});
