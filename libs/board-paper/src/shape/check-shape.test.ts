import { contrast } from '@candour/charts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assurancePresets } from './assurance-presets.js';
import { alwaysShown, mistakesIn, type WishedShape } from './check-shape.js';
import { completeShape } from './complete-shape.js';
import { defaultShape } from './default-shape.js';

const wished = (change: Partial<WishedShape> = {}): WishedShape => ({
  fields: defaultShape.fields,
  assuranceScale: defaultShape.assuranceScale,
  accent: defaultShape.look.accent,
  ...change,
});
const withField = (key: string, change: { label?: string; shown?: boolean }) =>
  wished({ fields: defaultShape.fields.map((field) => (field.key === key ? { ...field, ...change } : field)) });
const pathsOf = (shape: WishedShape) => mistakesIn(shape).map(({ path }) => path);
const step = (word: string, definition = 'It means something') => ({ word, definition });

describe('the shape of a paper', () => {
  it('of Candour is one that a trust may have, in any order and with any field hidden that may be', () => {
    expect(mistakesIn(wished())).toEqual([]);
    expect(mistakesIn(wished({ fields: [...defaultShape.fields].reverse() }))).toEqual([]);
    expect(mistakesIn(withField('risks', { shown: false, label: 'BAF' }))).toEqual([]);
  });

  it('has every field once', () => {
    expect(pathsOf(wished({ fields: defaultShape.fields.slice(1) }))).toEqual(['fields']);
    expect(pathsOf(wished({ fields: [...defaultShape.fields.slice(1), defaultShape.fields[1]!] }))).toEqual(['fields']);
  });

  it('names each field in 1 to 80 characters that can be seen', () => {
    expect(pathsOf(withField('meeting', { label: ' \u200b ' }))).toEqual(['fields.0.label']);
    expect(pathsOf(withField('meeting', { label: 'm'.repeat(80) }))).toEqual([]);
    expect(mistakesIn(withField('meeting', { label: 'm'.repeat(81) }))).toEqual([
      { path: 'fields.0.label', message: 'Use at most 80 characters; this has 81' },
    ]);
  });

  it.each(['title', 'session'] as const)('cannot do without its %s, and says why', (key) => {
    expect(mistakesIn(withField(key, { shown: false }))).toEqual([
      { path: `fields.${defaultShape.fields.findIndex((field) => field.key === key)}.shown`, message: alwaysShown[key] },
    ]);
  });

  it('has a scale of two to seven words, each once and each with what it means', () => {
    const scale = (count: number) => Array.from({ length: count }, (_, at) => step(`Word ${at}`));
    for (const count of [2, 7]) expect(mistakesIn(wished({ assuranceScale: scale(count) }))).toEqual([]);
    for (const count of [0, 1, 8]) expect(pathsOf(wished({ assuranceScale: scale(count) }))).toEqual(['assuranceScale']);
    expect(mistakesIn(wished({ assuranceScale: [step('Limited', ' '), step('limited ')] }))).toEqual([
      { path: 'assuranceScale.0.definition', message: 'Say what “Limited” means' },
      { path: 'assuranceScale.1.word', message: '“limited” stands on the scale twice: change one of them' },
    ]);
  });

  it('has a colour in which words can be read on white, or hears what it measured', () => {
    expect(mistakesIn(wished({ accent: '777777' }))).toEqual([
      { path: 'accent', message: 'This colour reaches 4.4 to 1 on white; headings need 4.5 to 1. Choose a darker one.' },
    ]);
    expect(pathsOf(wished({ accent: 'red; }' }))).toEqual(['accent']);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{6}$/), (accent) => {
        expect(mistakesIn(wished({ accent })).length === 0).toBe(contrast(`#${accent}`, '#ffffff') >= 4.5);
      }),
    );
  });

  it('can begin from any of four scales', () => {
    expect(assurancePresets.map(({ name }) => name)).toEqual([
      'Substantial, Reasonable, Partial, Minimal',
      'Substantial, Moderate, Limited, Unsatisfactory',
      'High, Substantial, Moderate, Limited, No',
      'Significant, Adequate, Limited, None',
    ]);
    for (const { words } of assurancePresets) expect(mistakesIn(wished({ assuranceScale: words }))).toEqual([]);
  });
});

describe('a shape that was kept', () => {
  it('is Candour’s own where nothing was chosen', () => {
    expect(completeShape({}, null)).toEqual(defaultShape);
  });

  it('keeps the trust’s order and names; a field that came later stands behind the one it follows, and one that went is gone', () => {
    const older = [...defaultShape.fields]
      .reverse()
      .filter(({ key }) => key !== 'session' && key !== 'meeting')
      .map((field) => ({ ...field, label: field.label.toUpperCase() }));
    const { fields } = completeShape({ fields: [{ key: 'colour-of-paper', label: 'Colour', shown: true }, ...older] }, null);
    expect(fields).toHaveLength(defaultShape.fields.length);
    expect(fields[0]).toMatchObject({ key: 'meeting', label: 'Meeting' });
    const at = fields.findIndex(({ key }) => key === 'session');
    expect(fields[at - 1]).toMatchObject({ key: 'purpose', label: 'PURPOSE' });
    expect(mistakesIn(wished({ fields }))).toEqual([]);
  });
});
