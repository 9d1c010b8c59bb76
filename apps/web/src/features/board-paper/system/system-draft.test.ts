import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../../ui/date-parts.js';
import { requestOf, systemDraftOf } from './system-draft.js';
import { emptySystemPaper } from './system-paper.js';

const paper = emptySystemPaper('Amina Abernathy');
const draft = systemDraftOf(paper);

describe('the form of a system paper', () => {
  it('sends what it was filled with, unchanged', () => {
    expect(requestOf(draft, paper)).toEqual({ request: paper });
    const filled = {
      ...paper,
      words: { background: 'What happened', asks: 'agree to meet' },
      choice: { ...paper.choice, instrument: 'digital-board', waveFrom: '2026-01-01', waveTo: '2026-12-31', type: 'Acute trust' },
    };
    expect(requestOf(systemDraftOf(filled), filled)).toEqual({ request: filled });
  });

  it('leaves a place as Candour writes it where nothing but spaces was typed', () => {
    expect(requestOf({ ...draft, asks: '  \n' }, paper)).toEqual({ request: paper });
  });

  it('says which date is none, and which comes too early', () => {
    const wrong = { ...draft, meetingDate: { day: '31', month: '2', year: '2027' } };
    expect(requestOf(wrong, paper)).toEqual({
      wrong: { 'cover.meetingDate': expect.stringContaining('day, a month and a year') },
    });
    const turned = { ...draft, waveFrom: partsOf('2026-05-01'), waveTo: partsOf('2026-04-01') };
    expect(requestOf(turned, paper)).toEqual({ wrong: { 'choice.waveTo': 'The last day is before the first one' } });
  });
});
