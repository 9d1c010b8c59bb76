import { expect, it } from '@jest/globals';
import { riskBand, riskWords } from './risks.js';

it.each([
  [1, 3, 'low'],
  [1, 4, 'moderate'],
  [3, 2, 'moderate'],
  [2, 4, 'high'],
  [3, 4, 'high'],
  [3, 5, 'extreme'],
  [5, 5, 'extreme'],
])('consequence %d by likelihood %d is %s', (consequence, likelihood, band) => {
  expect(riskBand({ consequence, likelihood })).toBe(band);
});

it('says where one of the two scores is missing, and nothing of scores where both are', () => {
  const risk = { reference: 'SR1', title: 'Money', before: { consequence: 5, likelihood: 1 }, after: null };
  expect(riskWords(risk)).toBe('SR1 Money\nBefore: 5 × 1 = 5, moderate. After: not scored.');
  expect(riskWords({ ...risk, before: null })).toBe('SR1 Money');
});
