import { Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { fileName } from './file-name.js';
import { PaperView } from './paper.view.js';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** The paper as a file, written anew at each download from the same blocks that the screen shows. */
@Injectable()
export class DownloadPaper {
  constructor(private readonly paper: PaperView) {}

  async asWord(actor: Actor, assessmentId: string): Promise<StreamableFile> {
    const { outline, assessment } = await this.paper.read(actor, assessmentId);
    const { writeWord } = await import('@candour/board-paper');
    return asFile(await writeWord(outline), WORD, fileName(outline.organisation, assessment.wave_date, 'docx'));
  }

  async asPdf(actor: Actor, assessmentId: string): Promise<StreamableFile> {
    const { outline, assessment } = await this.paper.read(actor, assessmentId);
    const { writePdf } = await import('@candour/board-paper');
    return asFile(await writePdf(outline), PDF, fileName(outline.organisation, assessment.wave_date, 'pdf'));
  }
}

function asFile(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.byteLength });
}
