import { Injectable } from '@nestjs/common';
import { readSheet } from '../platform/table/read-sheet.js';
import { guessReading } from './guess-reading.js';
import type { OutsideColumnsResponse } from './reading.dto.js';

const ROWS_TO_SHOW = 3;
const MOST_VALUES = 60;

/** What columns a file has, and a guess at what they are. It touches no record, so it needs to know nobody. */
@Injectable()
export class LookAtColumns {
  execute(csv: string): OutsideColumnsResponse {
    const sheet = readSheet(csv);
    return {
      headings: sheet.headings,
      rows: sheet.rows.length,
      firstRows: sheet.rows.slice(0, ROWS_TO_SHOW).map(({ cells }) => cells),
      values: sheet.headings.map((_, place) => few(sheet.rows.map(({ cells }) => cells[place] ?? ''))),
      guess: guessReading(sheet),
      mistakes: sheet.mistakes,
    };
  }
}

function few(cells: readonly string[]): readonly string[] {
  const values = [...new Set(cells.filter((cell) => cell !== ''))];
  return values.length > MOST_VALUES ? [] : values;
}
