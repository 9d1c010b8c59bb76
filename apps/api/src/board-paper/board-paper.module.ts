import { Module } from '@nestjs/common';
import { BoardPaperController } from './board-paper.controller.js';
import { ChangePaper } from './change-paper.js';
import { DecisionRecordController } from './decision-record.controller.js';
import { DownloadPaper } from './download-paper.js';
import { PaperView } from './paper.view.js';

/** The document that a chief executive takes to the board. */
@Module({ controllers: [BoardPaperController, DecisionRecordController], providers: [PaperView, ChangePaper, DownloadPaper] })
export class BoardPaperModule {}
