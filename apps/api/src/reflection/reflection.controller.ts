import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentSignIn, type SignedIn } from '../platform/http/current-actor.js';
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
  @Requires('signed-in')
  @ApiOperation({ operationId: 'listMyReflections', summary: 'My own reflections, which nobody else can see' })
  @ApiOkResponse({ type: MyReflectionsResponse })
  async list(@CurrentSignIn() self: SignedIn): Promise<MyReflectionsResponse> {
    return await this.mine.read(self, self.actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'beginReflection', summary: 'Begin a reflection, or go on with the one that is not finished' })
  @ApiOkResponse({ type: ReflectionResponse })
  async start(@CurrentSignIn() self: SignedIn, @Body() { instrumentCode }: BeginReflectionRequest): Promise<ReflectionResponse> {
    return await this.begin.execute(self, instrumentCode);
  }

  @Delete()
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'deleteMyReflections', summary: 'Delete all my reflections and my development plan' })
  @ApiNoContentResponse()
  async removeAll(@CurrentSignIn() self: SignedIn): Promise<void> {
    await this.remove.everything(self);
  }

  @Get('file/text')
  @Requires('signed-in')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadMyReflectionsAsText', summary: 'Everything of mine as text to read' })
  @ApiProduces('text/plain')
  @ApiOkResponse(file)
  async text(@CurrentSignIn() self: SignedIn): Promise<StreamableFile> {
    return await this.download.asText(self);
  }

  @Get('file/data')
  @Requires('signed-in')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'downloadMyReflectionsAsData', summary: 'Everything of mine as data (JSON)' })
  @ApiProduces('application/json')
  @ApiOkResponse(file)
  async data(@CurrentSignIn() self: SignedIn): Promise<StreamableFile> {
    return await this.download.asData(self);
  }

  @Get(':reflectionId')
  @Requires('signed-in')
  @ApiOperation({
    operationId: 'readReflection',
    summary: 'One of my reflections: its answers, and my picture once it is finished',
  })
  @ApiOkResponse({ type: ReflectionResponse })
  async read(@CurrentSignIn() self: SignedIn, @Param() { reflectionId }: ReflectionPath): Promise<ReflectionResponse> {
    return await this.one.read(self, reflectionId);
  }

  @Put(':reflectionId/items/:itemCode')
  @Requires('signed-in')
  @ApiOperation({ operationId: 'putReflectionAnswer', summary: 'Save what I say of an item, until I finish' })
  @ApiOkResponse({ type: ReflectionAnswer })
  async save(
    @CurrentSignIn() self: SignedIn,
    @Param() { reflectionId, itemCode }: ReflectionItemPath,
    @Body() body: PutReflectionAnswerRequest,
  ): Promise<ReflectionAnswer> {
    return await this.put.execute(self, reflectionId, itemCode, body);
  }

  @Post(':reflectionId/finish')
  @HttpCode(200)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'finishReflection', summary: 'Finish a reflection and see my picture' })
  @ApiOkResponse({ type: ReflectionResponse })
  async end(@CurrentSignIn() self: SignedIn, @Param() { reflectionId }: ReflectionPath): Promise<ReflectionResponse> {
    return await this.finish.execute(self, reflectionId);
  }

  @Delete(':reflectionId')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'deleteReflection', summary: 'Delete one reflection with its answers and notes' })
  @ApiNoContentResponse()
  async removeOne(@CurrentSignIn() self: SignedIn, @Param() { reflectionId }: ReflectionPath): Promise<void> {
    await this.remove.one(self, reflectionId);
  }
}
