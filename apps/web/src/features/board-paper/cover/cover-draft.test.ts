import { describe, expect, it } from '@jest/globals';
import type { PaperFields } from '../paper.js';
import { coverDraftOf, emptyRisk, fieldsOf } from './cover-draft.js';

const fields: PaperFields = {
  meetingName: 'Board of directors',
  meetingDate: '2027-01-28',
  agendaReference: '',
  sponsor: 'Ada',
  author: '',
  purpose: 'approve',
  assuranceWord: 'Partial',
  previouslyConsideredBy: '',
  objectives: ['Safe care', 'A good place to work'],
  risks: [{ reference: 'BAF 4', title: 'Systems fail', before: { consequence: 4, likelihood: 4 }, after: null }],
  sessionReason: '',
  careQuality: '',
  constitution: '',
  legal: '',
  equality: '',
  resources: '',
  involvement: '',
  appendices: '',
  actionsOutside: false,
};

describe('the cover sheet as it is typed', () => {
  it('comes back as it was', () => {
    expect(fieldsOf(coverDraftOf(fields))).toEqual({ fields });
  });

  it('leaves out empty lines and a row of which nothing was filled in', () => {
    const draft = { ...coverDraftOf(fields), objectives: '\n Safe care \n', risks: [emptyRisk] };
    expect(fieldsOf(draft)).toEqual({ fields: { ...fields, objectives: ['Safe care'], risks: [] } });
  });

  it('asks for what is missing of a risk and for a date that is one, by the field', () => {
    const draft = {
      ...coverDraftOf(fields),
      meetingDate: { day: '31', month: '2', year: '2027' },
      risks: [{ ...emptyRisk, reference: 'BAF 4', after: { consequence: '3', likelihood: '' } }],
    };
    expect(fieldsOf(draft)).toEqual({
      wrong: {
        'fields.meetingDate': 'Enter the date as a day, a month and a year',
        'fields.risks.0.title': 'Say what risk 1 is',
        'fields.risks.0.after.consequence': 'Risk 1: choose both numbers of its score after, or neither',
      },
    });
  });
});
