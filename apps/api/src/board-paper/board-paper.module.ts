import { Module } from '@nestjs/common';
import { BoardPaperController } from './board-paper.controller.js';
import { ChangePaper } from './change-paper.js';
import { DecisionRecordController } from './decision-record.controller.js';
import { DownloadPaper } from './download-paper.js';
import { PaperFilesModule } from './files/paper-files.module.js';
import { PaperView } from './paper.view.js';

/** The document that a chief executive takes to the board. */
@Module({
  imports: [PaperFilesModule],
  controllers: [BoardPaperController, DecisionRecordController],
  providers: [PaperView, ChangePaper, DownloadPaper],
})
export class BoardPaperModule {}
