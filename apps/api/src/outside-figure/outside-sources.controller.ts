import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { ImportSource } from './import-source.js';
import { LookAtColumns } from './look-at-columns.js';
import { MapMeasures } from './map-measures.js';
import {
  ImportSourceRequest,
  OutsideSourcePath,
  OutsideSourcesResponse,
  OverlapsRequest,
  SourceWithMeasuresResponse,
} from './outside-source.dto.js';
import { OutsideSourcesView } from './outside-sources.view.js';
import { PreviewSource } from './preview-source.js';
import { OutsideColumnsResponse, OutsideFileRequest, OutsidePreviewResponse, OutsideReadingRequest } from './reading.dto.js';
import { UndoSource } from './undo-source.js';

@ApiTags('outside figures')
@Controller('outside-sources')
export class OutsideSourcesController {
  constructor(
    private readonly view: OutsideSourcesView,
    private readonly columns: LookAtColumns,
    private readonly previewing: PreviewSource,
    private readonly importing: ImportSource,
    private readonly mapping: MapMeasures,
    private readonly undoing: UndoSource,
  ) {}

  @Get()
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'listOutsideSources', summary: 'The published tables that were imported' })
  @ApiOkResponse({ type: OutsideSourcesResponse })
  async list(@CurrentActor() actor: Actor): Promise<OutsideSourcesResponse> {
    return await this.view.list(actor);
  }

  @Post('columns')
  @HttpCode(200)
  @Requires('outside-figure:import')
  @ApiOperation({
    operationId: 'lookAtOutsideColumns',
    summary: 'The columns of a file, and a guess at what they are; saves nothing',
  })
  @ApiOkResponse({ type: OutsideColumnsResponse })
  look(@Body() { csv }: OutsideFileRequest): OutsideColumnsResponse {
    return this.columns.execute(csv);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('outside-figure:import')
  @ApiOperation({
    operationId: 'previewOutsideSource',
    summary: 'What an import would keep, and its mistakes by line; saves nothing',
  })
  @ApiOkResponse({ type: OutsidePreviewResponse })
  async preview(@CurrentActor() actor: Actor, @Body() { csv, reading }: OutsideReadingRequest): Promise<OutsidePreviewResponse> {
    return await this.previewing.execute(actor, csv, reading);
  }

  @Post()
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'importOutsideSource', summary: 'Import a published table: all of it, or nothing' })
  @ApiCreatedResponse({ type: SourceWithMeasuresResponse })
  async import(
    @CurrentActor() actor: Actor,
    @Body() request: ImportSourceRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SourceWithMeasuresResponse> {
    return await this.importing.execute(actor, request, repeat);
  }

  @Get(':sourceId')
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'readOutsideSource', summary: 'One imported table, with its measures and what they overlap' })
  @ApiOkResponse({ type: SourceWithMeasuresResponse })
  async read(@CurrentActor() actor: Actor, @Param() { sourceId }: OutsideSourcePath): Promise<SourceWithMeasuresResponse> {
    return await this.view.read(actor, sourceId);
  }

  @Put(':sourceId/overlaps')
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'mapOutsideMeasures', summary: 'Say which section of an instrument each measure overlaps' })
  @ApiOkResponse({ type: SourceWithMeasuresResponse })
  async map(
    @CurrentActor() actor: Actor,
    @Param() { sourceId }: OutsideSourcePath,
    @IfMatch() version: number,
    @Body() { overlaps }: OverlapsRequest,
  ): Promise<SourceWithMeasuresResponse> {
    return await this.mapping.execute(actor, sourceId, version, overlaps);
  }

  @Post(':sourceId/undoing')
  @HttpCode(200)
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'undoOutsideSource', summary: 'Take an imported table back: nobody is shown it any more' })
  @ApiOkResponse({ type: SourceWithMeasuresResponse })
  async undo(
    @CurrentActor() actor: Actor,
    @Param() { sourceId }: OutsideSourcePath,
    @IfMatch() version: number,
  ): Promise<SourceWithMeasuresResponse> {
    return await this.undoing.execute(actor, sourceId, version, true);
  }

  @Delete(':sourceId/undoing')
  @Requires('outside-figure:import')
  @ApiOperation({ operationId: 'bringOutsideSourceBack', summary: 'Show an imported table again that was undone' })
  @ApiOkResponse({ type: SourceWithMeasuresResponse })
  async bringBack(
    @CurrentActor() actor: Actor,
    @Param() { sourceId }: OutsideSourcePath,
    @IfMatch() version: number,
  ): Promise<SourceWithMeasuresResponse> {
    return await this.undoing.execute(actor, sourceId, version, false);
  }
}
