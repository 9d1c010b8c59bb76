import { describe, expect, it } from '@jest/globals';
import type { Reflection, Step } from './queries.js';
import { asRequest, draftOf, mistakesIn } from './step-draft.js';
import { stepWords } from './step-words.js';
import { isAnswered, withAnswer } from './use-reflection.js';

const step = (changes: Partial<Step> = {}): Step => ({
  id: 's1',
  words: 'Spend a morning on a ward',
  instrumentCode: 'leader-reflection',
  itemCodes: ['LR-01'],
  due: '2027-03-01',
  doneOn: null,
  helped: null,
  outcome: null,
  version: 1,
  ...changes,
});

describe('a step being written', () => {
  it('comes back as it was, unchanged', () => {
    const { id: _id, version: _version, ...whole } = step({ doneOn: '2027-02-01', helped: 'partly', outcome: 'I saw the queue' });
    const draft = draftOf(step(whole), '2026-11-22');
    expect(Object.values(mistakesIn(draft)).filter(Boolean)).toEqual([]);
    expect(asRequest(draft, 'leader-reflection')).toEqual(whole);
  });

  it('needs words, and days that exist', () => {
    const draft = { ...draftOf(null, '2026-11-22'), due: { day: '31', month: '2', year: '2027' } };
    expect(mistakesIn(draft)).toEqual({ words: expect.any(String), due: expect.any(String), doneOn: undefined });
  });

  it('says nothing of whether it helped until it is done', () => {
    const draft = { ...draftOf(step(), '2026-11-22'), helped: 'yes' as const };
    expect(asRequest(draft, 'leader-reflection').helped).toBeNull();
  });

  it('stands there in words', () => {
    expect(stepWords(step())).toBe('By 1 March 2027.');
    expect(stepWords(step({ due: null }))).toBe('No day set.');
    expect(stepWords(step({ doneOn: '2027-02-01', helped: 'no' }))).toBe('Done on 1 February 2027. It did not help.');
  });
});

describe('a reflection on the screen', () => {
  const reflection = {
    answered: 1,
    answers: [{ itemCode: 'LR-01', level: 3, offScale: null, note: null }],
  } as Partial<Reflection> as Reflection;

  it('takes over what the server has acknowledged, and counts a note alone as no answer', () => {
    const noted = withAnswer(reflection, { itemCode: 'LR-02', level: null, offScale: null, note: 'Ask the nurses' });
    expect([noted.answered, noted.answers.length]).toEqual([1, 2]);
    const said = withAnswer(noted, { itemCode: 'LR-02', level: null, offScale: 'No chance to show', note: null });
    expect(said.answered).toBe(2);
    expect(said.answers.every(isAnswered)).toBe(true);
  });

  it('lets go of an answer that was cleared', () => {
    const cleared = withAnswer(reflection, { itemCode: 'LR-01', level: null, offScale: null, note: null });
    expect([cleared.answered, cleared.answers]).toEqual([0, []]);
  });
});
