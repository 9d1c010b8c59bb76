import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Requires } from '../../platform/http/requires.js';
import { ComparisonQuery, MineQuery, SideBySideQuery } from '../comparison.dto.js';
import { ComparisonChangeResponse } from './change.dto.js';
import { FindingsResponse } from './findings.dto.js';
import { FindingsView } from './findings.view.js';
import { MineResponse } from './mine.dto.js';
import { SideBySideResponse } from './side-by-side.dto.js';
import { SideBySideView } from './side-by-side.view.js';

@ApiTags('comparison')
@Controller('comparison')
export class FindingsController {
  constructor(
    private readonly view: FindingsView,
    private readonly sides: SideBySideView,
  ) {}

  @Get('findings')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readFindings', summary: 'What follows from the publications of several trusts' })
  @ApiOkResponse({ type: FindingsResponse })
  async findings(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<FindingsResponse> {
    return await this.view.findings(actor, query);
  }

  @Get('change')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readChange', summary: 'What became of each trust since its wave before' })
  @ApiOkResponse({ type: ComparisonChangeResponse })
  async change(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<ComparisonChangeResponse> {
    return await this.view.change(actor, query);
  }

  @Get('mine')
  @Requires('comparison:read')
  @ApiOperation({ operationId: 'readMyPlace', summary: 'Where my board stands among boards of its type' })
  @ApiOkResponse({ type: MineResponse })
  async mine(@CurrentActor() actor: Actor, @Query() query: MineQuery): Promise<MineResponse> {
    return await this.view.mine(actor, query);
  }

  @Get('side-by-side')
  @Requires('comparison:read')
  @ApiOperation({
    operationId: 'readSideBySide',
    summary: 'Trusts beside the board of their system, on the questions that both are asked',
  })
  @ApiOkResponse({ type: SideBySideResponse })
  async sideBySide(@CurrentActor() actor: Actor, @Query() query: SideBySideQuery): Promise<SideBySideResponse> {
    return await this.sides.read(actor, query);
  }
}
