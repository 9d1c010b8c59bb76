import type { Outline } from '@candour/board-paper';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { readPaperShape } from './paper-shape.view.js';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Every placeholder where a paper has its own words: what a trust begins its template from. */
const PLACEHOLDERS: Omit<Outline, 'look'> = {
  title: '{{title}}',
  subtitle: '{{subtitle}}',
  organisation: '{{organisation}}',
  meeting: '{{meeting}}',
  author: '{{author}}',
  reference: '{{reference}}',
  mark: '{{mark}}',
  language: 'en-GB',
  preparedOn: '2026-01-01',
  blocks: [{ kind: 'paragraph', text: '{{paper}}', look: 'plain' }],
  slots: [],
  sheets: [],
  slides: [],
};

/** A Word file in the trust's colour and typeface that holds nothing but placeholders. Its logo is for the trust to place. */
@Injectable()
export class ExampleTemplate {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  async write(actor: Actor): Promise<StreamableFile> {
    await this.limits.count('shape-file-by-person', actor.personId);
    const { look } = await this.database.inTransactionOf(
      actor,
      async (manager) => await readPaperShape(manager, actor.organisationId),
    );
    const { writeWord } = await import('@candour/board-paper');
    const bytes = await writeWord({ ...PLACEHOLDERS, look: { ...look, logo: null } });
    return new StreamableFile(bytes, {
      type: WORD,
      disposition: 'attachment; filename="example-template.docx"',
      length: bytes.byteLength,
    });
  }
}
