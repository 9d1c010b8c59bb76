import { Module } from '@nestjs/common';
import { AskForFiles } from './ask-for-files.js';
import { DownloadFile } from './download-file.js';
import { PaperFilesController } from './paper-files.controller.js';
import { PaperFilesView } from './paper-files.view.js';
import { ThrowFileAway } from './throw-file-away.js';

/** Files of the board paper: asked for, made in the background, downloaded. */
@Module({
  controllers: [PaperFilesController],
  providers: [PaperFilesView, AskForFiles, DownloadFile, ThrowFileAway],
})
export class PaperFilesModule {}
