import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { ByToken } from '../../platform/http/by-token.js';
import { TokenActor } from '../../platform/http/current-actor.js';
import { ComparisonQuery, MineQuery, SideBySideQuery } from '../comparison.dto.js';
import { ComparisonChangeResponse } from '../findings/change.dto.js';
import { FindingsResponse } from '../findings/findings.dto.js';
import { FindingsView } from '../findings/findings.view.js';
import { MineResponse } from '../findings/mine.dto.js';
import { SideBySideResponse } from '../findings/side-by-side.dto.js';
import { SideBySideView } from '../findings/side-by-side.view.js';

/** What follows from several publications, for other programs by a token. */
@ApiTags('v1')
@Controller('v1/comparison')
export class V1FindingsController {
  constructor(
    private readonly view: FindingsView,
    private readonly sides: SideBySideView,
  ) {}

  @Get('findings')
  @ByToken('findings:read')
  @ApiOperation({ operationId: 'v1ReadFindings', summary: 'What follows from the publications of several trusts' })
  @ApiOkResponse({ type: FindingsResponse })
  async findings(@TokenActor() actor: Actor, @Query() query: ComparisonQuery): Promise<FindingsResponse> {
    return await this.view.findings(actor, query);
  }

  @Get('change')
  @ByToken('findings:read')
  @ApiOperation({ operationId: 'v1ReadChange', summary: 'What became of each trust since its wave before' })
  @ApiOkResponse({ type: ComparisonChangeResponse })
  async change(@TokenActor() actor: Actor, @Query() query: ComparisonQuery): Promise<ComparisonChangeResponse> {
    return await this.view.change(actor, query);
  }

  @Get('mine')
  @ByToken('findings:read')
  @ApiOperation({ operationId: 'v1ReadMyPlace', summary: 'Where the trust of the token stands among boards of its type' })
  @ApiOkResponse({ type: MineResponse })
  async mine(@TokenActor() actor: Actor, @Query() query: MineQuery): Promise<MineResponse> {
    return await this.view.mine(actor, query);
  }

  @Get('side-by-side')
  @ByToken('findings:read')
  @ApiOperation({
    operationId: 'v1ReadSideBySide',
    summary: 'Trusts beside the board of their system, on the questions that both are asked',
  })
  @ApiOkResponse({ type: SideBySideResponse })
  async sideBySide(@TokenActor() actor: Actor, @Query() query: SideBySideQuery): Promise<SideBySideResponse> {
    return await this.sides.read(actor, query);
  }
}
