import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { ByToken } from '../../platform/http/by-token.js';
import { TokenActor } from '../../platform/http/current-actor.js';
import { ComparedTrustPath, ComparisonItemPath, ComparisonQuery, TrustQuery } from '../comparison.dto.js';
import { ComparisonItemResponse } from '../item/item.dto.js';
import { ItemView } from '../item/item.view.js';
import { MatrixResponse } from '../matrix/matrix.dto.js';
import { MatrixView } from '../matrix/matrix.view.js';
import { sendMatrix } from '../matrix/send-matrix.js';
import { TrustResponse } from '../trust/trust.dto.js';
import { TrustView } from '../trust/trust.view.js';

/** What other programs read of the comparison by a token: the very views that the screens show, and nothing of their own. */
@ApiTags('v1')
@Controller('v1/comparison')
export class V1ComparisonController {
  constructor(
    private readonly matrix: MatrixView,
    private readonly item: ItemView,
    private readonly trust: TrustView,
  ) {}

  @Get()
  @ByToken('comparison:read')
  @ApiOperation({ operationId: 'v1ReadComparison', summary: 'The trusts side by side, as they share it with this organisation' })
  @ApiOkResponse({ type: MatrixResponse })
  async read(
    @TokenActor() actor: Actor,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    return sendMatrix(request, reply, await this.matrix.read(actor, query));
  }

  @Get('items/:itemCode')
  @ByToken('comparison:read')
  @ApiOperation({ operationId: 'v1ReadComparisonItem', summary: 'One item across the trusts' })
  @ApiOkResponse({ type: ComparisonItemResponse })
  async readItem(
    @TokenActor() actor: Actor,
    @Param() { itemCode }: ComparisonItemPath,
    @Query() query: ComparisonQuery,
  ): Promise<ComparisonItemResponse> {
    return await this.item.read(actor, itemCode, query);
  }

  @Get('trusts/:organisationId')
  @ByToken('comparison:read')
  @ApiOperation({ operationId: 'v1ReadComparedTrust', summary: 'One trust with its history, as far as it shares it' })
  @ApiOkResponse({ type: TrustResponse })
  async readTrust(
    @TokenActor() actor: Actor,
    @Param() { organisationId }: ComparedTrustPath,
    @Query() query: TrustQuery,
  ): Promise<TrustResponse> {
    return await this.trust.read(actor, organisationId, query);
  }
}
