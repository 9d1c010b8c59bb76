import { Module } from '@nestjs/common';
import { BoardPaperController } from './board-paper.controller.js';
import { ChangePaper } from './change-paper.js';
import { ChangeText } from './change-text.js';
import { DecisionRecordController } from './decision-record.controller.js';
import { PaperFilesModule } from './files/paper-files.module.js';
import { PaperView } from './paper.view.js';
import { PaperChangesView } from './paper-changes.view.js';
import { PaperHistoryController } from './paper-history.controller.js';
import { PaperVersionsView } from './paper-versions.view.js';
import { SystemPaperModule } from './system/system-paper.module.js';
import { TakeStep } from './take-step.js';

/** The document that a chief executive takes to the board, and that of a system. */
@Module({
  imports: [PaperFilesModule, SystemPaperModule],
  controllers: [BoardPaperController, PaperHistoryController, DecisionRecordController],
  providers: [PaperView, PaperChangesView, PaperVersionsView, ChangePaper, ChangeText, TakeStep],
})
export class BoardPaperModule {}
