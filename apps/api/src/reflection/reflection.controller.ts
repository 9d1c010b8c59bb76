import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { BeginReflection } from './begin-reflection.js';
import { DeleteReflection } from './delete-reflection.js';
import { DownloadEverything } from './download-everything.js';
import { FinishReflection } from './finish-reflection.js';
import { MyReflectionsView } from './my-reflections.view.js';
import { PutReflectionAnswer } from './put-reflection-answer.js';
import {
  BeginReflectionRequest,
  MyReflectionsResponse,
  PutReflectionAnswerRequest,
  ReflectionAnswer,
  ReflectionItemPath,
  ReflectionPath,
  ReflectionResponse,
} from './reflection.dto.js';
import { ReflectionView } from './reflection.view.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Everything here is the person's own. Nothing of it is announced, audited or kept for repeats. */
@ApiTags('reflection')
@Controller('my-reflections')
export class ReflectionController {
  constructor(
    private readonly mine: MyReflectionsView,
    private readonly one: ReflectionView,
    private readonly begin: BeginReflection,
    private readonly put: PutReflectionAnswer,
    private readonly finish: FinishReflection,
    private readonly remove: DeleteReflection,
    private readonly download: DownloadEverything,
  ) {}

  @Get()
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'listMyReflections', summary: 'My own reflections, which nobody else can see' })
  @ApiOkResponse({ type: MyReflectionsResponse })
  async list(@CurrentActor() actor: Actor): Promise<MyReflectionsResponse> {
    return await this.mine.read(actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'beginReflection', summary: 'Begin a reflection, or go on with the one that is not finished' })
  @ApiOkResponse({ type: ReflectionResponse })
  async start(@CurrentActor() actor: Actor, @Body() { instrumentCode }: BeginReflectionRequest): Promise<ReflectionResponse> {
    return await this.begin.execute(actor, instrumentCode);
  }

  @Delete()
  @HttpCode(204)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'deleteMyReflections', summary: 'Delete all my reflections and my development plan' })
  @ApiNoContentResponse()
  async removeAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.remove.everything(actor);
  }

  @Get('file/text')
  @Requires('reflection:own')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadMyReflectionsAsText', summary: 'Everything of mine as text to read' })
  @ApiProduces('text/plain')
  @ApiOkResponse(file)
  async text(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return await this.download.asText(actor);
  }

  @Get('file/data')
  @Requires('reflection:own')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadMyReflectionsAsData', summary: 'Everything of mine as data (JSON)' })
  @ApiProduces('application/json')
  @ApiOkResponse(file)
  async data(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return await this.download.asData(actor);
  }

  @Get(':reflectionId')
  @Requires('reflection:own')
  @ApiOperation({
    operationId: 'readReflection',
    summary: 'One of my reflections: its answers, and my picture once it is finished',
  })
  @ApiOkResponse({ type: ReflectionResponse })
  async read(@CurrentActor() actor: Actor, @Param() { reflectionId }: ReflectionPath): Promise<ReflectionResponse> {
    return await this.one.read(actor, reflectionId);
  }

  @Put(':reflectionId/items/:itemCode')
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'putReflectionAnswer', summary: 'Save what I say of an item, until I finish' })
  @ApiOkResponse({ type: ReflectionAnswer })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { reflectionId, itemCode }: ReflectionItemPath,
    @Body() body: PutReflectionAnswerRequest,
  ): Promise<ReflectionAnswer> {
    return await this.put.execute(actor, reflectionId, itemCode, body);
  }

  @Post(':reflectionId/finish')
  @HttpCode(200)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'finishReflection', summary: 'Finish a reflection and see my picture' })
  @ApiOkResponse({ type: ReflectionResponse })
  async end(@CurrentActor() actor: Actor, @Param() { reflectionId }: ReflectionPath): Promise<ReflectionResponse> {
    return await this.finish.execute(actor, reflectionId);
  }

  @Delete(':reflectionId')
  @HttpCode(204)
  @Requires('reflection:own')
  @ApiOperation({ operationId: 'deleteReflection', summary: 'Delete one reflection with its answers and notes' })
  @ApiNoContentResponse()
  async removeOne(@CurrentActor() actor: Actor, @Param() { reflectionId }: ReflectionPath): Promise<void> {
    await this.remove.one(actor, reflectionId);
  }
}
