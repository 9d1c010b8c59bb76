import { describe, expect, it } from '@jest/globals';
import { colourOf, contrastWords } from './contrast-words.js';
import { changesBetween, type Draft, isSame, moved, withChange, without } from './draft.js';
import { addStep, begin, takeBack } from './undo.js';

const draft: Draft = {
  fields: [
    { key: 'meeting', label: 'Meeting', shown: true },
    { key: 'title', label: 'Report title', shown: true },
    { key: 'legal', label: 'Legal', shown: true },
  ],
  assuranceScale: [
    { word: 'Full', definition: 'All of it' },
    { word: 'None', definition: 'Nothing' },
  ],
  accent: '0A4547',
  typeface: 'sans',
};

describe('the order of fields', () => {
  it('moves one by one, and not beyond either end', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });
});

describe('what somebody else changed', () => {
  it('is said in sentences, and nothing where nothing was', () => {
    expect(changesBetween(draft, draft)).toEqual([]);
    const now: Draft = {
      fields: moved(withChange(withChange(draft.fields, 0, { label: 'Forum' }), 2, { shown: false }), 0, 1),
      assuranceScale: without(draft.assuranceScale, 1),
      accent: '7A1F3D',
      typeface: 'serif',
    };
    expect(changesBetween(draft, now)).toEqual([
      '“Meeting” is now called “Forum”.',
      '“Legal” is now hidden.',
      'The fields stand in another order.',
      'The words of assurance are now Full.',
      'The colour is now 7A1F3D.',
      'The typeface is another one.',
    ]);
  });
});

describe('undoing', () => {
  it('takes back step by step, the last first, and typing into one field as one step', () => {
    const hidden = addStep(begin(draft), { ...draft, fields: withChange(draft.fields, 2, { shown: false }) }, 'Legal hidden');
    const typed = ['F', 'Fo', 'For'].reduce(
      (state, label) =>
        addStep(state, { ...state.draft, fields: withChange(state.draft.fields, 0, { label }) }, 'Meeting renamed', 'meeting'),
      hidden,
    );
    expect(typed.draft.fields[0]?.label).toBe('For');
    expect(typed.past.map(({ words }) => words)).toEqual(['Legal hidden', 'Meeting renamed']);
    const once = takeBack(typed);
    expect(isSame(once.draft, hidden.draft)).toBe(true);
    expect(isSame(takeBack(once).draft, draft)).toBe(true);
    expect(takeBack(begin(draft))).toEqual(begin(draft));
  });

  it('does not join what was typed before and after another step', () => {
    const one = addStep(begin(draft), { ...draft, accent: '1' }, 'Colour', 'accent');
    const other = addStep(one, { ...one.draft, typeface: 'serif' }, 'Typeface');
    const third = addStep(other, { ...other.draft, accent: '12' }, 'Colour', 'accent');
    expect(third.past).toHaveLength(3);
  });
});

describe('the contrast of a colour', () => {
  it('is said in words, and never rounded up to what it misses', () => {
    expect(contrastWords('0A4547')).toEqual({ words: '10.7 to 1 on white: very easy to read.', enough: true });
    expect(contrastWords('#777777')).toMatchObject({ words: expect.stringMatching(/^4\.4 to 1.*too pale/), enough: false });
    expect(contrastWords('#767676')).toMatchObject({ words: expect.stringMatching(/^4\.5 to 1.*easy enough/), enough: true });
    expect(contrastWords('teal').enough).toBe(false);
    expect(colourOf(' #5b2a6e ')).toBe('5B2A6E');
  });
});
