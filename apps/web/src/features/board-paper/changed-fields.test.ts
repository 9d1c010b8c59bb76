import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';
import { coverFields, type PaperFields } from './paper.js';

const fields: PaperFields = {
  meetingName: 'Board of directors',
  meetingDate: null,
  agendaReference: '',
  sponsor: 'Ada',
  author: '',
  purpose: 'approve',
  assuranceLevel: '',
  previouslyConsideredBy: '',
  strategicObjective: '',
  strategicRisk: '',
  equality: '',
  legal: '',
  resources: '',
};

describe('what somebody else changed on the cover sheet', () => {
  it('is nothing where nothing differs', () => {
    expect(changedFields(fields, { ...fields })).toEqual([]);
  });

  it('names every field that differs, with what it says now', () => {
    const now: PaperFields = { ...fields, sponsor: '', purpose: 'note', meetingDate: '2027-01-28' };
    expect(changedFields(fields, now)).toEqual([
      { label: 'Sponsor', says: 'nothing' },
      { label: 'Date of the meeting', says: '2027-01-28' },
      { label: 'Purpose', says: 'note' },
    ]);
  });

  it('knows every field of the cover sheet, so that no change of another is lost in silence', () => {
    const known = [...coverFields.map(({ name }) => name), 'meetingDate', 'purpose'].sort();
    expect(known).toEqual(Object.keys(fields).sort());
  });
});
