import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IfMatch } from '../../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { CheckFile } from './check-file.js';
import {
  InstrumentCheckedResponse,
  InstrumentFileRequest,
  OwnInstrumentFileResponse,
  OwnInstrumentPath,
  OwnInstrumentResponse,
  OwnInstrumentsPath,
  OwnInstrumentsResponse,
  WithdrawInstrumentRequest,
} from './own-instrument.dto.js';
import { OwnInstrumentsView } from './own-instruments.view.js';
import { PublishOwnInstrument } from './publish-own-instrument.js';
import { WithdrawOwnInstrument } from './withdraw-own-instrument.js';

@ApiTags('instrument')
@Controller('organisations/:organisationId/instruments')
export class OwnInstrumentsController {
  constructor(
    private readonly view: OwnInstrumentsView,
    private readonly checking: CheckFile,
    private readonly publishing: PublishOwnInstrument,
    private readonly withdrawing: WithdrawOwnInstrument,
  ) {}

  @Get()
  @Requires('own-instrument:edit')
  @ApiOperation({ operationId: 'listOwnInstruments', summary: 'What was brought in for an organisation' })
  @ApiOkResponse({ type: OwnInstrumentsResponse })
  async list(@CurrentActor() actor: Actor, @Param() { organisationId }: OwnInstrumentsPath): Promise<OwnInstrumentsResponse> {
    return await this.view.list(actor, organisationId);
  }

  @Post('check')
  @HttpCode(200)
  @Requires('own-instrument:edit')
  @ApiOperation({
    operationId: 'checkInstrumentFile',
    summary: 'The mistakes of a file by line, or what members would meet; saves nothing',
  })
  @ApiOkResponse({ type: InstrumentCheckedResponse })
  async check(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OwnInstrumentsPath,
    @Body() { text }: InstrumentFileRequest,
  ): Promise<InstrumentCheckedResponse> {
    return await this.checking.execute(actor, organisationId, text);
  }

  @Post()
  @Requires('own-instrument:edit')
  @ApiOperation({ operationId: 'publishOwnInstrument', summary: 'Publish a file for one organisation, for good' })
  @ApiCreatedResponse({ type: OwnInstrumentResponse })
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: OwnInstrumentsPath,
    @Body() { text }: InstrumentFileRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<OwnInstrumentResponse> {
    return await this.publishing.execute(actor, organisationId, text, repeat);
  }

  @Get(':code/:version')
  @Requires('own-instrument:edit')
  @ApiOperation({ operationId: 'readOwnInstrument', summary: 'One version with the text of its file' })
  @ApiOkResponse({ type: OwnInstrumentFileResponse })
  async read(@CurrentActor() actor: Actor, @Param() path: OwnInstrumentPath): Promise<OwnInstrumentFileResponse> {
    return await this.view.read(actor, path);
  }

  @Post(':code/:version/withdrawal')
  @HttpCode(200)
  @Requires('own-instrument:edit')
  @ApiOperation({ operationId: 'withdrawOwnInstrument', summary: 'Take a version out of what can be chosen' })
  @ApiOkResponse({ type: OwnInstrumentResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() path: OwnInstrumentPath,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawInstrumentRequest,
  ): Promise<OwnInstrumentResponse> {
    return await this.withdrawing.withdraw(actor, path, version, reason);
  }

  @Delete(':code/:version/withdrawal')
  @Requires('own-instrument:edit')
  @ApiOperation({ operationId: 'offerOwnInstrumentAgain', summary: 'Let a withdrawn version be chosen again' })
  @ApiOkResponse({ type: OwnInstrumentResponse })
  async offerAgain(
    @CurrentActor() actor: Actor,
    @Param() path: OwnInstrumentPath,
    @IfMatch() version: number,
  ): Promise<OwnInstrumentResponse> {
    return await this.withdrawing.offerAgain(actor, path, version);
  }
}
