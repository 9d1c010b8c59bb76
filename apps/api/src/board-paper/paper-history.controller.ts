import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { PaperQuery } from './board-paper.dto.js';
import { PaperChangesView } from './paper-changes.view.js';
import { PaperChangesResponse, PaperVersionPath, PaperVersionResponse, PaperVersionsResponse } from './paper-life.dto.js';
import { PaperVersionsView } from './paper-versions.view.js';

@ApiTags('board-paper')
@Controller('assessments/:assessmentId/paper')
export class PaperHistoryController {
  constructor(
    private readonly changes: PaperChangesView,
    private readonly versions: PaperVersionsView,
  ) {}

  @Get('changes')
  @Requires('paper:read')
  @ApiOperation({ operationId: 'readPaperChanges', summary: 'Who changed what in the paper, before and after' })
  @ApiOkResponse({ type: PaperChangesResponse })
  async readChanges(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PaperChangesResponse> {
    return await this.changes.read(actor, assessmentId);
  }

  @Get('versions')
  @Requires('paper:read')
  @ApiOperation({ operationId: 'listPaperVersions', summary: 'The approved versions of the paper' })
  @ApiOkResponse({ type: PaperVersionsResponse })
  async readVersions(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PaperVersionsResponse> {
    return await this.versions.readAll(actor, assessmentId);
  }

  @Get('versions/:number')
  @Requires('paper:read')
  @ApiOperation({ operationId: 'readPaperVersion', summary: 'One approved version, exactly as it was approved' })
  @ApiOkResponse({ type: PaperVersionResponse })
  async readVersion(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, number }: PaperVersionPath,
    @Query() { variant = 'private' }: PaperQuery,
  ): Promise<PaperVersionResponse> {
    return await this.versions.read(actor, assessmentId, number, variant);
  }
}
