import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { ComparedTrustPath, ComparisonItemPath, ComparisonQuery, TrustQuery } from './comparison.dto.js';
import { ComparisonItemResponse } from './item/item.dto.js';
import { ItemView } from './item/item.view.js';
import { MatrixResponse } from './matrix/matrix.dto.js';
import { MatrixView } from './matrix/matrix.view.js';
import { sendMatrix } from './matrix/send-matrix.js';
import { TrustResponse } from './trust/trust.dto.js';
import { TrustView } from './trust/trust.view.js';

@ApiTags('comparison')
@Controller('comparison')
export class ComparisonController {
  constructor(
    private readonly item: ItemView,
    private readonly matrix: MatrixView,
    private readonly trust: TrustView,
  ) {}

  @Get()
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readComparison', summary: 'Trusts by sections and items, in columns, from what they published' })
  @ApiOkResponse({ type: MatrixResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    return sendMatrix(request, reply, await this.matrix.read(actor, query));
  }

  @Get('items/:itemCode')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readComparisonItem', summary: 'One item across trusts, with those of the same type' })
  @ApiOkResponse({ type: ComparisonItemResponse })
  async readItem(
    @CurrentActor() actor: Actor,
    @Param() { itemCode }: ComparisonItemPath,
    @Query() query: ComparisonQuery,
  ): Promise<ComparisonItemResponse> {
    return await this.item.read(actor, itemCode, query);
  }

  @Get('trusts/:organisationId')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readComparedTrust', summary: 'One trust with its history, as far as it shares it with me' })
  @ApiOkResponse({ type: TrustResponse })
  async readTrust(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: ComparedTrustPath,
    @Query() query: TrustQuery,
  ): Promise<TrustResponse> {
    return await this.trust.read(actor, organisationId, query);
  }
}
