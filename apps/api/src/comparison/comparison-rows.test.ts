import { findInstrument, publishedInstruments } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWith, levelsThatCompare } from './comparison-figures.js';
import { referenceFor } from './comparison-reference.js';
import { inGroups } from './comparison-rows.js';
import { systemSentences } from './findings/headlines.js';
import { itemAcross } from './item/item-across.js';
import { matrixOf } from './matrix/matrix.js';
import type { SeenTrust } from './seen/seen.js';
import { listedOn, publishing } from './testing/seen.js';
import { type UnfoldedRow, unfolded } from './testing/unfolded.js';

const INSTRUMENT = findInstrument('digital-board', '1.0')!;
const reference = { instrument: INSTRUMENT, method: 'both' } as const;
const compared = (trusts: readonly SeenTrust[]) => compareWith(reference, trusts);
const matrix = (trusts: readonly SeenTrust[]) =>
  matrixOf({ listed: listedOn(), reference, trusts: compared(trusts) }, ['system']);
const one = (trust: SeenTrust): UnfoldedRow => unfolded(matrix([trust]))[0]!;
const item = INSTRUMENT.sections[0]!.items[0]!;
const TODAY = '2026-11-22';

describe('the reference of a comparison', () => {
  it('is the newest version that is published, as most trusts used it; with nothing published, the newest there is', () => {
    const content = (method: 'survey' | 'room' | 'both') => publishing({ method }).publications[0]!.content;
    expect(referenceFor([content('room'), content('room'), content('survey')], INSTRUMENT).method).toBe('room');
    expect(referenceFor([content('room'), content('survey')], INSTRUMENT).method).toBe('survey');
    expect(referenceFor([], INSTRUMENT)).toEqual(reference);
    expect(publishedInstruments()).toContain(reference.instrument);
  });
});

describe('a row of the matrix', () => {
  it('greys with its reason what was scored otherwise, or by too few of a board', () => {
    expect(one(publishing({ method: 'both' }))).toMatchObject({ compares: true, whyNot: [] });
    expect(one(publishing({ method: 'room' }))).toMatchObject({
      compares: false,
      whyNot: ['One was scored in the room, the other before the meeting'],
    });
    const few = one(publishing({ coverageKind: 'fewer' }));
    expect(few.whyNot).toEqual(['Fewer than two thirds of a board answered']);
    expect(few.sections.every(({ whyNot }) => whyNot !== null)).toBe(true);
  });

  it('greys what another rule made a level of, and what its version did not ask', () => {
    expect(one(publishing({ sectionRule: 'all-of-them' })).compares).toBe(false);
    const unknown = publishing({ instrument: { code: 'digital-board', version: '0.1', title: 'Old' } });
    expect(one(unknown).compares).toBe(false);
  });

  it('knows nothing of a trust that has not published, and the day alone of one that withdrew', () => {
    const silent = { ...publishing({}), publications: [] };
    const withdrawn = { ...silent, withdrawnOn: '2027-03-03' };
    const [notYet, gone] = [one(silent), one(withdrawn)];
    expect(notYet).toMatchObject({ state: 'not-published', about: null, items: null, remarks: [] });
    expect(new Set(notYet.sections.map(({ words }) => words))).toEqual(new Set(['Not yet published']));
    expect({ ...gone, state: notYet.state, sections: [] }).toEqual({ ...notYet, sections: [] });
    expect(gone.sections[0]?.words).toBe('Withdrawn on 3 March 2027');
  });
});

describe('the order of a comparison', () => {
  const trusts = fc.array(
    fc.record({
      name: fc.constantFrom('Ash', 'Birch', 'Cedar', 'Elm', 'Fir'),
      type: fc.constantFrom('Acute', 'Mental health', null),
    }),
    { maxLength: 8 },
  );
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 });

  it('is by type and name, whatever the levels and however the trusts come', () => {
    fc.assert(
      fc.property(trusts, levels, levels, (some, ones, others) => {
        const made = (given: readonly number[]) =>
          some.map(({ name, type }, place) => publishing({}, { name, trustType: type, id: `o${place}`, level: given[place]! }));
        const order = (list: ReturnType<typeof made>) =>
          matrix(list).groups.map(({ trusts: rows }) => rows.map((row) => row.organisationId));
        expect(order(made(ones))).toEqual(order(made(others)));
        expect(order(made(ones).reverse())).toEqual(order(made(ones)));
      }),
    );
  });

  it('puts like trusts together, types and names in the order of the alphabet', () => {
    const some = [
      publishing({}, { name: 'West', trustType: 'Mental health trust' }),
      publishing({}, { name: 'North', trustType: null }),
      publishing({}, { name: 'South', trustType: 'Acute trust' }),
      publishing({}, { name: 'East', trustType: 'Acute trust' }),
    ];
    expect(inGroups(some).map(({ trustType, trusts: rows }) => [trustType, ...rows.map(({ name }) => name)])).toEqual([
      ['Acute trust', 'East', 'South'],
      ['Mental health trust', 'West'],
      ['Other trusts', 'North'],
    ]);
  });
});

describe('figures over several boards', () => {
  it('leave out levels that do not compare', () => {
    const seen = [
      publishing({}, { level: 2 }),
      publishing({ method: 'room' }, { level: 5 }),
      publishing({ coverageKind: 'fewer' }, { level: 5 }),
    ];
    expect(levelsThatCompare(compared(seen), item.code).map(({ level }) => level)).toEqual([2]);
    expect(systemSentences(compared(seen), reference, TODAY)[0]).toContain('not known');
  });

  it('speak of sections where too few share their items', () => {
    const seen = [1, 2, 3].map((place) => publishing({ items: null }, { id: `o${place}`, level: 4, leaders: [`l${place}`] }));
    const [gap, strength, plan] = systemSentences(compared(seen), reference, TODAY);
    expect(gap).toBe(
      'Shared gap: none. In no section do most independent boards stand at level 2 or lower. Too few boards share levels of questions that compare.',
    );
    expect(strength).toContain('Shared strength: half or more of the independent boards stand at level 4 or higher on');
    expect(strength).toContain('higher on the sections ‘');
    expect(plan).toContain('fewer than three independent boards');
  });

  it('give the middle of like trusts from six independent boards, of another system too, and none below', () => {
    const seen = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        publishing({}, { id: `o${place}`, leaders: [`l${place}`], level: 3, member: place === 0, trustType: 'Acute trust' }),
      );
    const across = (trusts: readonly SeenTrust[]) => {
      const here = { listed: listedOn(), reference, trusts: compared(trusts.filter(({ member }) => member)) };
      return itemAcross(here, compared(trusts), item);
    };
    const [five, six] = [across(seen(5)), across(seen(6))];
    expect(five.groups[0]?.peers).toEqual({
      median: null,
      words: 'Too few independent boards of this type to say: five can be seen, and it takes six.',
    });
    expect(six.groups[0]?.peers).toEqual({
      median: 3,
      words: 'The middle of six independent boards of this type is at level 3.',
    });
    expect(six.groups[0]?.dots).toHaveLength(1);
    expect(six.finding).toContain('Too few boards');
  });

  it('say which trusts are missing and which do not compare', () => {
    const seen = [
      publishing({}, { name: 'Ash' }),
      publishing({ method: 'room' }, { name: 'Birch' }),
      { ...publishing({}, { name: 'Cedar' }), publications: [] },
      { ...publishing({}, { name: 'Elm' }), publications: [], withdrawnOn: '2027-03-03' },
    ];
    expect(matrix(seen).notes.slice(2)).toEqual([
      'Two of four trusts share a result with you, of November 2026.',
      'Birch has figures that do not compare: the reason stands beside each.',
      'Elm has withdrawn what it had published.',
      'Not yet published: Cedar.',
    ]);
  });

  it('count the others for a trust that reads: it shares nothing with itself', () => {
    const seen = [
      { ...publishing({}, { name: 'Ash' }), self: true },
      publishing({}, { name: 'Birch' }),
      publishing({}, { name: 'Cedar' }),
    ];
    expect(matrix(seen).notes[2]).toBe('Both other trusts share a result with you, of November 2026.');
  });
});
