import { describe, expect, it } from '@jest/globals';
import { whereTo } from './where-to.js';

describe('where to go after signing in', () => {
  it('is the address that was wanted', () => {
    expect(whereTo({ next: '/assessments/1/scoring?from=mail' })).toBe('/assessments/1/scoring?from=mail');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('is never another site: %j', (next) => {
    expect(whereTo({ next })).toBeNull();
  });

  it('is nothing where nothing was wanted', () => {
    expect(whereTo({})).toBeNull();
    expect(whereTo({ next: 4 })).toBeNull();
  });
});
