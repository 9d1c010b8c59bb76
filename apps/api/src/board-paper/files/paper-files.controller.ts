import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { AssessmentPath } from '../../platform/http/paths.js';
import { Requires } from '../../platform/http/requires.js';
import { AskForFiles } from './ask-for-files.js';
import { DownloadFile } from './download-file.js';
import { fileFormats, fileKinds } from './file-kinds.js';
import { AskForFilesRequest, PaperFile, PaperFilePath, PaperFilesResponse } from './paper-files.dto.js';
import { PaperFilesView } from './paper-files.view.js';
import { sendFile } from './send-file.js';
import { ThrowFileAway } from './throw-file-away.js';

@ApiTags('board-paper')
@Controller('assessments/:assessmentId/paper/files')
export class PaperFilesController {
  constructor(
    private readonly files: PaperFilesView,
    private readonly ask: AskForFiles,
    private readonly download: DownloadFile,
    private readonly away: ThrowFileAway,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('paper:read')
  @ApiOperation({
    operationId: 'askForPaperFiles',
    summary: 'Have files of the paper made; for freedom of information one bundle',
  })
  @ApiAcceptedResponse({ type: PaperFilesResponse })
  async askFor(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: AskForFilesRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<PaperFilesResponse> {
    return { files: await this.ask.execute(actor, assessmentId, body, repeat) };
  }

  @Get()
  @Requires('paper:read')
  @ApiOperation({ operationId: 'listPaperFiles', summary: 'The files of the paper: waiting, being made, and there' })
  @ApiOkResponse({ type: PaperFilesResponse })
  async list(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PaperFilesResponse> {
    return { files: await this.files.list(actor, assessmentId) };
  }

  @Get(':fileId')
  @Requires('paper:read')
  @ApiOperation({ operationId: 'readPaperFile', summary: 'How far one file of the paper is' })
  @ApiOkResponse({ type: PaperFile })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId, fileId }: PaperFilePath): Promise<PaperFile> {
    return await this.files.one(actor, assessmentId, fileId);
  }

  @Get(':fileId/content')
  @Requires('paper:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadPaperFile', summary: 'The file itself' })
  @ApiProduces(...fileFormats.map((format) => fileKinds[format].mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, fileId }: PaperFilePath,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.download.execute(actor, assessmentId, fileId));
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Requires('paper:read')
  @ApiOperation({ operationId: 'throwPaperFileAway', summary: 'Cancel a file that is not made yet, or throw one away' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { assessmentId, fileId }: PaperFilePath): Promise<void> {
    await this.away.execute(actor, assessmentId, fileId);
  }
}
