import { Injectable, StreamableFile } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor } from '../platform/actor.js';
import { fileName } from './file-name.js';
import { PaperView } from './paper.view.js';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/**
 * The paper as a file, written anew at each download from the same blocks that the screen shows. Setting one takes the program a
 * moment, so a person may have sixty in an hour.
 */
@Injectable()
export class DownloadPaper {
  constructor(
    private readonly paper: PaperView,
    private readonly limits: Limits,
  ) {}

  async asWord(actor: Actor, assessmentId: string): Promise<StreamableFile> {
    const { outline, assessment } = await this.read(actor, assessmentId);
    const { writeWord } = await import('@candour/board-paper');
    return asFile(await writeWord(outline), WORD, fileName('board-paper', outline.organisation, assessment.wave_date, 'docx'));
  }

  async asPdf(actor: Actor, assessmentId: string): Promise<StreamableFile> {
    const { outline, assessment } = await this.read(actor, assessmentId);
    const { writePdf } = await import('@candour/board-paper');
    return asFile(await writePdf(outline), PDF, fileName('board-paper', outline.organisation, assessment.wave_date, 'pdf'));
  }

  private async read(actor: Actor, assessmentId: string) {
    const paper = await this.paper.read(actor, assessmentId);
    await this.limits.count('paper-by-person', actor.personId);
    return paper;
  }
}

function asFile(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.byteLength });
}
