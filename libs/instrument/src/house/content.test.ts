import { describe, expect, it } from '@jest/globals';
import { findInstrument, instrumentLibrary } from '../content.js';
import type { InstrumentVersion } from '../instrument.js';
import { itemsOf } from '../look-up.js';
import { pathInWords } from '../mistake.js';
import { scoredItemsOf } from '../scored.js';
import { SOURCE_ELEMENTS } from '../source-elements.js';
import { meaningTwoThings, uncovered } from './across.js';
import { HOUSE_RULES } from './house-rules.js';

/** What a board can choose today: the newest version of each instrument. */
const newest = instrumentLibrary().flatMap(({ versions }) => versions.at(-1) ?? []);
const find = (code: string) => newest.find((one) => one.code === code);
const itemsCovering = (code: string, among: readonly InstrumentVersion[] = newest) =>
  among.flatMap(itemsOf).filter(({ sources }) => sources.includes(code));

describe('every instrument keeps the rules of the house', () => {
  for (const [rule, mistakesOf] of Object.entries(HOUSE_RULES)) {
    it.each(newest.map((one) => [one.code, one] as const))(`${rule}: %s`, (_code, instrument) => {
      expect(mistakesOf(instrument).map(({ path, message }) => `${pathInWords(path)}: ${message}`)).toEqual([]);
    });
  }

  it('and none means by a code what another does not', () => {
    expect(meaningTwoThings(newest).map(({ instrument, finding }) => `${instrument.code}: ${finding.message}`)).toEqual([]);
  });

  it.each(newest.map((one) => [one.code, one] as const))(
    '%s asks two follow-up questions for each item that a board scores',
    (_code, one) => {
      expect(scoredItemsOf(one).filter(({ followUpQuestions }) => followUpQuestions.length !== 2)).toEqual([]);
    },
  );
});

describe('every element of the source documents is covered by a published item', () => {
  it('each of them', () => {
    expect(uncovered(newest)).toEqual([]);
  });

  it.each(SOURCE_ELEMENTS.filter(({ code }) => code.startsWith('S3.')))('$code by the right kind: $element', ({ code }) => {
    const kind = { Q: 'question', P: 'pitfall', C: 'check' }[code.charAt(3)];
    const board = findInstrument('digital-board', find('digital-board')?.version ?? '');
    expect(itemsCovering(code, board ? [board] : []).map((item) => item.kind)).toContain(kind);
  });

  it.each([
    ['S2.', 'leader-reflection', 'reflection'],
    ['S0.', 'leader-reflection', 'reflection'],
    ['S0.P', 'opening-poll', 'poll'],
    ['S1.', 'organising-for-digital', 'question'],
    ['S4.', 'leadership-climate', 'question'],
  ])('%s in %s', (start, code, kind) => {
    const own = find(code);
    const elements = SOURCE_ELEMENTS.filter((one) => one.code.startsWith(start) && (start === 'S0.P' || one.code !== 'S0.P'));
    expect(uncovered(own ? [own] : []).filter((one) => elements.some((element) => element.code === one))).toEqual([]);
    expect(elements.flatMap((one) => itemsCovering(one.code, own ? [own] : [])).map((item) => item.kind)).toContain(kind);
  });
});

describe('the crosswalk', () => {
  it.each(['wgll-3-alpha', 'dma-2025', 'seven-lenses', 'cqc-well-led', 'provider-capability'])(
    'leads from scored items to %s',
    (framework) => {
      const from = newest
        .flatMap(scoredItemsOf)
        .filter(({ crosswalk }) => crosswalk.some((entry) => entry.framework === framework));
      expect(from.length).toBeGreaterThan(4);
    },
  );

  it('says each relation once, and nobody calls our reading official', () => {
    for (const item of newest.flatMap(itemsOf)) {
      const parts = item.crosswalk.map(({ framework, part }) => `${item.code} ${framework} ${part}`);
      expect(parts).toEqual([...new Set(parts)]);
      expect(item.crosswalk.filter(({ says, relation }) => relation === 'equal' && says === 'Candour')).toEqual([]);
    }
  });
});

describe('the kinds of an instrument are for those who answer it', () => {
  it.each(newest.map((one) => [one.code, one] as const))('%s', (_code, { answeredBy, ...one }) => {
    const kinds = new Set(itemsOf({ answeredBy, ...one }).map(({ kind }) => kind));
    const scored = scoredItemsOf({ answeredBy, ...one }).length > 0;
    if (answeredBy.includes('board') || answeredBy.includes('teams') || answeredBy.includes('system')) expect(scored).toBe(true);
    if (answeredBy.includes('person')) expect([...kinds]).toEqual(['reflection']);
    if (answeredBy.includes('room')) expect([...kinds]).toEqual(['poll']);
    if (answeredBy.includes('agenda')) expect([...kinds]).toEqual(['card']);
  });
});
