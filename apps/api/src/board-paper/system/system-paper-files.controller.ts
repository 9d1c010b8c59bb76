import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { fileKinds } from '../files/file-kinds.js';
import { sendFile } from '../files/send-file.js';
import { AskForSystemFiles } from './ask-for-system-files.js';
import { systemFormats } from './system-formats.js';
import {
  AskForSystemFilesRequest,
  SystemPaperFile,
  SystemPaperFilePath,
  SystemPaperFilesResponse,
  SystemPaperPath,
} from './system-paper.dto.js';
import { SystemPaperFilesView } from './system-paper-files.view.js';
import { TakeSystemFile } from './take-system-file.js';

@ApiTags('system-paper')
@Controller('system-papers/:paperId/files')
export class SystemPaperFilesController {
  constructor(
    private readonly files: SystemPaperFilesView,
    private readonly ask: AskForSystemFiles,
    private readonly take: TakeSystemFile,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'askForSystemPaperFiles', summary: 'Have files of a system paper made' })
  @ApiAcceptedResponse({ type: SystemPaperFilesResponse })
  async askFor(
    @CurrentActor() actor: Actor,
    @Param() { paperId }: SystemPaperPath,
    @Body() body: AskForSystemFilesRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SystemPaperFilesResponse> {
    return { files: await this.ask.execute(actor, paperId, body, repeat) };
  }

  @Get()
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'listSystemPaperFiles', summary: 'The files of a system paper: waiting, being made, and there' })
  @ApiOkResponse({ type: SystemPaperFilesResponse })
  async list(@CurrentActor() actor: Actor, @Param() { paperId }: SystemPaperPath): Promise<SystemPaperFilesResponse> {
    return { files: await this.files.list(actor, paperId) };
  }

  @Get(':fileId')
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'readSystemPaperFile', summary: 'How far one file of a system paper is' })
  @ApiOkResponse({ type: SystemPaperFile })
  async read(@CurrentActor() actor: Actor, @Param() { paperId, fileId }: SystemPaperFilePath): Promise<SystemPaperFile> {
    return await this.files.one(actor, paperId, fileId);
  }

  @Get(':fileId/content')
  @Requires('system-paper:make')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadSystemPaperFile', summary: 'The file itself' })
  @ApiProduces(...systemFormats.map((format) => fileKinds[format].mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { paperId, fileId }: SystemPaperFilePath,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.take.download(actor, paperId, fileId));
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'throwSystemPaperFileAway', summary: 'Cancel a file that is not made yet, or throw one away' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { paperId, fileId }: SystemPaperFilePath): Promise<void> {
    await this.take.away(actor, paperId, fileId);
  }
}
