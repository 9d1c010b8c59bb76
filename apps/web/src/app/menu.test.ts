import { describe, expect, it } from '@jest/globals';
import { isCurrent, menuFor } from './menu.js';

const words = (roles: string[], exists = (_path: string) => true) => menuFor(roles, exists).map((entry) => entry.words);

describe('the menu', () => {
  it('shows each hat only where it can do something', () => {
    expect(words(['member'])).toEqual(['Home', 'Assessments', 'Polls', 'Question cards', 'Instruments']);
    expect(words(['ics-lead'])).toEqual(['Home', 'System', 'Helping each other', 'Campaigns', 'Instruments']);
    expect(words(['chair'])).toContain('Other trusts');
    expect(words(['operator'])).toEqual(['Home', 'Register', 'Instruments']);
  });

  it('leads to one page by one name, whatever roles somebody holds together', () => {
    expect(words(['ics-lead', 'chair'])).toContain('System');
    expect(words(['ics-lead', 'chair'])).not.toContain('Other trusts');
  });

  it('never leads to a screen that is not there', () => {
    expect(words(['member'], (path) => path === '/')).toEqual(['Home']);
  });

  it('marks the entry that the address lies below, and home only at home', () => {
    expect(isCurrent('/assessments', '/assessments/1/results')).toBe(true);
    expect(isCurrent('/assessments', '/assessments-of-others')).toBe(false);
    expect(isCurrent('/', '/assessments')).toBe(false);
  });
});
