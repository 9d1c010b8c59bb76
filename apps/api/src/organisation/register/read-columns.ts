import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { readSheet } from '../../platform/table/read-sheet.js';
import { likelyColumns, REGISTER_FILES } from './columns.js';
import type { RegisterColumnsResponse } from './register.dto.js';
import type { RegisterFiles } from './register-files.js';
import { rememberedColumns } from './register-ledger.js';

const EXAMPLES = 3;

/** What columns the files have, and what each is likely to stand for: as the last time, or as its heading suggests. */
@Injectable()
export class ReadColumns {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { trustsCsv, systemsCsv }: RegisterFiles): Promise<RegisterColumnsResponse> {
    const remembered = await this.database.inTransactionOf(actor, rememberedColumns);
    const texts = { trusts: trustsCsv, systems: systemsCsv };
    const files = REGISTER_FILES.flatMap((file) => {
      const text = texts[file];
      if (text === null) return [];
      const { headings, rows, mistakes } = readSheet(text);
      return [
        {
          file,
          headings,
          rows: rows.length,
          examples: rows.slice(0, EXAMPLES).map(({ cells }) => cells),
          columns: headings.length === 0 ? [] : likelyColumns(file, headings, remembered[file] ?? null),
          mistakes: mistakes.map((mistake) => ({ file, ...mistake })),
        },
      ];
    });
    return { files };
  }
}
