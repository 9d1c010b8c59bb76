import { describe, expect, it } from '@jest/globals';
import { isCurrent, menuAt, menuFor } from './menu.js';

const places = (roles: string[], organisationKind = 'trust', exists = (_path: string) => true) =>
  menuFor({ roles, organisationKind }, exists);
const words = (...of: Parameters<typeof places>) => places(...of).map((entry) => entry.words);

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

  it('speaks of a system, not of other trusts, to those who sit on the board of one', () => {
    expect(words(['chair'], 'board-of-system')).toContain('System');
    expect(words(['chair'], 'board-of-system')).not.toContain('Other trusts');
    expect(words(['chair'])).not.toContain('System');
  });

  it('never leads to a screen that is not there', () => {
    expect(words(['member'], 'trust', (path) => path === '/')).toEqual(['Home']);
  });

  it('keeps its first row short: what belongs under an entry shows while somebody is there', () => {
    const at = (address: string) => menuAt(places(['chair']), address);
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

  it('marks the register on the page of an organisation, and nothing for whoever keeps no register', () => {
    const marked = (role: string) =>
      menuAt(places([role]), '/organisations/1/change')
        .first.filter(({ current }) => current)
        .map((one) => one.words);
    expect(marked('operator')).toEqual(['Register']);
    expect(marked('chair')).toEqual([]);
  });

  it('marks the entry that the address lies below, and home only at home', () => {
    expect(isCurrent('/assessments', '/assessments/1/results')).toBe(true);
    expect(isCurrent('/assessments', '/assessments-of-others')).toBe(false);
    expect(isCurrent('/', '/assessments')).toBe(false);
  });
});
