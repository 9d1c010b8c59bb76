import { Injectable } from '@nestjs/common';
import { readSheet } from '../platform/table/read-sheet.js';
import { guessReading } from './guess-reading.js';
import type { OutsideColumnsResponse } from './reading.dto.js';

const ROWS_TO_SHOW = 3;

/** What columns a file has, and a guess at what they are. It touches no record, so it needs to know nobody. */
@Injectable()
export class LookAtColumns {
  execute(csv: string): OutsideColumnsResponse {
    const sheet = readSheet(csv);
    return {
      headings: sheet.headings,
      rows: sheet.rows.length,
      firstRows: sheet.rows.slice(0, ROWS_TO_SHOW).map(({ cells }) => cells),
      guess: guessReading(sheet),
      mistakes: sheet.mistakes,
    };
  }
}
