import { describe, expect, it } from '@jest/globals';
import { asText } from './as-text.js';
import type { Outline } from './paper.js';

const outline = (blocks: Outline['blocks']): Outline => ({
  title: 'Decision record for the minutes',
  subtitle: 'Wave of 14 March 2026',
  organisation: 'A trust',
  author: '',
  language: 'en-GB',
  reference: 'TB/26',
  mark: 'Draft, not sealed',
  preparedOn: '2026-04-10',
  blocks,
  slots: [],
  look: { accent: '0A4547', typeface: 'sans', logo: null },
  sheets: [],
  slides: [],
});

describe('the decision record as text', () => {
  it('begins with whose it is and that it is a draft, and ends with what traces it', () => {
    expect(asText(outline([])).split('\n')).toEqual([
      'A trust',
      'Decision record for the minutes',
      'Wave of 14 March 2026',
      'Draft, not sealed',
      '',
      'TB/26',
    ]);
  });

  it('writes a table of facts a line each, and any other table a block a row, without what is empty', () => {
    const table = (head: string[], rows: string[][]) => ({ kind: 'table' as const, caption: null, head, rows, widths: [] });
    const text = asText(
      outline([
        table(['What', 'Entry'], [['Present', 'Jo Lund\nPriya Nair']]),
        table(['Item', 'Outcome', 'Ambition'], [['One meaning', 'Level 3', '']]),
      ]),
    );
    expect(text).toContain('Present: Jo Lund; Priya Nair');
    expect(text).toContain('One meaning\n  Outcome: Level 3\n\n');
    expect(text).not.toContain('Ambition');
  });

  it('keeps dissent in its own words, with who signed it', () => {
    expect(asText(outline([{ kind: 'quote', text: 'I see it at 2', by: 'A member, on ‘One’' }]))).toContain(
      '“I see it at 2”\nA member, on ‘One’',
    );
  });
});
