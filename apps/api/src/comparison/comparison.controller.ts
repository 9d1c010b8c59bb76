import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { ComparisonItemPath, ComparisonItemResponse, ComparisonQuery, ComparisonResponse } from './comparison.dto.js';
import { ComparisonView } from './comparison.view.js';

@ApiTags('comparison')
@Controller('comparison')
export class ComparisonController {
  constructor(private readonly view: ComparisonView) {}

  @Get()
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readComparison', summary: 'The trusts of my system side by side, from what they published' })
  @ApiOkResponse({ type: ComparisonResponse })
  async read(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<ComparisonResponse> {
    return await this.view.read(actor, query);
  }

  @Get('items/:itemCode')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readComparisonItem', summary: 'One item across the trusts of my system' })
  @ApiOkResponse({ type: ComparisonItemResponse })
  async readItem(
    @CurrentActor() actor: Actor,
    @Param() { itemCode }: ComparisonItemPath,
    @Query() query: ComparisonQuery,
  ): Promise<ComparisonItemResponse> {
    return await this.view.readItem(actor, itemCode, query);
  }
}
