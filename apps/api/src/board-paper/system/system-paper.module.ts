import { Module } from '@nestjs/common';
import { AskForSystemFiles } from './ask-for-system-files.js';
import { BeginSystemPaper } from './begin-system-paper.js';
import { ChangeSystemPaper } from './change-system-paper.js';
import { IssueSystemPaper } from './issue-system-paper.js';
import { RemoveSystemPaper } from './remove-system-paper.js';
import { SystemPaperView } from './system-paper.view.js';
import { SystemPaperFilesController } from './system-paper-files.controller.js';
import { SystemPaperFilesView } from './system-paper-files.view.js';
import { SystemPapersController } from './system-papers.controller.js';
import { SystemPapersView } from './system-papers.view.js';
import { TakeSystemFile } from './take-system-file.js';

/** The document that an ICS lead takes to the board of the system. */
@Module({
  controllers: [SystemPapersController, SystemPaperFilesController],
  providers: [
    SystemPapersView,
    SystemPaperView,
    BeginSystemPaper,
    ChangeSystemPaper,
    IssueSystemPaper,
    RemoveSystemPaper,
    SystemPaperFilesView,
    AskForSystemFiles,
    TakeSystemFile,
  ],
})
export class SystemPaperModule {}
