import { describe, expect, it } from '@jest/globals';
import { coverOf, defaultFields, fieldsOf } from './cover.js';
import { coverChanges } from './cover-changes.js';
import { fileName } from './file-name.js';

const nobody = { chiefExecutive: null, secretary: null, last: null };
const officers = { chiefExecutive: 'Ama Boateng', secretary: 'Ruth Calder' };
const scale = [{ word: 'Partial', definition: 'some controls work' }];
const risk = { reference: 'BAF 4', title: 'Too few carry it', before: { consequence: 4, likelihood: 4 }, after: null };

describe('the cover sheet', () => {
  it('leaves out a sponsor and an author whom nobody appointed', () => {
    expect(defaultFields(nobody)).toMatchObject({ sponsor: '', author: '' });
  });

  it('begins where the last paper of the trust ended, and asks anew for what has to be looked at each time', () => {
    const last = {
      meetingName: 'Trust board in private',
      meetingDate: '2026-05-01',
      objectives: ['Kinder care'],
      risks: [{ ...risk, after: { consequence: 4, likelihood: 2 } }, risk],
      legal: 'None',
    };
    expect(defaultFields({ ...officers, last })).toMatchObject({
      meetingName: 'Trust board in private',
      meetingDate: null,
      objectives: ['Kinder care'],
      risks: [
        { reference: 'BAF 4', before: { consequence: 4, likelihood: 2 }, after: null },
        { reference: 'BAF 4', before: { consequence: 4, likelihood: 4 }, after: null },
      ],
      legal: '',
    });
  });

  it('names who holds an office today, not who held it then; words that somebody chose otherwise stay', () => {
    const last = { sponsor: 'Somebody before, chief executive', author: 'The governance team' };
    expect(defaultFields({ ...officers, last })).toMatchObject({
      sponsor: 'Ama Boateng, chief executive',
      author: 'The governance team',
    });
  });

  it('has each field that is asked for today and no other, whatever an old row holds', () => {
    const fields = fieldsOf({ legal: 'None', assuranceDefinition: 'old' }, { ...officers, last: null });
    expect(Object.keys(fields)).toEqual(Object.keys(defaultFields(nobody)));
    expect(fields.legal).toBe('None');
  });

  it('sets the definition of the trust’s scale beside its word, or that which the word had before', () => {
    const fields = { ...defaultFields(nobody), assuranceWord: 'Partial' };
    expect(coverOf(fields, scale).assuranceLevel).toEqual(scale[0]);
    expect(coverOf(fields, [], 'as it was').assuranceLevel).toEqual({ word: 'Partial', definition: 'as it was' });
    expect(coverOf(defaultFields(nobody), scale).assuranceLevel).toBeNull();
  });
});

describe('the history of a cover sheet', () => {
  const before = defaultFields(nobody);
  const labels = [{ key: 'risks' as const, label: 'BAF risks', shown: true }];

  it('says nothing of fields that stayed', () => {
    expect(coverChanges(before, { ...before }, labels)).toEqual([]);
  });

  it('says what changed under the trust’s own name, a risk with its scores', () => {
    expect(coverChanges(before, { ...before, risks: [risk], actionsOutside: true }, labels)).toEqual([
      { what: 'Cover sheet: BAF risks', before: '', after: 'BAF 4 Too few carry it (4 × 4 before, not scored after)' },
      { what: 'Whether versions for readers outside list the actions', before: 'No', after: 'Yes' },
    ]);
  });
});

describe('the name of the file', () => {
  it.each([
    ['St Mary’s & Königin NHS Trust', 'board-paper-st-mary-s-konigin-nhs-trust-2026-11-01.pdf'],
    ['"; rm -rf /\r\nX-Evil: 1', 'board-paper-rm-rf-x-evil-1-2026-11-01.pdf'],
    ['健康', 'board-paper-trust-2026-11-01.pdf'],
  ])('of %j holds small letters, digits and hyphens only', (organisation, name) => {
    expect(fileName('board-paper', organisation, '2026-11-01', 'pdf')).toBe(name);
  });
});
