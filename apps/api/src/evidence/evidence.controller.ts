import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { AddEvidence } from './add-evidence.js';
import { ChangeEvidence } from './change-evidence.js';
import { ConfirmGrade } from './confirm-grade.js';
import { ConfirmGradeRequest, EvidencePath, EvidenceRequest, EvidenceResponse, EvidencesResponse } from './evidence.dto.js';
import { EvidenceListView } from './evidence-list.view.js';
import { RemoveEvidence } from './remove-evidence.js';

@ApiTags('evidence')
@Controller('assessments/:assessmentId/evidence')
export class EvidenceController {
  constructor(
    private readonly list: EvidenceListView,
    private readonly add: AddEvidence,
    private readonly change: ChangeEvidence,
    private readonly taken: RemoveEvidence,
    private readonly confirm: ConfirmGrade,
  ) {}

  @Get()
  @Requires('evidence:read')
  @ApiOperation({ operationId: 'listEvidence', summary: 'The evidence of an assessment' })
  @ApiOkResponse({ type: EvidencesResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<EvidencesResponse> {
    return { rows: await this.list.read(actor, assessmentId) };
  }

  @Post()
  @Requires('evidence:edit')
  @ApiOperation({ operationId: 'addEvidence', summary: 'Add evidence for a level of an item' })
  @ApiCreatedResponse({ type: EvidenceResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: EvidenceRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<EvidenceResponse> {
    return await this.add.execute(actor, assessmentId, body, repeat);
  }

  @Put(':evidenceId')
  @Requires('evidence:edit')
  @ApiOperation({ operationId: 'changeEvidence', summary: 'Change evidence; its grade must then be confirmed again' })
  @ApiOkResponse({ type: EvidenceResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, evidenceId }: EvidencePath,
    @IfMatch() version: number,
    @Body() body: EvidenceRequest,
  ): Promise<EvidenceResponse> {
    return await this.change.execute(actor, assessmentId, evidenceId, version, body);
  }

  @Delete(':evidenceId')
  @HttpCode(204)
  @Requires('evidence:edit')
  @ApiOperation({ operationId: 'removeEvidence', summary: 'Remove evidence' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, evidenceId }: EvidencePath,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.taken.execute(actor, assessmentId, evidenceId, version);
  }

  @Post(':evidenceId/confirmation')
  @HttpCode(200)
  @Requires('evidence:confirm')
  @ApiOperation({ operationId: 'confirmGrade', summary: 'Confirm the grade of evidence that is not mine' })
  @ApiOkResponse({ type: EvidenceResponse })
  async grade(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId, evidenceId }: EvidencePath,
    @IfMatch() version: number,
    @Body() body: ConfirmGradeRequest,
  ): Promise<EvidenceResponse> {
    return await this.confirm.execute(actor, assessmentId, evidenceId, version, body);
  }
}
