import { describe, expect, it } from '@jest/globals';
import type { Findings } from '../findings.js';
import type { Outline } from '../outline.js';
import { aFullBoard } from '../testing/full-board.js';
import { HOSTILE } from '../testing/hostile.js';
import { inEveryText } from '../testing/in-every-text.js';
import { opened } from '../testing/opened.js';
import { missingIn } from '../testing/said-in.js';
import { type Format, formats } from '../variant.js';
import { writeOutline } from '../write-outline.js';

/** Small, so that eighty papers in five formats are soon written, and with something in every text field of the findings. */
function aSmallBoard(): Findings {
  const board = aFullBoard();
  const items = [board.items[1], board.items[3], board.items[6]].flatMap((item) => item ?? []);
  return { ...board, items: items.map((item) => ({ ...item, evidence: item.evidence.slice(0, 1) })) };
}

const fields: string[] = [];
inEveryText(aSmallBoard(), (place) => {
  fields.push(place);
  return place;
});

const LONG = HOSTILE.filter(({ length }) => length > 1000);
const SHORT = HOSTILE.filter(({ length }) => length <= 1000);
/** How far apart the long texts stand in one paper: it would have hundreds of pages otherwise. */
const APART = 12;

/** Papers that are slow to write and to read hold several texts a field, each on a line of its own: it is the cells of a spreadsheet to which their beginning matters. */
const TOGETHER: Readonly<Record<Format, number>> = { word: 4, pdf: 4, html: 1, spreadsheet: 1, slides: 1 };

type TextOf = (field: number) => string | undefined;

/** Over all papers of a format each field has held each text once. */
function papersOf(format: Format): Outline[] {
  const together = TOGETHER[format];
  const short = Array.from({ length: Math.ceil(SHORT.length / together) }, (_, paper): TextOf => {
    const places = Array.from({ length: together }, (_each, index) => paper * together + index);
    return (field) => places.map((place) => SHORT[(field + place) % SHORT.length]).join('\n');
  });
  const long = Array.from({ length: APART }, (_, paper): TextOf => {
    return (field) => ((field + paper) % APART === 0 ? LONG[((field + paper) / APART) % LONG.length] : undefined);
  });
  return [...short, ...long].map((textOf) => writeOutline(inEveryText(aSmallBoard(), (place, field) => textOf(field) ?? place)));
}

describe('the corpus', () => {
  it('has sixty texts or more, all different', () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  it('reaches the fields that people fill in', () => {
    const named = fields.map((field) => field.replace(/\.\d+/gu, ''));
    for (const field of [
      'cover.legal',
      'items.rationale',
      'items.dissents.words',
      'items.evidence.title',
      'actions.words',
      'cover.risks.title',
    ])
      expect(named).toContain(field);
  });
});

describe.each(formats)('hostile text in a %s file', (format) => {
  it('stays text: nothing active, nothing outside, and nothing of it lost', async () => {
    for (const outline of papersOf(format)) {
      const file = await opened(format, outline);
      expect(file.active).toEqual([]);
      expect(missingIn(file, format, outline)).toEqual([]);
    }
  }, 300_000);
});
