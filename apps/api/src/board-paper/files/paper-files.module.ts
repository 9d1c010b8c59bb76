import { Module } from '@nestjs/common';
import { AskForFiles } from './ask-for-files.js';
import { DiscardFiles } from './discard-files.js';
import { DownloadFile } from './download-file.js';
import { MakeFile } from './make-file.js';
import { MakeFiles } from './make-files.js';
import { PaperFilesController } from './paper-files.controller.js';
import { PaperFilesView } from './paper-files.view.js';
import { FileQueue } from './queue.repository.js';
import { ReadPapers } from './read-papers.js';
import { ThrowFileAway } from './throw-file-away.js';
import { WriterProcess } from './writer-process.js';

/** Files of the board paper: asked for, made in the background, downloaded. */
@Module({
  controllers: [PaperFilesController],
  providers: [
    PaperFilesView,
    AskForFiles,
    DownloadFile,
    ThrowFileAway,
    FileQueue,
    ReadPapers,
    WriterProcess,
    MakeFile,
    MakeFiles,
    DiscardFiles,
  ],
})
export class PaperFilesModule {}
