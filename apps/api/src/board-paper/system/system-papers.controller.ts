import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { BeginSystemPaper } from './begin-system-paper.js';
import { ChangeSystemPaper } from './change-system-paper.js';
import { IssueSystemPaper } from './issue-system-paper.js';
import { RemoveSystemPaper } from './remove-system-paper.js';
import {
  SystemEditionPath,
  SystemEditionRead,
  SystemPaperPath,
  SystemPaperRequest,
  SystemPaperResponse,
  SystemPapersResponse,
} from './system-paper.dto.js';
import { SystemPaperView } from './system-paper.view.js';
import { SystemPapersView } from './system-papers.view.js';

@ApiTags('system-paper')
@Controller('system-papers')
export class SystemPapersController {
  constructor(
    private readonly papers: SystemPapersView,
    private readonly view: SystemPaperView,
    private readonly beginning: BeginSystemPaper,
    private readonly changing: ChangeSystemPaper,
    private readonly issuing: IssueSystemPaper,
    private readonly removing: RemoveSystemPaper,
  ) {}

  @Get()
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'listSystemPapers', summary: 'The papers of my system, the newest first' })
  @ApiOkResponse({ type: SystemPapersResponse })
  async list(@CurrentActor() actor: Actor): Promise<SystemPapersResponse> {
    return { papers: await this.papers.list(actor) };
  }

  @Post()
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'beginSystemPaper', summary: 'Begin a paper of my system' })
  @ApiCreatedResponse({ type: SystemPaperResponse })
  async begin(
    @CurrentActor() actor: Actor,
    @Body() body: SystemPaperRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SystemPaperResponse> {
    return await this.beginning.execute(actor, body, repeat);
  }

  @Get(':paperId')
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'readSystemPaper', summary: 'One paper, and what it says from what may be read today' })
  @ApiOkResponse({ type: SystemPaperResponse })
  async read(@CurrentActor() actor: Actor, @Param() { paperId }: SystemPaperPath): Promise<SystemPaperResponse> {
    return await this.view.read(actor, paperId);
  }

  @Put(':paperId')
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'changeSystemPaper', summary: 'Change its cover, its words or what it looks at' })
  @ApiOkResponse({ type: SystemPaperResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { paperId }: SystemPaperPath,
    @IfMatch() version: number,
    @Body() body: SystemPaperRequest,
  ): Promise<SystemPaperResponse> {
    return await this.changing.execute(actor, paperId, version, body);
  }

  @Post(':paperId/editions')
  @HttpCode(200)
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'issueSystemPaper', summary: 'Issue it: what it says today is kept under a number' })
  @ApiOkResponse({ type: SystemPaperResponse })
  async issue(
    @CurrentActor() actor: Actor,
    @Param() { paperId }: SystemPaperPath,
    @IfMatch() version: number,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SystemPaperResponse> {
    return await this.issuing.execute(actor, paperId, version, repeat);
  }

  @Get(':paperId/editions/:number')
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'readSystemEdition', summary: 'An edition exactly as it was issued' })
  @ApiOkResponse({ type: SystemEditionRead })
  async readEdition(@CurrentActor() actor: Actor, @Param() { paperId, number }: SystemEditionPath): Promise<SystemEditionRead> {
    return await this.view.readEdition(actor, paperId, number);
  }

  @Delete(':paperId')
  @HttpCode(204)
  @Requires('system-paper:make')
  @ApiOperation({ operationId: 'removeSystemPaper', summary: 'Throw away a paper that was never issued' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { paperId }: SystemPaperPath, @IfMatch() version: number): Promise<void> {
    await this.removing.execute(actor, paperId, version);
  }
}
