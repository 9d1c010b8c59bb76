import { itemsOf } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWith } from '../comparison-figures.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import type { SeenTrust } from '../seen/seen.js';
import { listedOn, publishing } from '../testing/seen.js';
import { type UnfoldedRow, unfolded } from '../testing/unfolded.js';
import type { MatrixResponse } from './matrix.dto.js';
import { matrixOf } from './matrix.js';

const INSTRUMENT = findInstrument('digital-board', '1.0')!;
const reference = { instrument: INSTRUMENT, method: 'both' } as const;
const matrix = (trusts: readonly SeenTrust[]): MatrixResponse =>
  matrixOf({ listed: listedOn(), reference, trusts: compareWith(reference, trusts) }, ['system']);
const rowOf = (trust: SeenTrust): UnfoldedRow => unfolded(matrix([trust]))[0]!;

const publications: fc.Arbitrary<Partial<PublishedContent>> = fc.record({
  method: fc.constantFrom('both', 'survey', 'room'),
  coverageKind: fc.constantFrom('all', 'nine-tenths', 'two-thirds', 'fewer'),
  sectionRule: fc.constantFrom('three-quarters-with-gates', 'all-of-them'),
  instrument: fc
    .constantFrom('1.0', '1.1', '0.1')
    .map((version) => ({ code: 'digital-board', version, title: 'Digital board self-assessment' })),
});
const trusts = fc.array(
  fc.record({
    content: publications,
    name: fc.constantFrom('Ash', 'Birch', 'Cedar', 'Elm', 'Fir'),
    trustType: fc.constantFrom('Acute trust', 'Mental health trust', null),
    shared: fc.constantFrom('items', 'sections', 'nothing'),
    level: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 6 },
);
type Drawn = typeof trusts extends fc.Arbitrary<infer All> ? All : never;

const made = (drawn: Drawn, levels?: readonly number[]): SeenTrust[] =>
  drawn.map(({ content, name, trustType, shared, level }, place) => {
    const items = shared === 'sections' ? { items: null, parts: [] } : {};
    const trust = publishing({ ...content, ...items }, { id: `o${place}`, name, trustType, level: levels?.[place] ?? level });
    return shared === 'nothing' ? { ...trust, publications: [] } : trust;
  });

describe('a matrix in columns', () => {
  it('greys no figure without a reason, and gives no figure a reason that compares', () => {
    fc.assert(
      fc.property(trusts, (drawn) => {
        for (const [place, row] of unfolded(matrix(made(drawn).sort(byName))).entries()) {
          const published = compareWith(reference, made(drawn).sort(byName))[place]!;
          for (const cell of [...row.sections, ...(row.items ?? [])]) {
            const figure = published.figures?.sections.get(cell.code) ?? published.figures?.items.get(cell.code);
            const apart = cell.level !== null && figure?.whyNot !== null;
            expect([cell.code, cell.whyNot]).toEqual([cell.code, apart ? figure?.whyNot : null]);
            if (apart) expect(cell.whyNot).toMatch(/\w{3}/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stands in an order that no level changes, however the levels are dealt out', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(trusts, levels, (drawn, others) => {
        const order = (some: readonly SeenTrust[]) =>
          matrix(some).groups.map((group) => [group.trustType, group.trusts.map(({ organisationId }) => organisationId)]);
        expect(order(made(drawn, others))).toEqual(order(made(drawn)));
        expect(order(made(drawn, others).reverse())).toEqual(order(made(drawn)));
      }),
      { numRuns: 30 },
    );
  });

  it('holds for every text its place in the list, each text once', () => {
    fc.assert(
      fc.property(trusts, (drawn) => {
        const { words, groups } = matrix(made(drawn));
        expect(new Set(words).size).toBe(words.length);
        const used = groups.flatMap((group) =>
          group.trusts.flatMap((row) => [
            ...(row.words === null ? [] : [row.words]),
            ...(row.about ? [row.about.words] : []),
            ...row.remarks,
            ...[row.sections, row.items].flatMap((of) =>
              of ? [...of.said, ...of.apart, ...of.corrected].map((mark) => mark.words) : [],
            ),
          ]),
        );
        expect([...new Set(used)].sort((a, b) => a - b)).toEqual(words.map((_, at) => at));
      }),
      { numRuns: 30 },
    );
  });

  it('shows no level of an item that is not shared, and no evidence where that is not', () => {
    const sections = rowOf(publishing({ items: null, parts: [] }));
    expect(sections.items).toBeNull();
    const items = matrix([publishing({ parts: ['items'] })]).groups[0]!.trusts[0]!.items!;
    expect([items.grades, items.overClaims, items.levels.length]).toEqual([null, null, itemsOf(INSTRUMENT).length]);
  });

  it('says beside every row when and how it was made, how old it is, and how much was asked alike', () => {
    expect(rowOf(publishing({ waveDate: '2026-09-14' })).aboutInWords).toBe(
      'September 2026, two months old; scored before the meeting and in it; all of the board answered; version 1.0; all 25 items in common.',
    );
    const { about } = rowOf(
      publishing({ instrument: { code: 'digital-board', version: '0.1', title: 'Old' }, waveDate: '2025-01-31' }),
    );
    expect(about).toMatchObject({ ageInMonths: 21, commonItems: 0, instrumentVersion: '0.1' });
  });

  it('marks figures that the trust explains, and not where its notes are not shared', () => {
    const explanations = [
      { subject: 'item', code: 'DB-01', words: 'We moved wards that month.' },
      { subject: 'section', code: INSTRUMENT.sections[1]!.code, words: 'Half of it is new.' },
    ] as const;
    const row = rowOf(publishing({}, { explanations }));
    const explained = (cells: UnfoldedRow['sections']) => cells.filter((cell) => cell.explained).map(({ code }) => code);
    expect([explained(row.items!), explained(row.sections)]).toEqual([['DB-01'], [INSTRUMENT.sections[1]!.code]]);
    expect(explained(rowOf(publishing({})).items!)).toEqual([]);
  });

  it('tells what stands in the place of figures: withdrawn, shared until, of other waves, before a merger, or nothing', () => {
    const nothing = { ...publishing({}), publications: [] };
    const before = { organisationId: 'p', name: 'Old West', on: '2026-04-01', publications: publishing({}).publications };
    const inPlace = (some: Partial<SeenTrust> & { ofOtherWaves?: boolean }) => {
      const [trust] = compareWith(reference, [{ ...nothing, ...some }]);
      const row = unfolded(matrixOf({ listed: listedOn(), reference, trusts: [{ ...trust!, ...some }] }, ['system']))[0]!;
      return [row.state, row.sections[0]!.words];
    };
    expect(inPlace({})).toEqual(['not-published', 'Not yet published']);
    expect(inPlace({ member: false })).toEqual(['nothing-shared', 'Nothing shared with you']);
    expect(inPlace({ withdrawnOn: '2027-03-03' })).toEqual(['withdrawn', 'Withdrawn on 3 March 2027']);
    expect(inPlace({ sharedUntil: '2027-03-03' })).toEqual(['expired', 'Shared until 3 March 2027']);
    expect(inPlace({ sharedUntil: '2027-03-03', withdrawnOn: '2026-03-03' })[0]).toBe('expired');
    expect(inPlace({ ofOtherWaves: true })).toEqual(['not-published', 'Nothing published in the waves that were chosen']);
    expect(inPlace({ formerly: [before] })).toEqual(['not-published', 'Not yet published since Old West became part of it']);
  });
});

const byName = (a: SeenTrust, b: SeenTrust): number =>
  (a.trustType ?? 'Other trusts').localeCompare(b.trustType ?? 'Other trusts') ||
  a.name.localeCompare(b.name) ||
  a.organisationId.localeCompare(b.organisationId);
