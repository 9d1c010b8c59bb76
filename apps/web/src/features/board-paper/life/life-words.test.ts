import { paperStates, paperSteps, paperTable } from '@candour/assessment';
import { describe, expect, it } from '@jest/globals';
import { nextStep, places, stepWords } from './life-words.js';

describe('the life of a paper on its page', () => {
  it('has the places of the process, in their order', () => {
    expect(places.map(({ state }) => state)).toEqual(paperStates);
  });

  it('offers from each place a step that the process knows there', () => {
    for (const state of paperStates) expect(Object.keys(paperTable[nextStep[state]].from)).toContain(state);
  });

  it('says of each step what it is called, what it asks and what it does, with the number that it is about', () => {
    for (const step of paperSteps) expect(Object.values(stepWords(step, 3)).every((words) => words.length > 5)).toBe(true);
    expect(stepWords('approve', 3).step).toBe('Approve version 3');
    expect(stepWords('start-next', 3).step).toBe('Start version 4');
  });
});
