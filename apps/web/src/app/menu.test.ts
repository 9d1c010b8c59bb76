import { describe, expect, it } from '@jest/globals';
import { isCurrent, menuAt, menuFor } from './menu.js';

const words = (roles: string[], exists = (_path: string) => true) => menuFor(roles, exists).map((entry) => entry.words);

describe('the menu', () => {
  it('shows each hat only where it can do something', () => {
    expect(words(['member'])).toEqual(['Home', 'Assessments', 'Polls', 'Question cards', 'Instruments']);
    expect(words(['ics-lead'])).toEqual(expect.arrayContaining(['Home', 'System', 'Campaigns', 'Instruments']));
    expect(words(['ics-lead'])).not.toContain('Assessments');
    expect(words(['chair'])).toContain('Other trusts');
    expect(words(['operator'])).toEqual(expect.arrayContaining(['Home', 'Register', 'Instruments']));
    expect(words(['operator'])).not.toContain('System');
  });

  it('leads to one page by one name, whatever roles somebody holds together', () => {
    expect(words(['ics-lead', 'chair'])).toContain('System');
    expect(words(['ics-lead', 'chair'])).not.toContain('Other trusts');
  });

  it('never leads to a screen that is not there', () => {
    expect(words(['member'], (path) => path === '/')).toEqual(['Home']);
  });

  it('keeps its first row short: what belongs under an entry shows while somebody is there', () => {
    const places = menuFor(['chair'], () => true);
    const at = (address: string) => menuAt(places, address);
    expect(at('/').second).toEqual([]);
    expect(at('/').first.map((one) => one.words)).not.toContain('Who looked');
    for (const address of ['/system/findings', '/ledger']) {
      expect(at(address).second.map((one) => one.words)).toEqual(expect.arrayContaining(['Comparison', 'Who looked']));
      expect(at(address).first.find(({ current }) => current)?.words).toBe('Other trusts');
    }
    expect(
      at('/ledger')
        .second.filter(({ current }) => current)
        .map((one) => one.words),
    ).toEqual(['Who looked']);
    expect(
      at('/system/findings')
        .second.filter(({ current }) => current)
        .map((one) => one.words),
    ).toEqual(['Comparison']);
  });

  it('marks the entry that the address lies below, and home only at home', () => {
    expect(isCurrent('/assessments', '/assessments/1/results')).toBe(true);
    expect(isCurrent('/assessments', '/assessments-of-others')).toBe(false);
    expect(isCurrent('/', '/assessments')).toBe(false);
  });
});
