import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { ByToken } from '../../platform/http/by-token.js';
import { TokenActor } from '../../platform/http/current-actor.js';
import { ComparisonItemPath, ComparisonItemResponse, ComparisonQuery, ComparisonResponse } from '../comparison.dto.js';
import { ComparisonView } from '../comparison.view.js';

/** What other programs read of the comparison by a token: the very views that the screens show, and nothing of their own. */
@ApiTags('v1')
@Controller('v1/comparison')
export class V1ComparisonController {
  constructor(private readonly view: ComparisonView) {}

  @Get()
  @ByToken('comparison:read')
  @ApiOperation({ operationId: 'v1ReadComparison', summary: 'The trusts side by side, as they share it with this organisation' })
  @ApiOkResponse({ type: ComparisonResponse })
  async read(@TokenActor() actor: Actor, @Query() query: ComparisonQuery): Promise<ComparisonResponse> {
    return await this.view.read(actor, query);
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
    return await this.view.readItem(actor, itemCode, query);
  }
}
