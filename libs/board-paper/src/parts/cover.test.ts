import { describe, expect, it } from '@jest/globals';
import { coverFieldKeys } from '../cover.js';
import type { Findings } from '../findings.js';
import { defaultShape } from '../shape/default-shape.js';
import { someFindings } from '../testing/findings.js';
import { aFullBoard } from '../testing/full-board.js';
import { writeOutline } from '../write-outline.js';

/** The rows of the cover sheet as it prints. */
function sheetOf(findings: Findings): readonly (readonly string[])[] {
  const sheet = writeOutline(findings).blocks.find((block) => block.kind === 'table');
  return sheet?.kind === 'table' ? sheet.rows : [];
}

const withFields = (fields: Findings['shape']['fields']) => someFindings({ shape: { ...defaultShape, fields } });

describe('the cover sheet', () => {
  it('prints the fields that the trust shows, in its order and under its names', () => {
    const rows = sheetOf(
      withFields([
        { key: 'sponsor', label: 'Lead director', shown: true },
        { key: 'author', label: 'Author', shown: false },
        { key: 'meeting', label: 'Board', shown: true },
      ]),
    );
    expect(rows).toEqual([
      ['Lead director', 'Daniel Osei, chief executive'],
      ['Board', 'Trust board'],
    ]);
  });

  it('has an entry for every field that a trust can ask for', () => {
    const decision = { on: '2026-05-07', minute: '41/26', words: 'Agreed' };
    const all = coverFieldKeys.map((key) => ({ key, label: key, shown: true }));
    const rows = sheetOf({ ...withFields(all), decision });
    expect(rows.map(([label]) => label)).toEqual(coverFieldKeys);
    expect(rows.every(([, entry]) => entry !== '')).toBe(true);
  });

  it('prints no empty sheet where every field is off', () => {
    const { blocks } = writeOutline(withFields([]));
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: '1. Recommendation' });
  });

  it('says of what is asked for that it is to be completed, and of a prompt that nothing is recorded', () => {
    const rows = Object.fromEntries(sheetOf(someFindings({ cover: { ...someFindings().cover, sponsor: '' } })));
    expect(rows).toMatchObject({ Sponsor: 'To be completed', Legal: 'None recorded', 'Assurance level': 'To be completed' });
    expect(rows).not.toHaveProperty('Decision of the board');
  });

  it('sets the definition of the trust beside the word of assurance', () => {
    expect(Object.fromEntries(sheetOf(aFullBoard()))['Assurance level']).toBe(
      'Partial: Some controls are in place and evidenced; others are believed but not shown.',
    );
  });

  it('says which version it is and where it stands', () => {
    const rows = sheetOf(someFindings({ version: { number: 2, state: 'in-review' } }));
    expect(Object.fromEntries(rows).Version).toBe('Version 2, in review');
  });

  it('scores a risk before and after, with the band in words', () => {
    expect(Object.fromEntries(sheetOf(aFullBoard()))['Risks of the board assurance framework']).toBe(
      'SR5 Cyber and digital resilience\nBefore: 4 × 4 = 16, extreme. After: 4 × 3 = 12, high.',
    );
  });

  it('adds the trust’s own reason to the session', () => {
    const cover = { ...someFindings().cover, sessionReason: 'It names a supplier in dispute' };
    expect(Object.fromEntries(sheetOf(someFindings({ cover }))).Session).toMatch(
      /^Private\..*\nIt names a supplier in dispute\.$/su,
    );
  });
});
