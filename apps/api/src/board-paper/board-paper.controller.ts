import { Body, Controller, Get, Header, Param, Put, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { ChangePaperRequest, PaperResponse } from './board-paper.dto.js';
import { ChangePaper } from './change-paper.js';
import { DownloadPaper, PDF, WORD } from './download-paper.js';
import { PaperView } from './paper.view.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('board-paper')
@Controller('assessments/:assessmentId/paper')
export class BoardPaperController {
  constructor(
    private readonly paper: PaperView,
    private readonly change: ChangePaper,
    private readonly download: DownloadPaper,
  ) {}

  @Get()
  @Requires('paper:read')
  @ApiOperation({ operationId: 'readPaper', summary: 'The board paper: its cover sheet, and what it says in which order' })
  @ApiOkResponse({ type: PaperResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PaperResponse> {
    const { fields, version, outline, state } = await this.paper.read(actor, assessmentId);
    return { fields, version, outline, state };
  }

  @Put()
  @Requires('paper:edit')
  @ApiOperation({ operationId: 'changePaper', summary: 'Fill in the cover sheet' })
  @ApiOkResponse({ type: PaperResponse })
  async fillIn(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @IfMatch() version: number,
    @Body() { fields }: ChangePaperRequest,
  ): Promise<PaperResponse> {
    await this.change.execute(actor, assessmentId, version, fields);
    return await this.read(actor, { assessmentId });
  }

  @Get('word')
  @Requires('paper:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadWord', summary: 'The board paper as a Word file' })
  @ApiProduces(WORD)
  @ApiOkResponse(file)
  async word(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<StreamableFile> {
    return await this.download.asWord(actor, assessmentId);
  }

  @Get('pdf')
  @Requires('paper:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadPdf', summary: 'The board paper as a PDF that assistive technology can read (PDF/UA-1)' })
  @ApiProduces(PDF)
  @ApiOkResponse(file)
  async pdf(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<StreamableFile> {
    return await this.download.asPdf(actor, assessmentId);
  }
}
